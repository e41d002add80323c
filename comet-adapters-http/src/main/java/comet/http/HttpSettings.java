package comet.http;

import comet.http.address.TrustedPeers;
import comet.http.caching.CacheTimes;
import comet.http.config.StreamProxyPolicy;
import comet.http.login.AdminAccess;
import comet.http.login.LoginLimits;
import comet.http.login.PagePassword;
import comet.http.metrics.MetricsAccess;
import comet.http.presentation.AddonIdentity;
import comet.http.presentation.PresentationSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the operator decided about the server, as plain values. Immutable. Holds secrets, which its text form does not
 * show.
 *
 * @param network where it listens and how it is reached
 * @param access who may come in
 * @param offering what it offers
 * @param caching what others may keep
 * @param customHeaderHtml markup of the operator for the configuration page (HTTP-154); not blank
 * @param statusVideoDirectory the operator's own status videos ({@code STATUS_VIDEO_DIR})
 * @param logClientAddresses whether addresses of clients are logged as they are (LOG-15)
 * @param metrics where the figures for Prometheus are; empty where there are none
 * @param admin who may see the operator's pages; empty where there are none
 */
public record HttpSettings(
        Network network,
        Access access,
        Offering offering,
        CacheTimes caching,
        Optional<String> customHeaderHtml,
        Optional<Path> statusVideoDirectory,
        boolean logClientAddresses,
        Optional<MetricsAccess> metrics,
        Optional<AdminAccess> admin) {

    /** The defaults of all settings, for an add-on of this name. */
    public static HttpSettings defaults(AddonIdentity addon) {
        return new HttpSettings(
                Network.DEFAULT,
                Access.OPEN,
                Offering.of(addon),
                CacheTimes.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with another network. */
    public HttpSettings with(Network other) {
        return new HttpSettings(
                other,
                access,
                offering,
                caching,
                customHeaderHtml,
                statusVideoDirectory,
                logClientAddresses,
                metrics,
                admin);
    }

    /** The same with other ways in. */
    public HttpSettings with(Access other) {
        return new HttpSettings(
                network,
                other,
                offering,
                caching,
                customHeaderHtml,
                statusVideoDirectory,
                logClientAddresses,
                metrics,
                admin);
    }

    /** The same with another offering. */
    public HttpSettings with(Offering other) {
        return new HttpSettings(
                network,
                access,
                other,
                caching,
                customHeaderHtml,
                statusVideoDirectory,
                logClientAddresses,
                metrics,
                admin);
    }

    /** The same with other times of caching. */
    public HttpSettings with(CacheTimes other) {
        return new HttpSettings(
                network,
                access,
                offering,
                other,
                customHeaderHtml,
                statusVideoDirectory,
                logClientAddresses,
                metrics,
                admin);
    }

    /** The same with figures for Prometheus. */
    public HttpSettings with(MetricsAccess other) {
        return new HttpSettings(
                network,
                access,
                offering,
                caching,
                customHeaderHtml,
                statusVideoDirectory,
                logClientAddresses,
                Optional.of(other),
                admin);
    }

    /** The same with the operator's pages. */
    public HttpSettings with(AdminAccess other) {
        return new HttpSettings(
                network,
                access,
                offering,
                caching,
                customHeaderHtml,
                statusVideoDirectory,
                logClientAddresses,
                metrics,
                Optional.of(other));
    }

    /**
     * Where the server listens and how it is reached.
     *
     * @param host address or name to bind ({@code FASTAPI_HOST})
     * @param port 0 to 65535, where 0 takes any free one ({@code FASTAPI_PORT})
     * @param publicBaseUrl {@code PUBLIC_BASE_URL}: absolute http(s) URL without a slash at its end, query, fragment or
     *     user info; may have a path (HTTP-091)
     * @param trustedPeers whose forwarding headers are believed ({@code TRUSTED_PROXIES})
     * @param maxConcurrentRequests more at a time are answered 503; at least 1
     */
    public record Network(
            String host,
            int port,
            Optional<String> publicBaseUrl,
            TrustedPeers trustedPeers,
            int maxConcurrentRequests) {

        /** Port 8000 on every address; nobody's headers are believed. */
        public static final Network DEFAULT = new Network("0.0.0.0", 8000, Optional.empty(), TrustedPeers.NONE, 2000);

        /** @throws IllegalArgumentException if a value is outside its limits */
        public Network {
            if (port < 0 || port > 65_535 || maxConcurrentRequests < 1) {
                throw new IllegalArgumentException("a port is 0 to 65535, and at least one request is taken");
            }
            publicBaseUrl.ifPresent(Network::requireBaseUrl);
        }

        private static void requireBaseUrl(String url) {
            URI uri = URI.create(url);
            boolean good = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !url.endsWith("/");
            if (!good) {
                throw new IllegalArgumentException(
                        "a public base URL is http(s)://host, perhaps with a port and a path");
            }
        }
    }

    /**
     * Who may come in.
     *
     * @param token of the protected prefix; empty when protection is off (HTTP-050)
     * @param pagePassword of the configuration page; with one there is also a token
     * @param pageSession how long signing in lasts; at least a minute
     * @param loginLimits how often the password may be guessed
     */
    public record Access(
            Optional<ApiToken> token,
            Optional<PagePassword> pagePassword,
            Duration pageSession,
            LoginLimits loginLimits) {

        /** Everybody. */
        public static final Access OPEN =
                new Access(Optional.empty(), Optional.empty(), Duration.ofDays(1), LoginLimits.DEFAULT);

        /** @throws IllegalArgumentException if there is a password without a token, or sessions are too short */
        public Access {
            if (pagePassword.isPresent() && token.isEmpty()) {
                throw new IllegalArgumentException("a page password comes with a token (HTTP-050)");
            }
            if (pageSession.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("a page session lasts at least a minute");
            }
        }

        /** The protected prefix: {@code /s/<token>}, or empty. */
        public String prefix() {
            return token.map(secret -> "/s/" + secret.text()).orElse("");
        }
    }

    /**
     * What the server offers.
     *
     * @param addon what it calls itself
     * @param presentation how streams are shown
     * @param streamProxy who may have videos relayed
     * @param relays whether this server has a relay at all: without one the page does not offer it, whatever the
     *     settings say
     * @param torrentsDisabled whether direct torrents are switched off ({@code DISABLE_TORRENT_STREAMS})
     * @param searchLimit a search that takes longer has failed (HTTP-044)
     * @param playbackLimit a playback that takes longer has failed; above {@code DEBRID_RESOLVE_TIMEOUT}
     */
    public record Offering(
            AddonIdentity addon,
            PresentationSettings presentation,
            StreamProxyPolicy streamProxy,
            boolean relays,
            boolean torrentsDisabled,
            Duration searchLimit,
            Duration playbackLimit) {

        /** The defaults of all settings. */
        public static Offering of(AddonIdentity addon) {
            return new Offering(
                    addon,
                    PresentationSettings.DEFAULT,
                    StreamProxyPolicy.OFF,
                    false,
                    false,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(40));
        }

        /** @throws IllegalArgumentException if a limit is not positive */
        public Offering {
            if (!searchLimit.isPositive() || !playbackLimit.isPositive()) {
                throw new IllegalArgumentException("limits are positive");
            }
        }
    }
}
