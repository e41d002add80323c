package comet.core.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers of which titles nobody said anything, so that providers are left alone for a while (MCA-11, MCA-12). Holds
 * {@value #MAX_TITLES}; of more, those noted longest ago are forgotten. Thread-safe.
 */
final class TitleSilence {

    static final int MAX_TITLES = 10_000;

    private final Map<TitleKey, Instant> until = new LinkedHashMap<>();

    /** Nobody said anything: nobody is asked before that moment. */
    synchronized void note(TitleKey title, Instant askAgainAt) {
        until.remove(title);
        until.put(title, askAgainAt);
        if (until.size() > MAX_TITLES) {
            until.remove(until.keySet().iterator().next());
        }
    }

    /** Somebody knew it. */
    synchronized void forget(TitleKey title) {
        until.remove(title);
    }

    /** Until when nobody is to be asked; empty if somebody may be. */
    synchronized Optional<Instant> endOf(TitleKey title) {
        return Optional.ofNullable(until.get(title));
    }

    /** Whether nobody is to be asked yet. */
    synchronized boolean holds(TitleKey title, Instant now) {
        Instant askAgainAt = until.get(title);
        if (askAgainAt == null) {
            return false;
        }
        if (now.isBefore(askAgainAt)) {
            return true;
        }
        until.remove(title);
        return false;
    }
}
