package comet.core.evidence;

import static comet.core.debrid.CacheState.CACHED;
import static comet.core.debrid.EvidenceKind.CHECK;
import static comet.core.debrid.EvidenceKind.REFUSED;
import static comet.core.debrid.EvidenceKind.RESOLVED;

import comet.core.debrid.CacheState;
import comet.core.debrid.EvidenceKind;
import java.time.Instant;

/**
 * The last word on whether a service has a torrent cached, for all its accounts: of checks and playbacks the newest
 * (DBC-04). What is older is contradicted by it and does not come back when it has expired.
 *
 * @param kind {@code CHECK}, {@code RESOLVED} or {@code REFUSED}
 * @param state {@code CACHED} or {@code NOT_CACHED}, as far as the kind can say it
 * @param at when it was learned
 */
public record Word(EvidenceKind kind, CacheState state, Instant at) {

    /** @throws IllegalArgumentException if the kind is another, or never says that */
    public Word {
        if ((kind != CHECK && kind != RESOLVED && kind != REFUSED) || !kind.canSay(state)) {
            throw new IllegalArgumentException(kind + " has no word that says " + state);
        }
    }

    /** Whether it says yes. */
    public boolean isCached() {
        return state == CACHED;
    }
}
