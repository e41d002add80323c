package comet.app.settings.value;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A block of IP addresses: those whose first {@code bits} bits are those of {@code start}.
 *
 * @param bits 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record AddressBlock(InetAddress start, int bits) {

    public AddressBlock {
        if (bits < 0 || bits > start.getAddress().length * 8) {
            throw new IllegalArgumentException("a block of such addresses has no " + bits + " leading bits");
        }
    }

    /** Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or one address. Bits after the prefix are ignored. */
    public static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> start = IpLiteral.parse(slash < 0 ? text : text.substring(0, slash));
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int most = start.get().getAddress().length * 8;
        int bits = slash < 0 ? most : prefixLength(text.substring(slash + 1));
        return bits < 0 || bits > most ? Optional.empty() : Optional.of(new AddressBlock(start.get(), bits));
    }

    public boolean contains(InetAddress address) {
        byte[] mine = start.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int i = 0, left = bits; left > 0; i++, left -= 8) {
            int mask = left >= 8 ? 0xff : 0xff << (8 - left);
            if (((mine[i] ^ other[i]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int prefixLength(String digits) {
        return digits.length() <= 3 && Digits.only(digits) ? Integer.parseInt(digits) : -1;
    }
}
