package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.ReleaseVerdictStore.Outcome;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link ReleaseVerdictStore} keeps. Times are kept to the millisecond. */
public interface ReleaseVerdictStoreContract {

    /** When the story of each test begins. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** An empty store. */
    ReleaseVerdictStore verdicts();

    private static StoredVerdict verdict(Outcome outcome, Optional<LocalDate> date, Instant at) {
        return new StoredVerdict(outcome, date, at, at.plusMillis(86_399_999));
    }

    @Test
    @DisplayName("REL-02: a title nobody asked about has no verdict")
    default void unknown() throws StoreException {
        assertThat(verdicts().find("tt9900003")).isEmpty();
    }

    @Test
    @DisplayName("REL-15: each verdict comes back whole, dates before 1970 included, and a later one replaces it")
    default void verdictsComeBack() throws StoreException {
        for (Outcome outcome : Outcome.values()) {
            StoredVerdict dated = verdict(outcome, Optional.of(LocalDate.parse("1968-10-01")), NOON);
            StoredVerdict undated = verdict(outcome, Optional.empty(), NOON.plusSeconds(1));

            verdicts().save("tt9900003", dated);
            assertThat(verdicts().find("tt9900003")).contains(dated);
            verdicts().save("tt9900003", undated);
            assertThat(verdicts().find("tt9900003")).contains(undated);
        }
    }

    @Test
    @DisplayName("Verdicts of different titles are not mixed")
    default void titlesAreNotMixed() throws StoreException {
        StoredVerdict anime = verdict(Outcome.NOT_RELEASED, Optional.of(LocalDate.parse("2031-03-14")), NOON);

        verdicts().save("kitsu:9900003", anime);

        assertThat(verdicts().find("tt9900003")).isEmpty();
        assertThat(verdicts().find("kitsu:9900003")).contains(anime);
    }
}
