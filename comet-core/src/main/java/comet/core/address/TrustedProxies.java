package comet.core.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The direct peers whose forwarding headers are believed (HTTP-089), as a list of words. Immutable.
 *
 * @param words those of the setting, in its order
 * @param blocks the addresses behind them
 */
public record TrustedProxies(List<String> words, List<AddressBlock> blocks) {

    private static final Set<String> NEAR = Set.of("loopback", "private");

    public TrustedProxies {
        words = List.copyOf(words);
        blocks = List.copyOf(blocks);
    }

    /** @throws IllegalArgumentException if {@link #blocksOf} does not know one of the words */
    public static TrustedProxies of(List<String> words) {
        return new TrustedProxies(
                words, words.stream().flatMap(word -> known(word).stream()).toList());
    }

    /** The addresses behind one word: {@code loopback}, {@code private}, {@code *}, an address or a CIDR block. */
    public static Optional<List<AddressBlock>> blocksOf(String word) {
        return switch (word) {
            case "loopback" -> Optional.of(AddressScope.LOOPBACK);
            case "private" -> Optional.of(AddressScope.PRIVATE);
            case "*" -> Optional.of(AddressScope.ALL);
            default -> AddressBlock.parse(word).map(List::of);
        };
    }

    /** Whether forwarding headers that arrive from this direct peer are believed. */
    public boolean trusts(InetAddress peer) {
        return AddressBlock.anyContains(blocks, peer);
    }

    /** Whether the peer counts as a proxy by one of the words for near addresses, rather than by an address of its own. */
    public boolean trustsAsNear(InetAddress peer) {
        return words.stream().filter(NEAR::contains).anyMatch(word -> AddressBlock.anyContains(known(word), peer));
    }

    /** Whether the operator named the peer, by its address or a block of addresses that is not everybody's. */
    public boolean names(InetAddress peer) {
        return words.stream()
                .filter(word -> !NEAR.contains(word))
                .flatMap(word -> known(word).stream())
                .anyMatch(block -> block.bits() > 0 && block.contains(peer));
    }

    /** Whether anybody on the internet may claim any address. */
    public boolean trustsEverybody() {
        return blocks.stream().anyMatch(block -> block.bits() == 0);
    }

    private static List<AddressBlock> known(String word) {
        return blocksOf(word)
                .orElseThrow(() -> new IllegalArgumentException("neither an address block nor a known word"));
    }
}
