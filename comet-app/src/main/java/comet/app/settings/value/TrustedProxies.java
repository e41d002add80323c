package comet.app.settings.value;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The direct peers whose forwarding headers are believed ({@code TRUSTED_PROXIES}, HTTP-089). Immutable.
 */
public final class TrustedProxies {
    private static final List<AddressBlock> LOOPBACK = blocks("127.0.0.0/8", "::1");
    /** RFC 1918, link-local, carrier-grade NAT and unique local addresses. */
    private static final List<AddressBlock> PRIVATE = blocks(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "169.254.0.0/16",
            "100.64.0.0/10",
            "fc00::/7",
            "fe80::/10");

    private static final List<AddressBlock> EVERYBODY = blocks("0.0.0.0/0", "::/0");

    private final List<String> words;
    private final List<AddressBlock> blocks;

    private TrustedProxies(List<String> words, List<AddressBlock> blocks) {
        this.words = List.copyOf(words);
        this.blocks = List.copyOf(blocks);
    }

    /**
     * Makes the set from the words of the setting.
     *
     * @throws IllegalArgumentException if {@link #blocksOf} does not know one of them
     */
    public static TrustedProxies of(List<String> words) {
        List<AddressBlock> blocks = new ArrayList<>();
        for (String word : words) {
            Optional<List<AddressBlock>> known = blocksOf(word);
            if (known.isEmpty()) {
                throw new IllegalArgumentException("neither an address block nor a known word");
            }
            blocks.addAll(known.get());
        }
        return new TrustedProxies(words, blocks);
    }

    /** The addresses behind one word: {@code loopback}, {@code private}, {@code *}, an address or a CIDR block. */
    public static Optional<List<AddressBlock>> blocksOf(String word) {
        return switch (word) {
            case "loopback" -> Optional.of(LOOPBACK);
            case "private" -> Optional.of(PRIVATE);
            case "*" -> Optional.of(EVERYBODY);
            default -> AddressBlock.parse(word).map(List::of);
        };
    }

    /** Whether forwarding headers that arrive from this direct peer are believed. */
    public boolean trusts(InetAddress peer) {
        for (AddressBlock block : blocks) {
            if (block.contains(peer)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anybody on the internet may claim any address. */
    public boolean trustsEverybody() {
        for (AddressBlock block : blocks) {
            if (block.bits() == 0) {
                return true;
            }
        }
        return false;
    }

    /** The words this set was made of, in their order; unmodifiable. */
    public List<String> words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustedProxies proxies && words.equals(proxies.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }

    private static List<AddressBlock> blocks(String... texts) {
        List<AddressBlock> blocks = new ArrayList<>();
        for (String text : texts) {
            blocks.add(AddressBlock.parse(text).orElseThrow());
        }
        return List.copyOf(blocks);
    }
}
