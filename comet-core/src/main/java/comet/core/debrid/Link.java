package comet.core.debrid;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An address that plays. A secret: whoever has it can watch on the viewer's account, so its text form shows the host
 * alone.
 *
 * @param url absolute, {@code http} or {@code https}, with a host, at most {@value #MAX_LENGTH} characters (PLAY-13)
 */
public record Link(URI url) {

    /** Longer addresses are no links. */
    private static final int MAX_LENGTH = 16_384;

    /** What an address may contain as it is, beside ASCII letters and digits (RFC 3986). */
    private static final String RESERVED_AND_MARKS = "-._~:/?#@!$&'()*+,;=";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** @throws IllegalArgumentException if the address is not absolute, not http(s), without a host, or too long */
    public Link {
        if (!isUsable(url)) {
            throw new IllegalArgumentException("a link is an absolute http or https address with a host");
        }
    }

    /**
     * Reads an address that a service gave; empty when it is not usable (PLAY-13). Services put file names into
     * addresses as they are: blanks, brackets and letters outside ASCII are percent-encoded.
     */
    public static Optional<Link> parse(String text) {
        if (text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            URI url = new URI(encoded(text));
            return isUsable(url) ? Optional.of(new Link(url)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getPort() <= 65_535
                && url.toString().length() <= MAX_LENGTH;
    }

    private static String encoded(String text) {
        int path = endOfHost(text);
        StringBuilder address = new StringBuilder(text.length() + 16).append(text, 0, path);
        for (int i = path; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isPlain(c) || (c == '%' && isEscape(text, i))) {
                address.append((char) c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    HEX.toHexDigits(address.append('%'), octet);
                }
            }
            i += Character.charCount(c);
        }
        return address.toString();
    }

    /** Where the path begins. Scheme and host are taken as they are: brackets there mean an IPv6 address. */
    private static int endOfHost(String text) {
        int host = text.indexOf("://") + 3;
        for (int i = host; i < text.length(); i++) {
            if ("/?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || RESERVED_AND_MARKS.indexOf(c) >= 0;
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(percent + 1))
                && HexFormat.isHexDigit(text.charAt(percent + 2));
    }

    @Override
    public String toString() {
        return url.getScheme() + "://" + url.getHost() + "/***";
    }
}
