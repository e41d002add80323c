package comet.core.debrid;

import java.util.List;
import java.util.Optional;

/**
 * What a playback teaches, whether it ends in a link or not (DBQ-06).
 *
 * @param entry the entry it went through; empty when nothing is in the account
 * @param evidence what is to be remembered, in the order learned; at most {@value #MAX_EVIDENCE}
 */
public record Learned(Optional<AccountEntry> entry, List<Evidence> evidence) {

    /** A playback asks about one torrent and meets few others. */
    public static final int MAX_EVIDENCE = 100;

    /** Nothing. */
    public static final Learned NOTHING = new Learned(Optional.empty(), List.of());

    /** @throws IllegalArgumentException if there is too much evidence */
    public Learned {
        evidence = List.copyOf(evidence);
        if (evidence.size() > MAX_EVIDENCE) {
            throw new IllegalArgumentException(
                    "at most " + MAX_EVIDENCE + " pieces of evidence, not " + evidence.size());
        }
    }
}
