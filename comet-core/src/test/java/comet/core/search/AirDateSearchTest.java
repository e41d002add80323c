package comet.core.search;

import static comet.core.testing.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.ServiceId;
import comet.core.media.AirDate;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeIndex;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import comet.core.testing.Accounts;
import comet.core.testing.ScriptedDebridService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search makes of the day on which an episode was or will be broadcast. */
class AirDateSearchTest {

    private static final String EPISODE = "tt0000202:1:2";
    private static final Account TORBOX = new Account(ServiceId.TORBOX, new ApiKey("key"));

    private final Searching searching = new Searching();

    @AfterEach
    void end() {
        searching.end();
    }

    /** Offers one service, which has everything. */
    private void torboxHasEverything() {
        ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.HASH_ONLY)
                .knowing(hash -> Accounts.availability(CacheState.CACHED, OptionalInt.empty()));
        searching.services = id -> id == ServiceId.TORBOX ? Optional.of(torbox) : Optional.empty();
    }

    private void aired(Instant moment) {
        IndexedEpisode second = new IndexedEpisode(
                new Scope.Episode(1, 2), "", Optional.of(AirDate.of(moment)), OptionalInt.empty(), Optional.empty());
        EpisodeIndex index = EpisodeIndex.of(List.of(second));
        searching.facts = new PartFacts(
                (request, metadata) -> AnimeFacts.none(request),
                (series, scope, deadline) -> index,
                new SearchTitles(true, true, List.of()),
                ReleaseFilter.OFF);
    }

    @Test
    @DisplayName("SRCH-20, EPX-07: the day on which an episode was broadcast reaches the matcher")
    void theAirDateReachesTheMatcher() throws Exception {
        aired(Instant.parse("1999-10-10T01:00:00Z"));
        searching.alpha.finding(
                release(1, "Example.Show.1999.10.10.720p"),
                release(2, "Example.Show.1999.10.09.720p"),
                release(3, "Example.Show.1999.10.08.720p"));

        assertThat(searching.shown(EPISODE))
                .containsExactlyInAnyOrder("Example.Show.1999.10.10.720p", "Example.Show.1999.10.09.720p");
    }

    @ParameterizedTest(name = "broadcast {0} from now: pack shown {1}")
    @DisplayName("SRCH-96: of an episode that was not broadcast yet only what proves it is listed")
    @CsvSource({"PT-1H, true", "PT6H, true", "PT6H0.001S, false", "P14D, false"})
    void unairedEpisodes(Duration ahead, boolean shown) throws Exception {
        aired(searching.time.instant().plus(ahead));
        torboxHasEverything();
        searching.alpha.finding(release(1, "Example.Show.S01.1080p"), release(2, "Example.Show.S01E02.1080p"));

        assertThat(Searching.names(searching.found(EPISODE, Searching.accounts(false, false, TORBOX))))
                .hasSize(shown ? 2 : 1)
                .contains("Example.Show.S01E02.1080p");
    }

    @Test
    @DisplayName("SRCH-96: a date without a time of day is that of a place: 12 hours before it begins in UTC")
    void unairedDates() throws Exception {
        torboxHasEverything();
        searching.alpha.finding(release(1, "Example.Show.S01.1080p"));
        // It is noon.
        aired(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(searching
                        .found(EPISODE, Searching.accounts(false, false, TORBOX))
                        .streams())
                .hasSize(1);
        aired(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(searching
                        .found(EPISODE, Searching.accounts(false, false, TORBOX))
                        .streams())
                .isEmpty();
    }

    @ParameterizedTest(name = "broadcast {0} from now: told {1}")
    @DisplayName("SRCH-96: while no release of an episode can exist, its day is told")
    @CsvSource({"PT-1H, ", "PT6H, ", "PT6H0.001S, 2026-03-01", "P14D, 2026-03-15"})
    void theDayIsTold(Duration ahead, LocalDate day) throws Exception {
        aired(searching.time.instant().plus(ahead));

        assertThat(searching.found(EPISODE, SearchPreferences.DEFAULT).airsOn()).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    @DisplayName(
            "SRCH-96: where another instance searches and nothing is known yet, the day is told, not that it is busy")
    void theDayIsToldInsteadOfBusy() throws Exception {
        aired(searching.time.instant().plus(Duration.ofDays(14)));
        String key =
                Searching.request(EPISODE, SearchPreferences.DEFAULT).media().key();
        assertThat(searching.locks.tryAcquire(key, Duration.ofMinutes(5))).isPresent();

        SearchOutcome.Found found = searching.found(EPISODE, SearchPreferences.DEFAULT);

        assertThat(found.airsOn()).contains(LocalDate.of(2026, 3, 15));
        assertThat(found.streams()).isEmpty();
        assertThat(found.partial()).isTrue();
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("SRCH-96: films and whole seasons have no such day")
    void filmsHaveNone() throws Exception {
        aired(searching.time.instant().plus(Duration.ofDays(14)));

        assertThat(searching.found("tt0000101", SearchPreferences.DEFAULT).airsOn())
                .isEmpty();
        assertThat(searching.found("tt0000202:1", SearchPreferences.DEFAULT).airsOn())
                .isEmpty();
    }
}
