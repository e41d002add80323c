package comet.http.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads addresses that others wrote, without ever asking the DNS, and judges whether they are public (HTTP-085,
 * HTTP-088).
 */
public final class PublicAddress {

    private static final Pattern V4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    private PublicAddress() {}

    /** Reads an IPv4 or IPv6 address in text form; an IPv4-mapped one is its IPv4 part (HTTP-085). */
    public static Optional<InetAddress> parse(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // Both patterns begin so that the JDK reads a literal: it does not ask the DNS for them.
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether the address can belong to somebody on the internet. */
    public static boolean isPublic(InetAddress address) {
        byte[] octets = address.getAddress();
        return octets.length == 4 ? isPublicV4(octets) : isPublicV6(octets);
    }

    /** The text form; IPv6 as RFC 5952 wants it, so that equal addresses are equal texts. */
    public static String text(InetAddress address) {
        byte[] octets = address.getAddress();
        return octets.length == 4 ? address.getHostAddress() : textV6(octets);
    }

    private static boolean isPublicV4(byte[] octets) {
        int a = octets[0] & 0xFF;
        int b = octets[1] & 0xFF;
        int c = octets[2] & 0xFF;
        boolean special = a == 0
                || a == 10
                || (a == 100 && b >= 64 && b < 128) // carrier-grade NAT
                || a == 127
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 0 && (c == 0 || c == 2)) // protocol assignments, documentation
                || (a == 192 && b == 88 && c == 99)
                || (a == 192 && b == 168)
                || (a == 198 && (b == 18 || b == 19)) // benchmarks
                || (a == 198 && b == 51 && c == 100) // documentation
                || (a == 203 && b == 0 && c == 113) // documentation
                || a >= 224; // multicast, reserved, broadcast
        return !special;
    }

    private static boolean isPublicV6(byte[] octets) {
        int first = word(octets, 0);
        int second = word(octets, 1);
        boolean globalUnicast = first >> 13 == 1; // 2000::/3
        boolean special = (first == 0x2001 && second < 0x0200) // protocol assignments, Teredo among them
                || (first == 0x2001 && second == 0x0db8) // documentation
                || first == 0x2002 // 6to4
                || (first == 0x3fff && second < 0x1000); // documentation
        return globalUnicast && !special;
    }

    private static int word(byte[] octets, int index) {
        return (octets[2 * index] & 0xFF) << 8 | (octets[2 * index + 1] & 0xFF);
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
}
