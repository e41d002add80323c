package comet.http.page;

import comet.core.debrid.ServiceId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the configure page depends on (PAGE-001 to PAGE-006, PAGE-100, PAGE-101). Its text form hides the prefix, which
 * may hold a token (HTTP-062).
 *
 * @param addonName {@code ADDON_NAME}, shown as text
 * @param serverVersion shown in the footer
 * @param prefix {@code /s/<token>} or empty, part of every link that the page makes
 * @param basePath the path of {@code PUBLIC_BASE_URL}, for example {@code /addons/x}, or empty (HTTP-091)
 * @param customHeaderHtml {@code CUSTOM_HEADER_HTML}, inserted as it is; blank and the word {@code None} in any case
 *     count as unset (HTTP-154)
 * @param proxyStreams whether a proxy password can be entered ({@code PROXY_DEBRID_STREAM})
 * @param torrentsDisabled {@code DISABLE_TORRENT_STREAMS}
 * @param installable false where the page is shown without the token (HTTP-063): nothing can be installed from it, and
 *     it says that the private address is needed
 * @param kodiPairing whether the server has the pairing routes of Kodi
 * @param checkedServices whose keys the server can check (PAGE-075); the page offers the check for no other
 * @param signOut where the session that shows the page is ended, base path and prefix included; empty where there is no
 *     session (HTTP-153)
 * @param attributions what the footer says about the server's sources (RSL-10)
 */
public record ConfigurePageModel(
        String addonName,
        String serverVersion,
        String prefix,
        String basePath,
        Optional<String> customHeaderHtml,
        boolean proxyStreams,
        boolean torrentsDisabled,
        boolean installable,
        boolean kodiPairing,
        Set<ServiceId> checkedServices,
        Optional<String> signOut,
        Attributions attributions) {

    private static final Pattern PREFIX = Pattern.compile("|/s/[^/]+");
    private static final Pattern BASE_PATH = Pattern.compile("|(/[^/]+)+");

    /**
     * @throws IllegalArgumentException if prefix or base path has another form, or a page that cannot install is given
     *     the prefix
     */
    public ConfigurePageModel {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a prefix is empty or /s/ and a token");
        }
        if (!BASE_PATH.matcher(basePath).matches()) {
            throw new IllegalArgumentException("a base path is empty or starts, and does not end, with a slash");
        }
        if (!installable && !prefix.isEmpty()) {
            throw new IllegalArgumentException("a page that cannot install does not show the token (HTTP-063)");
        }
        checkedServices = Set.copyOf(checkedServices);
        // Browsers read every line end as a line feed: only then do the hashes of the policy match.
        customHeaderHtml = customHeaderHtml
                .filter(html -> !html.isBlank() && !html.strip().equalsIgnoreCase("None"))
                .map(html -> html.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Where the page's own paths start. */
    String root() {
        return basePath + prefix;
    }

    @Override
    public String toString() {
        return "ConfigurePageModel[" + addonName + (prefix.isEmpty() ? "" : ", /s/***") + "]";
    }
}
