package comet.http.page;

import comet.core.debrid.ServiceId;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the configure page depends on (PAGE-001 to PAGE-006, PAGE-100, PAGE-101). Its text form hides the prefix, which
 * may hold a token (HTTP-062).
 *
 * @param site what the page says about the server
 * @param address where the page and the add-on are
 * @param offer what can be chosen here
 * @param session the session that shows the page; empty where there is no password
 */
public record ConfigurePageModel(Site site, Address address, Offer offer, Optional<Session> session) {

    /**
     * What the page says about the server.
     *
     * @param addonName {@code ADDON_NAME}, shown as text
     * @param serverVersion shown in the footer
     * @param customHeaderHtml {@code CUSTOM_HEADER_HTML}, inserted as it is; blank and the word {@code None} in any case
     *     count as unset (HTTP-154)
     * @param attributions what the footer says about the server's sources (RSL-10)
     */
    public record Site(
            String addonName, String serverVersion, Optional<String> customHeaderHtml, Attributions attributions) {

        public Site {
            // Browsers read every line end as a line feed: only then do the hashes of the policy match.
            customHeaderHtml = customHeaderHtml
                    .filter(html -> !html.isBlank() && !html.strip().equalsIgnoreCase("None"))
                    .map(html -> html.replace("\r\n", "\n").replace('\r', '\n'));
        }
    }

    /**
     * Where the page and the add-on are.
     *
     * @param publicBaseUrl {@code PUBLIC_BASE_URL}, without a slash at its end: every link that the page makes starts
     *     with it, wherever the page itself was opened; empty where links start as the page's own address does
     * @param prefix {@code /s/<token>} or empty, part of every link that the page makes
     * @param installable false where the page is shown without the token (HTTP-063): nothing can be installed from it,
     *     and it says that the private address is needed
     */
    public record Address(Optional<String> publicBaseUrl, String prefix, boolean installable) {

        private static final Pattern BASE_URL = Pattern.compile("https?://[^/?#]+(/[^/?#]+)*");
        private static final Pattern PREFIX = Pattern.compile("|/s/[^/]+");

        /**
         * @throws IllegalArgumentException if base or prefix has another form, or a page that cannot install is given the
         *     prefix
         */
        public Address {
            if (publicBaseUrl.filter(url -> !BASE_URL.matcher(url).matches()).isPresent()) {
                throw new IllegalArgumentException(
                        "a public base URL is http(s)://host, perhaps with a port and a path");
            }
            if (!PREFIX.matcher(prefix).matches()) {
                throw new IllegalArgumentException("a prefix is empty or /s/ and a token");
            }
            if (!installable && !prefix.isEmpty()) {
                throw new IllegalArgumentException("a page that cannot install does not show the token (HTTP-063)");
            }
        }

        /** The path of the public base URL, for example {@code /addons/x}, or empty (HTTP-091). */
        String basePath() {
            return publicBaseUrl.map(url -> URI.create(url).getRawPath()).orElse("");
        }

        /** Where the page's own paths start. */
        String root() {
            return basePath() + prefix;
        }

        /** Its text form hides the prefix. */
        @Override
        public String toString() {
            return "Address[" + publicBaseUrl.orElse("as asked") + (prefix.isEmpty() ? "" : ", /s/***") + "]";
        }
    }

    /**
     * What can be chosen on this server. What it cannot do is not offered.
     *
     * @param streamProxy whether a proxy password means anything here
     * @param torrentsDisabled {@code DISABLE_TORRENT_STREAMS}
     * @param kodiPairing whether the server has the pairing routes of Kodi
     * @param connectedServices which services the server can ask: the page offers the check of a key for no other
     *     (PAGE-075), and says that the others are not available yet
     */
    public record Offer(
            StreamProxy streamProxy, boolean torrentsDisabled, boolean kodiPairing, Set<ServiceId> connectedServices) {

        public Offer {
            connectedServices = Set.copyOf(connectedServices);
        }
    }

    /** What the proxy password of a configuration does here (PAGE-004). */
    public enum StreamProxy {
        /** Nothing: {@code PROXY_DEBRID_STREAM} is off. */
        OFF,
        /**
         * It opens the operator's account (UCFG-060), but this server relays nothing: the page promises nothing and has no
         * control for it, and a password in a link stays.
         */
        WITHOUT_RELAY,
        /** Videos are relayed. */
        RELAYING
    }

    /** @param signOut where the session is ended, base path and prefix included (HTTP-153) */
    public record Session(String signOut) {}

    @Override
    public String toString() {
        return "ConfigurePageModel[" + site.addonName() + ", " + address + "]";
    }
}
