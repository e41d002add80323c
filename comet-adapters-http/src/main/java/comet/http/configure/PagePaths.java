package comet.http.configure;

import comet.http.HttpSettings;
import comet.http.address.ServerAddress;
import comet.http.message.Call;
import comet.http.message.PercentCoding;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where the pages are, as a browser sees it (HTTP-091, HTTP-151). Holds a secret: the prefix has the token in it. */
@Singleton
final class PagePaths {

    private final Optional<String> publicBaseUrl;
    private final String basePath;
    private final String prefix;

    PagePaths(ServerAddress server, HttpSettings.Access access) {
        this.publicBaseUrl = server.publicBaseUrl();
        this.basePath = server.basePath();
        this.prefix = access.prefix();
    }

    /** What links that are given out start with; empty where that depends on how the page was opened (HTTP-081). */
    Optional<String> publicBaseUrl() {
        return publicBaseUrl;
    }

    /** Path part of the public base URL: empty, or {@code /…}. */
    String basePath() {
        return basePath;
    }

    /** {@code /s/<token>} or empty. */
    String prefix() {
        return prefix;
    }

    /** The page that everybody may be sent to (HTTP-001). */
    String home() {
        return configure(false);
    }

    /** The page without a configuration, where the person came from: under the prefix or at the root. */
    String configure(boolean underPrefix) {
        return basePath + (underPrefix ? prefix : "") + "/configure";
    }

    /** Where the login form is sent. */
    String login(boolean underPrefix) {
        return configure(underPrefix) + "/login";
    }

    /** Where the logout form is sent. */
    String logout(boolean underPrefix) {
        return configure(underPrefix) + "/logout";
    }

    /** The place that was asked for, to come back to. */
    String here(Call call) {
        String target = call.target().text();
        return PercentCoding.visible(target.startsWith(basePath + "/") ? target : basePath + target);
    }
}
