package comet.core.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of IP addresses: those whose first {@code bits} bits are those of {@code start}.
 *
 * @param bits 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record AddressBlock(InetAddress start, int bits) {
    private static final Pattern PREFIX_LENGTH = Pattern.compile("[0-9]{1,3}");

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

    /**
     * Blocks that are written in our own code.
     *
     * @throws IllegalArgumentException if {@link #parse} refuses one of them
     */
    public static List<AddressBlock> all(String... texts) {
        return Stream.of(texts)
                .map(text -> parse(text).orElseThrow(() -> new IllegalArgumentException("no address block")))
                .toList();
    }

    /** Whether one of these blocks holds an address. */
    public static boolean anyContains(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    /** Addresses of the other IP version are in no block of this one. */
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
        return PREFIX_LENGTH.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
    }
}
