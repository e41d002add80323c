package comet.outside;

import comet.core.address.ProxyUrl;

/** The way to a service (SCR-52). */
public sealed interface Route {

    /** Without a proxy. */
    record Direct() implements Route {}

    /** Through a proxy always. */
    record Through(ProxyUrl proxy) implements Route {}

    /** Directly; through a proxy when that got no answer at all, which an HTTP status is. */
    record ThroughOnFailure(ProxyUrl proxy) implements Route {}
}
