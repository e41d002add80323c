package comet.core.premiere;

import comet.core.port.ReleaseGate.Verdict;
import comet.core.port.ReleaseVerdictStore.Outcome;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A verdict and what it rests on.
 *
 * @param date the date that decided, if one did
 */
record Finding(Verdict verdict, Optional<LocalDate> date) {

    static final Finding UNKNOWN = new Finding(new Verdict.Unknown(), Optional.empty());

    /** Out; since that date, if it is known. */
    static Finding out(Optional<LocalDate> since) {
        return new Finding(new Verdict.Released(), since);
    }

    /** Not out; until that date, if it is known. */
    static Finding notOut(Optional<LocalDate> until) {
        Optional<Instant> day =
                until.map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new Finding(new Verdict.NotReleased(day), until);
    }

    /** As it was stored. */
    static Finding of(StoredVerdict stored) {
        return switch (stored.outcome()) {
            case RELEASED -> out(stored.date());
            case NOT_RELEASED -> notOut(stored.date());
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** As it is stored. */
    StoredVerdict stored(Instant now, Instant validUntil) {
        return new StoredVerdict(outcome(), date, now, validUntil);
    }

    private Outcome outcome() {
        return switch (verdict) {
            case Verdict.Released released -> Outcome.RELEASED;
            case Verdict.NotReleased notReleased -> Outcome.NOT_RELEASED;
            case Verdict.Unknown unknown -> Outcome.UNKNOWN;
        };
    }
}
