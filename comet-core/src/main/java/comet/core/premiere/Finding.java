package comet.core.premiere;

import comet.core.port.ReleaseVerdictStore.Outcome;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A verdict and what it rests on.
 *
 * @param date the date that decided, if one did
 */
record Finding(ReleaseVerdict verdict, Optional<LocalDate> date) {

    static final Finding UNKNOWN = new Finding(ReleaseVerdict.UNKNOWN, Optional.empty());

    static ReleaseVerdict verdict(StoredVerdict stored) {
        return switch (stored.outcome()) {
            case RELEASED -> ReleaseVerdict.RELEASED;
            case NOT_RELEASED -> new ReleaseVerdict.NotReleased(stored.date());
            case UNKNOWN -> ReleaseVerdict.UNKNOWN;
        };
    }

    StoredVerdict stored(Instant now, Instant validUntil) {
        return new StoredVerdict(outcome(), date, now, validUntil);
    }

    private Outcome outcome() {
        return switch (verdict) {
            case ReleaseVerdict.Released released -> Outcome.RELEASED;
            case ReleaseVerdict.NotReleased notReleased -> Outcome.NOT_RELEASED;
            case ReleaseVerdict.Unknown unknown -> Outcome.UNKNOWN;
        };
    }
}
