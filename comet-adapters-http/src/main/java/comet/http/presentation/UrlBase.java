package comet.http.presentation;

import comet.http.config.ConfigSegment;
import java.util.regex.Pattern;

/**
 * What the URLs of an answer start with. Its text form hides the prefix, which may hold a token (HTTP-062).
 *
 * @param publicBase scheme, host and perhaps a path, without a slash at the end (HTTP-081)
 * @param prefix {@code /s/<token>}, or empty (HTTP-050)
 */
public record UrlBase(String publicBase, String prefix) {

    private static final Pattern BASE = Pattern.compile("https?://[^/].*[^/]|https?://[^/]");
    private static final Pattern PREFIX = Pattern.compile("|/s/[^/]+");

    /** @throws IllegalArgumentException if one of them has another form */
    public UrlBase {
        if (!BASE.matcher(publicBase).matches()) {
            throw new IllegalArgumentException("a public base is an http or https URL without a slash at the end");
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a prefix is empty or /s/ and a token");
        }
    }

    /** Where a viewer makes a new configuration; never with the token (HTTP-172). */
    public String configurePage() {
        return publicBase + "/configure";
    }

    /** Where a viewer mends a configuration, which is shown there; with the token, which its owner has (UCFG-114). */
    String configurePage(ConfigSegment segment) {
        return under(segment) + "/configure";
    }

    /**
     * An image of the add-on (HTTP-125).
     *
     * @param name such as {@code logo.png}
     */
    String asset(String name) {
        return publicBase + "/assets/" + name;
    }

    /**
     * A video that explains (SV-15).
     *
     * @param key a status key such as {@code CONTENT_NOT_RELEASED}
     */
    String statusVideo(String key) {
        return publicBase + prefix + "/status-video/" + key + ".mp4";
    }

    /** Where the library of an account is read again (HTTP-167). */
    String librarySync(ConfigSegment segment, int accountIndex) {
        return under(segment) + "/debrid-sync/" + accountIndex;
    }

    /** What the URLs of one configuration start with. */
    String under(ConfigSegment segment) {
        return publicBase + prefix + "/" + segment.inPath();
    }

    @Override
    public String toString() {
        return prefix.isEmpty() ? publicBase : publicBase + "/s/***";
    }
}
