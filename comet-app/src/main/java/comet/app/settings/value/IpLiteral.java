package comet.app.settings.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Reads IP addresses written as numbers; never asks a name server. */
final class IpLiteral {

    private IpLiteral() {}

    /** An IPv4 address of four decimal numbers or an IPv6 address without brackets and zone; empty for all else. */
    static Optional<InetAddress> parse(String text) {
        return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
    }

    private static Optional<InetAddress> ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            if (part.length() > 3 || !Digits.only(part)) {
                return Optional.empty();
            }
            int number = Integer.parseInt(part);
            // A leading zero means octal to some readers: refused rather than guessed.
            if (number > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
                return Optional.empty();
            }
            bytes[i] = (byte) number;
        }
        return address(bytes);
    }

    private static Optional<InetAddress> ipv6(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ':' && c != '.' && (c >= 128 || Character.digit(c, 16) < 0)) {
                return Optional.empty();
            }
        }
        try {
            // A text with a colon is read as an address or refused by the JDK; it is never looked up.
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> address(byte[] bytes) {
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
