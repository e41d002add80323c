package comet.app;

import comet.app.settings.ServerSettings;
import comet.app.settings.Settings;
import comet.app.settings.secret.ApiPrefix;
import comet.app.settings.secret.TokenSource;
import comet.core.address.Url;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person who starts the server is told: the addresses to open. Shows no token (HTTP-062): under protection the
 * page gives the private address to those who may have it.
 */
final class StartMessage {

    private StartMessage() {}

    /** @param port the port that is really listened on */
    static List<String> lines(Settings settings, ApiPrefix prefix, int port) {
        String base = settings.get(ServerSettings.PUBLIC_BASE_URL)
                .map(Url::text)
                .orElseGet(() -> "http://" + reachableHost(settings.get(ServerSettings.FASTAPI_HOST)) + ":" + port);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + settings.get(ServerSettings.ADDON_NAME) + " is running.");
        if (!prefix.isProtected()) {
            String host = URI.create(base).getRawAuthority() + URI.create(base).getRawPath();
            lines.add("  Configure page   " + base + "/configure");
            lines.add("  Manifest         " + base + "/manifest.json");
            lines.add("  Install link     stremio://" + host + "/manifest.json");
        } else if (prefix.source() == TokenSource.ENV) {
            lines.add("  Configure page   " + base + "/s/<PUBLIC_API_TOKEN>/configure");
            lines.add("  The add-on is under the same private address; see docs/operate/README.md.");
        } else {
            lines.add("  Configure page   " + base + "/configure");
            lines.add("  Sign in there with CONFIGURE_PAGE_PASSWORD: the page has the private address to install.");
        }
        lines.add("  Ctrl-C stops it.");
        lines.add("");
        return lines;
    }

    /** An address that listens everywhere is reached from this machine by its loopback address. */
    private static String reachableHost(String host) {
        return switch (host) {
            case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
            default -> host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    }
}
