package comet.core.evidence;

import comet.core.debrid.Block;
import comet.core.debrid.EvidenceKind;
import java.time.Duration;

/**
 * How long what was learned is believed (DBC-03, DBC-10, DBC-12, RD-51).
 *
 * @param positive {@code DEBRID_CACHE_TTL}: how long a torrent is believed to be cached; zero or negative means that no
 *     word on it is ever used
 * @param account how long a torrent is believed to be ready in an account: the life of a snapshot of its library
 */
public record Lifetimes(Duration positive, Duration account) {

    /** What an installation has that sets nothing. */
    public static final Lifetimes DEFAULT = new Lifetimes(Duration.ofDays(1), Duration.ofDays(1));

    /** What names and adds showed is counted for so long (DBC-10), and doubts are kept. */
    public static final Duration STATISTICS = Duration.ofDays(30);

    /** For so long a torrent that was not ready when it was played may become so at any moment (DBC-12). */
    public static final Duration AWAITED = Duration.ofDays(1);

    /** How long an entry of an account is believed to be there (DBM-05). */
    public static final Duration ENTRY = Duration.ofMinutes(10);

    private static final Duration NEGATIVE = Duration.ofHours(1);
    private static final Duration AWAITED_NEGATIVE = Duration.ofMinutes(1);

    /** How long a block lasts. */
    static Duration of(Block.Reason reason) {
        return switch (reason) {
            case LEGAL, REFUSED_NAME -> Duration.ofDays(30);
            case INFERRED -> Duration.ofDays(7);
            case TOO_LARGE -> Duration.ofDays(1);
        };
    }

    /**
     * How long a word lasts.
     *
     * @param awaited whether the torrent may become ready at any moment, and the service can be asked again
     */
    Duration of(Word word, boolean awaited) {
        if (word.isCached() || !positive.isPositive()) {
            return positive;
        }
        Duration negative = awaited ? AWAITED_NEGATIVE : NEGATIVE;
        return word.kind() == EvidenceKind.CHECK && positive.compareTo(negative) < 0 ? positive : negative;
    }

    /** How long a hint lasts. */
    Duration ofHint() {
        return positive;
    }
}
