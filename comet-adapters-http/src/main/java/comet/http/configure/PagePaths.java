package comet.http.configure;

import comet.http.message.Call;
import comet.http.message.PercentCoding;

/**
 * Where the pages are, as a browser sees it (HTTP-091, HTTP-151). A secret: the prefix holds the token.
 *
 * @param basePath path part of the public base URL, empty or {@code /…}
 * @param prefix {@code /s/<token>} or empty
 */
public record PagePaths(String basePath, String prefix) {

    /** The page that everybody may be sent to (HTTP-001). */
    public String home() {
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

    @Override
    public String toString() {
        return "paths of the pages";
    }
}
