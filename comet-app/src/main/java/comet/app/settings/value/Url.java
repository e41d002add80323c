package comet.app.settings.value;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An absolute URL with a host, as settings hold it. Looser than {@link java.net.URI}, which refuses the {@code |} of
 * add-on paths and finds no host in {@code http://comet_db}. Paths and user parts may carry keys, therefore
 * {@link #toString} shows neither; {@link #text} gives the whole URL.
 *
 * @param scheme lower case
 * @param userInfo what stands before {@code @}, as written
 * @param host a name or an address; IPv6 in brackets
 * @param port 1 to 65535; empty when the scheme's own port is meant
 * @param rest path, query and fragment as written; empty or starting with {@code /}, {@code ?} or {@code #}
 */
public record Url(String scheme, Optional<Secret> userInfo, String host, OptionalInt port, String rest) {
    private static final String SEPARATOR = "://";

    /** Reads a URL; empty if it is not absolute, has no valid host, or holds blanks or control characters. */
    public static Optional<Url> parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator <= 0 || !isScheme(text.substring(0, separator)) || hasBlanks(text)) {
            return Optional.empty();
        }
        int start = separator + SEPARATOR.length();
        int end = authorityEnd(text, start);
        int at = text.lastIndexOf('@', end - 1);
        int hostStart = at >= start ? at + 1 : start;
        Optional<Secret> userInfo = at > start ? Optional.of(new Secret(text.substring(start, at))) : Optional.empty();
        String scheme = text.substring(0, separator).toLowerCase(Locale.ROOT);
        return withAuthority(scheme, userInfo, text.substring(hostStart, end), text.substring(end));
    }

    private static Optional<Url> withAuthority(
            String scheme, Optional<Secret> userInfo, String hostAndPort, String rest) {
        int colon = hostAndPort.startsWith("[")
                ? hostAndPort.indexOf(':', hostAndPort.indexOf(']'))
                : hostAndPort.indexOf(':');
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        if (!HostName.isHost(host)) {
            return Optional.empty();
        }
        if (colon < 0) {
            return Optional.of(new Url(scheme, userInfo, host, OptionalInt.empty(), rest));
        }
        Optional<Integer> port = Ports.parse(hostAndPort.substring(colon + 1));
        return port.isEmpty()
                ? Optional.empty()
                : Optional.of(new Url(scheme, userInfo, host, OptionalInt.of(port.get()), rest));
    }

    /** The whole URL. May hold keys: not for logs. */
    public String text() {
        return scheme + SEPARATOR + userInfo.map(user -> user.reveal() + "@").orElse("") + hostAndPort() + rest;
    }

    /** The same URL without the slashes at its end. */
    public Url withoutTrailingSlashes() {
        int end = rest.length();
        while (end > 0 && rest.charAt(end - 1) == '/') {
            end--;
        }
        return end == rest.length() ? this : new Url(scheme, userInfo, host, port, rest.substring(0, end));
    }

    /** Host and, if written, port; safe to log. */
    public String hostAndPort() {
        return port.isPresent() ? host + ":" + port.getAsInt() : host;
    }

    public boolean isHttp() {
        return scheme.equals("http") || scheme.equals("https");
    }

    public boolean isWebSocket() {
        return scheme.equals("ws") || scheme.equals("wss");
    }

    public boolean hasQueryOrFragment() {
        return rest.indexOf('?') >= 0 || rest.indexOf('#') >= 0;
    }

    /** Scheme, host and port; a path is shown as {@code /***}. */
    @Override
    public String toString() {
        return scheme + SEPARATOR + hostAndPort() + (rest.length() > 1 ? "/" + Secret.MASK : rest);
    }

    private static int authorityEnd(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && !(other && i > 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                return true;
            }
        }
        return false;
    }
}
