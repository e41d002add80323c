package comet.core.debrid;

import java.util.List;
import java.util.Optional;

/**
 * What a playback teaches, whether it ends in a link or not (DBQ-06).
 *
 * @param entry the entry it went through; empty when nothing is in the account
 * @param evidence what is to be remembered, in the order learned; at most {@value #MAX_EVIDENCE}
 * @param adds what the service answered to adds, in the order given; at most {@value #MAX_EVIDENCE}. None of an account
 *     that adds nothing for a while, and none that proves nothing at all
 */
public record Learned(Optional<AccountEntry> entry, List<Evidence> evidence, List<AddAnswer> adds) {

    /** A playback asks about one torrent and meets few others. */
    public static final int MAX_EVIDENCE = 100;

    /** Nothing. */
    public static final Learned NOTHING = new Learned(Optional.empty(), List.of());

    /** @throws IllegalArgumentException if there is too much */
    public Learned {
        evidence = List.copyOf(evidence);
        adds = List.copyOf(adds);
        int most = Math.max(evidence.size(), adds.size());
        if (most > MAX_EVIDENCE) {
            throw new IllegalArgumentException("at most " + MAX_EVIDENCE + " pieces of evidence, not " + most);
        }
    }

    /** What a playback taught that added nothing. */
    public Learned(Optional<AccountEntry> entry, List<Evidence> evidence) {
        this(entry, evidence, List.of());
    }
}
