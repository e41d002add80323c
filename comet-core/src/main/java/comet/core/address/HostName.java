package comet.core.address;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands for a host in an address: an IP address or a name.
 *
 * @param text an IPv4 address, an IPv6 address (in brackets or not) or a name of letters, digits, {@code -}, {@code _}
 *     and single dots, at most 253 characters. Underscores are allowed because container networks use them; a name of
 *     digits and dots alone is none, since it looks like an address.
 */
public record HostName(String text) {
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]*");
    private static final Pattern NAME = Pattern.compile("(?!\\.)(?!.*\\.\\.)[\\p{L}\\p{Nd}_.-]{1,253}");

    public HostName {
        if (!isHost(text)) {
            throw new IllegalArgumentException("neither an IP address nor a host name");
        }
    }

    public static Optional<HostName> parse(String text) {
        return isHost(text) ? Optional.of(new HostName(text)) : Optional.empty();
    }

    /** Whether a text can name a host. */
    public static boolean isHost(String text) {
        if (text.indexOf(':') >= 0) {
            return IpLiteral.parse(withoutBrackets(text)).isPresent();
        }
        return NUMERIC.matcher(text).matches()
                ? IpLiteral.parse(text).isPresent()
                : NAME.matcher(text).matches();
    }

    /** The address, if the text is one and no name. */
    public Optional<InetAddress> literal() {
        return IpLiteral.parse(withoutBrackets(text));
    }

    /** Whether it is {@code localhost}, an address of 127.0.0.0/8 or {@code ::1}. */
    public boolean isLoopback() {
        return text.equalsIgnoreCase("localhost")
                || literal().filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Where a server that listens on this host is reached from its own machine: for a wildcard, its loopback. */
    public HostName fromHere() {
        boolean wildcard = literal().filter(InetAddress::isAnyLocalAddress).isPresent();
        if (!wildcard) {
            return this;
        }
        return new HostName(text.indexOf(':') >= 0 ? "::1" : "127.0.0.1");
    }

    /** As a URL wants it: IPv6 in brackets. */
    public String inUrl() {
        return text.indexOf(':') >= 0 && !text.startsWith("[") ? "[" + text + "]" : text;
    }

    private static String withoutBrackets(String text) {
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }
}
