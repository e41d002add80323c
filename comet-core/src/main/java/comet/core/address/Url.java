package comet.core.address;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute URL with a host, as people write them. Looser than {@link java.net.URI}, which refuses the {@code |} of
 * add-on paths and finds no host in {@code http://comet_db}. Paths and user parts may carry keys, therefore
 * {@link #toString} shows neither; {@link #text} gives the whole URL.
 *
 * @param scheme lower case
 * @param userInfo what stands before {@code @}, as written; a secret
 * @param authority host and, if written, port
 * @param rest path, query and fragment as written; empty or starting with {@code /}, {@code ?} or {@code #}
 */
public record Url(String scheme, Optional<String> userInfo, HostAndPort authority, String rest) {
    private static final String SEPARATOR = "://";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(?:([^/?#]*)@)?([^/?#@]+)((?:[/?#].*)?)");

    /** Reads a URL; empty if it is not absolute, has no valid host, or holds blanks or control characters. */
    public static Optional<Url> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return Optional.empty();
        }
        Optional<String> userInfo = Optional.ofNullable(parts.group(2)).filter(user -> !user.isEmpty());
        return HostAndPort.parse(parts.group(3))
                .map(authority ->
                        new Url(parts.group(1).toLowerCase(Locale.ROOT), userInfo, authority, parts.group(4)));
    }

    /** Reads an {@code http} or {@code https} URL. */
    public static Optional<Url> parseHttp(String text) {
        return parse(text).filter(Url::isHttp);
    }

    /** The whole URL. May hold keys: not for logs. */
    public String text() {
        return scheme + SEPARATOR + userInfo.map(user -> user + "@").orElse("") + authority.text() + rest;
    }

    public String host() {
        return authority.host().text();
    }

    public OptionalInt port() {
        return authority.port();
    }

    /** Host and, if written, port; safe to log. */
    public String hostAndPort() {
        return authority.text();
    }

    /** The same URL with another path, query and fragment. */
    public Url withRest(String other) {
        return new Url(scheme, userInfo, authority, other);
    }

    /** The same URL without the slashes at its end. */
    public Url withoutTrailingSlashes() {
        int end = rest.length();
        while (end > 0 && rest.charAt(end - 1) == '/') {
            end--;
        }
        return end == rest.length() ? this : withRest(rest.substring(0, end));
    }

    public boolean isHttp() {
        return scheme.equals("http") || scheme.equals("https");
    }

    public boolean isWebSocket() {
        return scheme.equals("ws") || scheme.equals("wss");
    }

    /** Whether scheme, host and port are the same; without a port, that of the scheme is meant. For http and https. */
    public boolean hasSameOrigin(Url other) {
        return scheme.equals(other.scheme) && host().equalsIgnoreCase(other.host()) && httpPort() == other.httpPort();
    }

    private int httpPort() {
        return port().orElse(scheme.equals("https") ? HTTPS_PORT : HTTP_PORT);
    }

    /** Whether it has neither query nor fragment nor credentials. */
    public boolean isBare() {
        return rest.indexOf('?') < 0 && rest.indexOf('#') < 0 && userInfo.isEmpty();
    }

    /** Scheme, host and port; a path is shown as {@code /***}. */
    @Override
    public String toString() {
        return scheme + SEPARATOR + authority.text() + (rest.length() > 1 ? "/***" : rest);
    }
}
