package comet.persistence.premiere;

import comet.core.port.ReleaseVerdictStore.Outcome;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code release_verdict}.
 *
 * @param outcome {@code released}, {@code not_released} or {@code unknown}
 * @param releaseDate days since 1970; null when no date decided
 * @param updatedAt milliseconds, as is {@code validUntil}
 */
@MappedEntity("release_verdict")
record VerdictRow(
        @Id String media, String outcome, @Nullable Integer releaseDate, long updatedAt, long validUntil) {

    private static final String RELEASED = "released";
    private static final String NOT_RELEASED = "not_released";
    private static final String UNKNOWN = "unknown";

    static VerdictRow of(String media, StoredVerdict verdict) {
        return new VerdictRow(
                media,
                word(verdict.outcome()),
                verdict.date().map(date -> Math.toIntExact(date.toEpochDay())).orElse(null),
                verdict.decidedAt().toEpochMilli(),
                verdict.validUntil().toEpochMilli());
    }

    StoredVerdict stored() throws SQLException {
        return new StoredVerdict(
                outcome(outcome),
                Optional.ofNullable(releaseDate).map(LocalDate::ofEpochDay),
                Instant.ofEpochMilli(updatedAt),
                Instant.ofEpochMilli(validUntil));
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case RELEASED -> RELEASED;
            case NOT_RELEASED -> NOT_RELEASED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static Outcome outcome(String word) throws SQLException {
        return switch (word) {
            case RELEASED -> Outcome.RELEASED;
            case NOT_RELEASED -> Outcome.NOT_RELEASED;
            case UNKNOWN -> Outcome.UNKNOWN;
            // No closed set: the text comes from outside.
            default -> throw new SQLException("a verdict is one of three words");
        };
    }
}
