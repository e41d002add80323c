package comet.app;

import comet.app.settings.ApiPrefix;
import comet.app.settings.ServerSettings;
import comet.app.settings.Settings;
import comet.app.settings.TokenSource;
import comet.core.address.HostName;
import comet.core.address.Url;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person who starts the server is told: the addresses to open. Shows no token (HTTP-062): under protection the
 * page gives the private address to those who may have it.
 */
final class StartMessage {

    private static final String MANIFEST_PATH = "/manifest.json";
    private static final String CONFIGURE_PATH = "/configure";
    private static final String MANIFEST = "  Manifest              ";
    private static final String CONFIGURE = "  Configure page        ";

    private StartMessage() {}

    /** @param port the port that is really listened on */
    static List<String> lines(Settings settings, ApiPrefix prefix, int port) {
        Url base = settings.get(ServerSettings.PUBLIC_BASE_URL).orElseGet(() -> ownAddress(settings, port));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + settings.get(ServerSettings.ADDON_NAME) + " is running.");
        if (!prefix.isProtected()) {
            lines.addAll(isOpenedByLinks(base) ? withInstallLink(base) : withoutInstallLink(base));
        } else if (prefix.source() == TokenSource.ENV) {
            lines.add(CONFIGURE + base.text() + "/s/<PUBLIC_API_TOKEN>/configure");
            lines.add("  The add-on is under the same private address; see docs/operate/README.md.");
        } else {
            lines.add(CONFIGURE + base.text() + CONFIGURE_PATH);
            lines.add("  Sign in there with CONFIGURE_PAGE_PASSWORD: the page has the private address to install.");
        }
        lines.add("  Ctrl-C stops it.");
        lines.add("");
        return lines;
    }

    /** Stremio asks by https what a {@code stremio://} link names, and other devices have loopbacks of their own. */
    private static boolean isOpenedByLinks(Url base) {
        return base.scheme().equals("https") && !base.authority().host().isLoopback();
    }

    private static List<String> withInstallLink(Url base) {
        String manifest = base.text() + MANIFEST_PATH;
        return List.of(
                CONFIGURE + base.text() + CONFIGURE_PATH,
                MANIFEST + manifest,
                "  Install link          stremio"
                        + manifest.substring(base.scheme().length()));
    }

    private static List<String> withoutInstallLink(Url base) {
        String manifest = base.text() + MANIFEST_PATH;
        return List.of(
                MANIFEST + manifest,
                "  Open in Stremio Web   https://web.stremio.com/#/addons?addon="
                        + URLEncoder.encode(manifest, StandardCharsets.UTF_8),
                CONFIGURE + base.text() + CONFIGURE_PATH,
                "  A stremio:// link does not work with this address, because Stremio turns it into https. Open the",
                "  second one in a browser of this machine, or paste the first into the add-on search of Stremio.");
    }

    private static Url ownAddress(Settings settings, int port) {
        HostName host = new HostName(settings.get(ServerSettings.FASTAPI_HOST)).fromHere();
        return Url.parseHttp("http://" + host.inUrl() + ":" + port).orElseThrow();
    }
}
