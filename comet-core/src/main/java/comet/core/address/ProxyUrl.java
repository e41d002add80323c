package comet.core.address;

import java.util.Optional;
import java.util.Set;

/**
 * An outbound proxy. {@link #toString} shows scheme, host and port only.
 *
 * @param url scheme {@code http}, {@code https}, {@code socks5} or {@code socks5h}; its path means nothing
 */
public record ProxyUrl(Url url) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "socks5", "socks5h");

    public ProxyUrl {
        if (!SCHEMES.contains(url.scheme())) {
            throw new IllegalArgumentException("not a scheme of proxies: " + url.scheme());
        }
    }

    public static Optional<ProxyUrl> parse(String text) {
        return Url.parse(text).filter(url -> SCHEMES.contains(url.scheme())).map(ProxyUrl::new);
    }

    /** Whether the proxy resolves host names: only {@code socks5} leaves that to us. */
    public boolean resolvesNames() {
        return !url.scheme().equals("socks5");
    }

    @Override
    public String toString() {
        return url.scheme() + "://" + url.hostAndPort();
    }
}
