package comet.http.selfcheck;

import comet.core.address.HostName;
import comet.core.address.Url;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.util.List;
import java.util.Optional;

/** What the request of the person who asks says about this server: address, scheme, forwarded headers (ASK-38, ASK-25). */
public final class ArrivalCheck implements Check {

    private static final String SUBJECT = "your-request";
    private static final String HTTPS = "https://";

    private final Arrival arrival;
    private final Optional<Url> publicBaseUrl;

    /** @param publicBaseUrl the setting */
    public ArrivalCheck(Arrival arrival, Optional<String> publicBaseUrl) {
        this.arrival = arrival;
        this.publicBaseUrl = publicBaseUrl.flatMap(Url::parseHttp);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        return List.of(
                address(), headers(), AddressAdvice.ofBinding(arrival.seen()).about("your-address"));
    }

    private Finding address() {
        String origin = arrival.origin();
        Optional<Url> asked = Url.parseHttp(origin);
        if (publicBaseUrl.isPresent()) {
            String given = publicBaseUrl.get().text();
            return asked.filter(publicBaseUrl.get()::hasSameOrigin).isPresent()
                    ? Finding.fine(SUBJECT, "You came by the public address, " + given + ".")
                    : Finding.note(
                            SUBJECT,
                            "You came by " + origin + ", and links start with " + given + ".",
                            "Open this page by the public address to see what others see.");
        }
        if (asked.map(Url::host)
                .flatMap(HostName::parse)
                .filter(HostName::isLoopback)
                .isPresent()) {
            return Finding.note(
                    SUBJECT,
                    "You came by " + origin + ", so the links that you get work on this machine alone.",
                    "Open this page by the address that other devices use, or set PUBLIC_BASE_URL to it.");
        }
        return origin.startsWith(HTTPS)
                ? Finding.fine(SUBJECT, "You came by " + origin + ", and links start with that.")
                : Finding.warning(
                        SUBJECT,
                        "You came by " + origin + ", as far as this server knows, and Stremio installs add-ons from"
                                + " https addresses only.",
                        "Put a reverse proxy with a certificate in front, which sends X-Forwarded-Proto, or set"
                                + " PUBLIC_BASE_URL to the https address.");
    }

    private Finding headers() {
        String subject = "forwarded-headers";
        if (!arrival.isForwarded()) {
            return Finding.fine(subject, "Your request came from " + arrival.peer() + " without forwarded headers.");
        }
        return arrival.isBelieved()
                ? Finding.fine(
                        subject,
                        "Your request came through a proxy at " + arrival.peer()
                                + ", whose forwarded headers are believed.")
                : Finding.warning(
                        subject,
                        "Your request came through a proxy at " + arrival.peer()
                                + ", whose forwarded headers are ignored.",
                        "Add " + arrival.peer() + " to TRUSTED_PROXIES if this proxy is yours.");
    }
}
