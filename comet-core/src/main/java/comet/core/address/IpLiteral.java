package comet.core.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes IP addresses as numbers; never asks a name server. */
public final class IpLiteral {
    /** A leading zero means octal to some readers: refused rather than guessed. */
    private static final Pattern V4 =
            Pattern.compile("(?:(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\\.(?!$)|$)){4}");

    /** It begins so that the JDK reads a literal or refuses it: a text such as {@code .::1} would be looked up. */
    private static final Pattern V6 = Pattern.compile("(?=[^:]*:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    private IpLiteral() {}

    /**
     * An IPv4 address of four decimal numbers or an IPv6 address without brackets and zone; empty for all else. An
     * IPv4-mapped IPv6 address is its IPv4 part.
     */
    public static Optional<InetAddress> parse(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The text form; IPv6 as RFC 5952 wants it, so that equal addresses are equal texts. */
    public static String text(InetAddress address) {
        byte[] octets = address.getAddress();
        return octets.length == 4 ? address.getHostAddress() : textV6(octets);
    }

    private static String textV6(byte[] octets) {
        int gapStart = -1;
        int gapLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = zeros(octets, i);
            if (length > gapLength) {
                gapStart = i;
                gapLength = length;
            }
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == gapStart) {
                text.append("::");
                i += gapLength - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(word(octets, i)));
        }
        return text.toString();
    }

    private static int zeros(byte[] octets, int from) {
        int end = from;
        while (end < 8 && word(octets, end) == 0) {
            end++;
        }
        return end - from;
    }

    private static int word(byte[] octets, int index) {
        return (octets[2 * index] & 0xFF) << 8 | (octets[2 * index + 1] & 0xFF);
    }
}
