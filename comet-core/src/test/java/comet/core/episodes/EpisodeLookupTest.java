package comet.core.episodes;

import static comet.core.episodes.Episodes.episode;
import static comet.core.episodes.Episodes.index;
import static comet.core.episodes.Episodes.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.AirDate;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaTitle;
import comet.core.media.Scope;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.EpisodeStore;
import comet.core.port.EpisodeStore.StoredEpisodes;
import comet.core.port.InMemoryEpisodeStore;
import comet.core.port.ManualClock;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.SourceException.Failure;
import comet.core.port.StoreException;
import comet.core.testing.RecordedLookups;
import comet.core.testing.TrackedThreads;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EPX-01 to EPX-21: what is asked, when, and what becomes of it. Today is 2026-03-01. */
@Timeout(60)
class EpisodeLookupTest {
    private static final ImdbId LANTERN = new ImdbId("tt9900001");
    private static final Scope.Episode S2E3 = new Scope.Episode(2, 3);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final TrackedThreads threads = new TrackedThreads();
    private final InMemoryEpisodeStore store = new InMemoryEpisodeStore();
    private final InMemoryMetadataStore titles = new InMemoryMetadataStore();
    private final RecordedLookups reports = new RecordedLookups();
    private final ScriptedEpisodes cinemeta = new ScriptedEpisodes("cinemeta");
    private final ScriptedEpisodes tmdb = ScriptedEpisodes.bySeason("tmdb");
    private final ScriptedEpisodes tvmaze = new ScriptedEpisodes("tvmaze");

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private EpisodeLookup lookup(EpisodeStore episodes, Duration grace, EpisodeProvider... providers) {
        return new EpisodeLookup(
                List.of(providers),
                episodes,
                titles,
                new EpisodeLookup.Limits(Duration.ofDays(30), LONG, grace),
                threads,
                clock,
                reports);
    }

    private EpisodeLookup lookup(EpisodeProvider... providers) {
        return lookup(store, LONG, providers);
    }

    private Deadline soon() {
        return Deadline.after(LONG, clock);
    }

    private Deadline now() {
        return Deadline.after(Duration.ZERO, clock);
    }

    private void stored(Duration age, IndexedEpisode... episodes) {
        Instant then = clock.instant().minus(age);
        store.replace(LANTERN, new StoredEpisodes(index(episodes), Optional.of(then)), then);
    }

    private void ended(@Nullable Integer year) {
        OptionalInt last = year == null ? OptionalInt.empty() : OptionalInt.of(year);
        titles.save(
                LANTERN,
                new StoredMetadata(
                        Optional.of(new Dated<>(
                                new MediaTitle("Lantern Harbor", OptionalInt.of(2019), last), clock.instant())),
                        Optional.empty()));
    }

    private String daysFromToday(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    @Test
    @DisplayName("EPX-04: an unknown series is asked for once; the answer is stored")
    void anUnknownSeriesIsAskedFor() throws Exception {
        cinemeta.tells(on(2, 3, "2020-04-18"));
        EpisodeLookup lookup = lookup(cinemeta);

        EpisodeIndex first = lookup.find(LANTERN, S2E3, soon());
        EpisodeIndex second = lookup.find(LANTERN, S2E3, soon());

        assertThat(first).isEqualTo(index(on(2, 3, "2020-04-18")));
        assertThat(second).isEqualTo(first);
        assertThat(cinemeta.calls()).isEqualTo(1);
        assertThat(store.find(LANTERN)).isEqualTo(new StoredEpisodes(first, Optional.of(clock.instant())));
    }

    @DisplayName("EPX-12, MCA-01: how old is too old")
    @ParameterizedTest(
            name = "last episode {0} days from today, last year {1}, wanted is stored {2}, age {3}: asked {4}")
    @CsvSource(textBlock = """
            -2000, 2022, true,  P30D,          false
            -2000, 2022, true,  P30DT0.001S,   true
            -2000, 2022, false, PT6H,          false
            -2000, 2022, false, PT6H0.001S,    true
            -2000,     , true,  P1D,           false
            -2000,     , true,  P1DT0.001S,    true
            -60,   2022, true,  P1D,           false
            -60,   2022, true,  P1DT0.001S,    true
            -61,   2022, true,  P1DT0.001S,    false
            300,   2022, true,  P1DT0.001S,    true
            300,       , false, PT6H0.001S,    true
            """)
    void howOldIsTooOld(int days, @Nullable Integer lastYear, boolean isStored, Duration age, boolean asked)
            throws Exception {
        ended(lastYear);
        stored(age, on(2, isStored ? 3 : 2, daysFromToday(days)));
        EpisodeLookup lookup = lookup(cinemeta.tells(on(2, 3, daysFromToday(days))));

        lookup.find(LANTERN, S2E3, soon());
        threads.awaitIdle();

        assertThat(cinemeta.calls()).isEqualTo(asked ? 1 : 0);
    }

    @Test
    @DisplayName("EPX-12: nobody waits for what confirms an episode of long ago; the next one sees what came of it")
    void theOldEpisodeIsRefreshedBehind() throws Exception {
        ended(2022);
        stored(Duration.ofDays(31), on(2, 3, "2020-04-18"));
        cinemeta.tells(on(2, 3, "2020-04-19")).hangs();
        EpisodeLookup lookup = lookup(cinemeta);

        EpisodeIndex first = lookup.find(LANTERN, S2E3, soon());
        cinemeta.letGo();
        threads.awaitIdle();

        assertThat(first).isEqualTo(index(on(2, 3, "2020-04-18")));
        assertThat(lookup.find(LANTERN, S2E3, soon())).isEqualTo(index(on(2, 3, "2020-04-19")));
        assertThat(cinemeta.calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("MDS-30, EPX-03, EPX-10: an answer without episodes deletes no row, and is not asked for again")
    void anEmptyAnswerDeletesNothing() throws Exception {
        stored(Duration.ofDays(31), on(2, 3, daysFromToday(-1)));
        EpisodeLookup lookup = lookup(cinemeta);

        EpisodeIndex first = lookup.find(LANTERN, S2E3, soon());
        lookup.find(LANTERN, S2E3, soon());

        assertThat(first).isEqualTo(index(on(2, 3, daysFromToday(-1))));
        assertThat(cinemeta.calls()).isEqualTo(1);
        assertThat(store.find(LANTERN)).isEqualTo(new StoredEpisodes(first, Optional.of(clock.instant())));
    }

    @Test
    @DisplayName("EPX-02: an answer with episodes replaces those that were known")
    void anAnswerReplaces() throws Exception {
        stored(Duration.ofDays(31), on(2, 3, daysFromToday(-1)), on(2, 4, daysFromToday(6)));
        EpisodeLookup lookup = lookup(cinemeta.tells(on(2, 3, daysFromToday(-1))));

        assertThat(lookup.find(LANTERN, S2E3, soon())).isEqualTo(index(on(2, 3, daysFromToday(-1))));
        assertThat(store.find(LANTERN).index()).isEqualTo(index(on(2, 3, daysFromToday(-1))));
    }

    @Test
    @DisplayName("EPX-03, EPX-11: a failure changes nothing, and the series is asked for again after 300 s")
    void aFailureRests() throws Exception {
        cinemeta.fails(Failure.FAULTY);
        EpisodeLookup lookup = lookup(cinemeta);

        assertThat(lookup.find(LANTERN, S2E3, soon())).isEqualTo(EpisodeIndex.NONE);
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        lookup.find(LANTERN, S2E3, soon());
        int within = cinemeta.calls();
        clock.advance(Duration.ofMillis(1));
        lookup.find(LANTERN, S2E3, soon());

        assertThat(within).isEqualTo(1);
        assertThat(cinemeta.calls()).isEqualTo(2);
        assertThat(store.find(LANTERN)).isEqualTo(StoredEpisodes.NONE);
    }

    @Test
    @DisplayName("Episodes of a film leave no row, and are asked for again after 21600 s all the same")
    void episodesOfAFilm() throws Exception {
        cinemeta.tells();
        EpisodeLookup lookup = lookup(cinemeta, tmdb);

        lookup.find(LANTERN, S2E3, soon());
        clock.advance(Duration.ofHours(6));
        lookup.find(LANTERN, new Scope.Episode(2, 4), soon());
        int within = cinemeta.calls();
        clock.advance(Duration.ofMillis(1));
        lookup.find(LANTERN, S2E3, soon());

        assertThat(within).isEqualTo(1);
        assertThat(cinemeta.calls()).isEqualTo(2);
        assertThat(store.find(LANTERN)).isEqualTo(StoredEpisodes.NONE);
    }

    @Test
    @DisplayName("EPX-11: an episode that nobody knows is asked for again after 21600 s")
    void anUnknownEpisodeRests() throws Exception {
        cinemeta.tells(on(2, 1, daysFromToday(-7)));
        EpisodeLookup lookup = lookup(cinemeta, tmdb);

        lookup.find(LANTERN, S2E3, soon());
        clock.advance(Duration.ofHours(6));
        lookup.find(LANTERN, S2E3, soon());
        List<Integer> within = List.of(cinemeta.calls(), tmdb.calls());
        clock.advance(Duration.ofMillis(1));
        lookup.find(LANTERN, S2E3, soon());

        assertThat(within).first().isEqualTo(1);
        assertThat(cinemeta.calls()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "EPX-11: an episode is not unknown while somebody who may know it failed: he is asked again after 300 s")
    void whoFailedMayKnowIt() throws Exception {
        cinemeta.tells(on(1, 1, "2019-04-06"));
        tvmaze.fails(Failure.TIMEOUT);
        EpisodeLookup lookup = lookup(cinemeta, tvmaze);

        lookup.find(LANTERN, S2E3, soon());
        clock.advance(Duration.ofMinutes(5));
        lookup.find(LANTERN, S2E3, soon());
        int within = tvmaze.calls();
        tvmaze.tells(on(2, 3, "2020-04-18"));
        clock.advance(Duration.ofMillis(1));

        assertThat(lookup.find(LANTERN, S2E3, soon()).find(S2E3)).isPresent();
        assertThat(within).isEqualTo(1);
        clock.advance(Duration.ofHours(6));
        lookup.find(LANTERN, new Scope.Episode(2, 4), soon());
        assertThat(tvmaze.calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("MDS-29: what Cinemeta does not have comes from TMDB, once")
    void whatTheCatalogueLacksComesFromTmdb() throws Exception {
        tmdb.tells(on(1, 1, "2019-04-06"), on(2, 3, "2020-04-18"));
        EpisodeLookup lookup = lookup(cinemeta, tmdb);

        EpisodeIndex first = lookup.find(LANTERN, S2E3, soon());
        lookup.find(LANTERN, S2E3, soon());

        assertThat(first.find(S2E3).flatMap(IndexedEpisode::aired)).contains(AirDate.of(LocalDate.parse("2020-04-18")));
        assertThat(cinemeta.calls()).isEqualTo(1);
        assertThat(tmdb.asked()).containsExactly(OptionalInt.of(2));
    }

    @Test
    @DisplayName("EPX-04: a provider that tells one season at a time is asked once for each that is wanted and missing")
    void seasonsAreAskedForOneByOne() throws Exception {
        tmdb.tells(on(1, 1, "2019-04-06"), on(2, 3, "2020-04-18"));
        EpisodeLookup lookup = lookup(cinemeta, tmdb);

        lookup.find(LANTERN, S2E3, soon());
        EpisodeIndex both = lookup.find(LANTERN, new Scope.Episode(1, 1), soon());
        lookup.find(LANTERN, new Scope.Episode(1, 2), soon());
        lookup.find(LANTERN, new Scope.Season(3), soon());
        lookup.find(LANTERN, new Scope.Season(3), soon());

        assertThat(both).isEqualTo(index(on(1, 1, "2019-04-06"), on(2, 3, "2020-04-18")));
        assertThat(tmdb.asked()).containsExactly(OptionalInt.of(2), OptionalInt.of(1), OptionalInt.of(3));
        assertThat(cinemeta.calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("EPX-11: a season is asked for again 300 s after the one who tells seasons failed")
    void aFailedSeasonRests() throws Exception {
        tmdb.fails(Failure.TIMEOUT);
        EpisodeLookup lookup = lookup(cinemeta.tells(on(1, 1, "2019-04-06")), tmdb);

        lookup.find(LANTERN, S2E3, soon());
        lookup.find(LANTERN, S2E3, soon());
        int within = tmdb.calls();
        clock.advance(Duration.ofMinutes(5));
        tmdb.tells(on(2, 3, "2020-04-18"));

        assertThat(lookup.find(LANTERN, S2E3, soon())).isEqualTo(index(on(1, 1, "2019-04-06"), on(2, 3, "2020-04-18")));
        assertThat(within).isEqualTo(1);
        assertThat(cinemeta.calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("EPX-13: when the catalogue fails, what is stored counts, with what the others tell, and it stays due")
    void theOthersAnswerForTheCatalogue() throws Exception {
        stored(Duration.ofDays(31), on(2, 2, daysFromToday(-8)), episode(2, 3));
        cinemeta.fails(Failure.UNREACHABLE);
        EpisodeLookup lookup = lookup(cinemeta, tmdb.tells(on(2, 3, daysFromToday(-1))));
        Optional<Instant> before = store.find(LANTERN).refreshedAt();

        EpisodeIndex index = lookup.find(LANTERN, S2E3, soon());

        assertThat(index).isEqualTo(index(on(2, 2, daysFromToday(-8)), on(2, 3, daysFromToday(-1))));
        assertThat(store.find(LANTERN)).isEqualTo(new StoredEpisodes(index, before));
    }

    @Test
    @DisplayName("EPX-13: all providers are asked side by side, and their answers are put together")
    void allAreAsked() throws Exception {
        cinemeta.tells(on(2, 3, AirDate.of(Instant.parse("2020-04-19T01:00:00Z"))));
        tvmaze.tells(on(2, 3, "2020-04-18"));
        tmdb.breaks(new IllegalStateException("a secret"));
        EpisodeLookup lookup = lookup(cinemeta, tmdb, tvmaze);

        EpisodeIndex index = lookup.find(LANTERN, S2E3, soon());

        assertThat(index.find(S2E3).flatMap(IndexedEpisode::aired).map(AirDate::inNames))
                .contains(List.of(LocalDate.parse("2020-04-18")));
        assertThat(reports.providers()).containsExactlyInAnyOrder("cinemeta", "tmdb", "tvmaze");
        assertThat(reports.asked())
                .filteredOn(report -> report.provider().equals("tmdb"))
                .singleElement()
                .satisfies(report -> assertThat(report.failure()).contains(Failure.BROKEN))
                .satisfies(report -> assertThat(report.toString()).doesNotContain("secret"));
    }

    @Test
    @DisplayName(
            "MDS-08: of many who ask for episodes of one series at once, each gets his, and each provider is asked once")
    void manyShareOneRound() throws Exception {
        cinemeta.tells(manyEpisodes()).hangs();
        EpisodeLookup lookup = lookup(cinemeta, tvmaze);
        List<Future<EpisodeIndex>> asking = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            Scope wanted = new Scope.Episode(2, number);
            asking.add(threads.submit(() -> lookup.find(LANTERN, wanted, soon())));
        }
        cinemeta.awaitCall();
        cinemeta.letGo();

        for (Future<EpisodeIndex> one : asking) {
            assertThat(one.get()).isEqualTo(index(manyEpisodes()));
        }
        assertThat(cinemeta.calls()).isEqualTo(1);
        assertThat(tvmaze.calls()).isEqualTo(1);
    }

    private static IndexedEpisode[] manyEpisodes() {
        IndexedEpisode[] episodes = new IndexedEpisode[20];
        for (int i = 0; i < episodes.length; i++) {
            episodes[i] = on(2, i + 1, "2020-04-18");
        }
        return episodes;
    }

    @Test
    @DisplayName("Whoever does not wait gets what is stored; what comes later is stored for the next")
    void nobodyWaitsBeyondHisDeadline() throws Exception {
        stored(Duration.ofDays(31), on(2, 3, daysFromToday(1)));
        cinemeta.tells(on(2, 3, daysFromToday(8))).hangs();
        EpisodeLookup lookup = lookup(cinemeta);

        EpisodeIndex first = lookup.find(LANTERN, S2E3, now());
        cinemeta.awaitCall();
        cinemeta.letGo();
        threads.awaitIdle();

        assertThat(first).isEqualTo(index(on(2, 3, daysFromToday(1))));
        assertThat(store.find(LANTERN).index()).isEqualTo(index(on(2, 3, daysFromToday(8))));
        assertThat(lookup.find(LANTERN, S2E3, now())).isEqualTo(index(on(2, 3, daysFromToday(8))));
    }

    @Test
    @DisplayName(
            "Once the catalogue tells what is wanted, the others get a little longer; what they say later is stored")
    void slowProvidersComeLate() throws Exception {
        cinemeta.tells(on(2, 3, AirDate.of(Instant.parse("2020-04-19T01:00:00Z"))));
        tvmaze.tells(on(2, 3, "2020-04-18")).hangs();
        EpisodeLookup lookup = lookup(store, Duration.ZERO, cinemeta, tvmaze);

        EpisodeIndex first = lookup.find(LANTERN, S2E3, soon());
        tvmaze.awaitCall();
        tvmaze.letGo();
        threads.awaitIdle();

        assertThat(first.find(S2E3).flatMap(IndexedEpisode::aired).map(AirDate::date))
                .contains(LocalDate.parse("2020-04-19"));
        assertThat(store.find(LANTERN).index().find(S2E3).flatMap(IndexedEpisode::aired))
                .contains(
                        new AirDate(LocalDate.parse("2020-04-18"), Optional.of(Instant.parse("2020-04-19T01:00:00Z"))));
        assertThat(cinemeta.calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("What the catalogue does not tell is waited for")
    void whatIsMissingIsWaitedFor() throws Exception {
        cinemeta.tells(on(1, 1, "2019-04-06"));
        tvmaze.tells(on(2, 3, "2020-04-18")).hangs();
        EpisodeLookup lookup = lookup(store, Duration.ZERO, cinemeta, tvmaze);

        Future<EpisodeIndex> asking = threads.submit(() -> lookup.find(LANTERN, S2E3, soon()));
        tvmaze.awaitCall();
        tvmaze.letGo();

        assertThat(asking.get().find(S2E3)).isPresent();
    }

    @Test
    @DisplayName("Whoever is interrupted leaves; the round goes on and is stored")
    void theInterruptedLeave() throws Exception {
        cinemeta.tells(on(2, 3, "2020-04-18")).hangs();
        EpisodeLookup lookup = lookup(cinemeta);
        Future<EpisodeIndex> asking = threads.submit(() -> lookup.find(LANTERN, S2E3, soon()));
        cinemeta.awaitCall();

        asking.cancel(true);
        cinemeta.letGo();
        threads.awaitIdle();

        assertThat(store.find(LANTERN).index()).isEqualTo(index(on(2, 3, "2020-04-18")));
    }

    @Test
    @DisplayName("RSL-08: without a store every request asks, and gets what it asks for")
    void withoutAStore() throws Exception {
        EpisodeLookup lookup = lookup(new BrokenStore(), LONG, cinemeta.tells(on(2, 3, "2020-04-18")));

        assertThat(lookup.find(LANTERN, S2E3, soon())).isEqualTo(index(on(2, 3, "2020-04-18")));
        assertThat(reports.storeFailures()).isNotEmpty();
    }

    @Test
    @DisplayName("RSL-11: with no provider, what is stored is all there is, however old")
    void withoutProviders() throws Exception {
        stored(Duration.ofDays(300), on(2, 3, "2020-04-18"));

        assertThat(lookup().find(LANTERN, S2E3, soon())).isEqualTo(index(on(2, 3, "2020-04-18")));
        assertThat(lookup().find(LANTERN, new Scope.Episode(9, 9), soon())).isEqualTo(index(on(2, 3, "2020-04-18")));
    }

    @Test
    @DisplayName("When the program ends, what is stored is the answer")
    void atShutdown() throws Exception {
        stored(Duration.ofDays(31), on(2, 3, daysFromToday(1)));
        threads.shutdownNow();

        assertThat(lookup(cinemeta).find(LANTERN, S2E3, soon())).isEqualTo(index(on(2, 3, daysFromToday(1))));
    }

    @Test
    @DisplayName("EPX-06: films have no episodes, and nobody is asked")
    void filmsHaveNone() throws Exception {
        assertThat(lookup(cinemeta).find(LANTERN, Scope.MOVIE, soon())).isEqualTo(EpisodeIndex.NONE);
        assertThat(cinemeta.calls()).isZero();
    }

    @Test
    @DisplayName("EPX-13: seasons named after years are dropped, unless the request uses them")
    void yearSeasons() throws Exception {
        cinemeta.tells(on(1, 1, "2020-04-18"), on(1899, 1, "2020-04-18"), on(1900, 1, "2020-04-18"));
        EpisodeLookup lookup = lookup(cinemeta);

        assertThat(lookup.find(LANTERN, new Scope.Episode(1, 1), soon()))
                .isEqualTo(index(on(1, 1, "2020-04-18"), on(1899, 1, "2020-04-18")));
        assertThat(lookup.find(LANTERN, new Scope.Season(1900), soon()).episodes())
                .hasSize(3);
        assertThat(lookup.find(LANTERN, new Scope.Season(1901), soon()).episodes())
                .hasSize(3);
        lookup.find(LANTERN, new Scope.Season(1901), soon());
        assertThat(cinemeta.asked()).containsExactly(OptionalInt.of(1), OptionalInt.of(1900), OptionalInt.of(1901));
    }

    @Test
    @DisplayName("MDS-31, EPX-05: of a day the episode with the lowest number is found")
    void theEpisodeOfADay() throws Exception {
        cinemeta.tells(on(3, 10, "2026-07-25"), on(3, 9, "2026-07-25"), on(2026, 1, "2026-07-25"));

        assertThat(lookup(cinemeta).on(LANTERN, LocalDate.parse("2026-07-25"), soon()))
                .map(IndexedEpisode::place)
                .contains(new Scope.Episode(3, 9));
    }

    @Test
    @DisplayName("EPX-14: an episode is found by either of its dates")
    void eitherDateCounts() throws Exception {
        cinemeta.tells(on(3, 9, AirDate.of(Instant.parse("2026-07-26T01:00:00Z"))));
        EpisodeLookup lookup = lookup(cinemeta);

        for (String day : List.of("2026-07-25", "2026-07-26")) {
            assertThat(lookup.on(LANTERN, LocalDate.parse(day), soon())).as(day).isPresent();
        }
        assertThat(lookup.on(LANTERN, LocalDate.parse("2026-07-27"), soon())).isEmpty();
    }

    @Test
    @DisplayName("EPX-05: for a day, those who tell one season at a time are not asked")
    void forADayTmdbIsNotAsked() throws Exception {
        EpisodeLookup lookup = lookup(cinemeta.tells(on(1, 1, "2019-04-06")), tmdb);

        assertThat(lookup.on(LANTERN, LocalDate.parse("2020-04-18"), soon())).isEmpty();
        lookup.find(LANTERN, Scope.SERIES, soon());

        assertThat(tmdb.calls()).isZero();
    }

    @Test
    @DisplayName("EPX-05: when the series cannot be refreshed, rows of any age tell the day")
    void rowsOfAnyAgeTellTheDay() throws Exception {
        stored(Duration.ofDays(300), on(3, 9, "2025-07-25"));
        cinemeta.fails(Failure.TIMEOUT);

        assertThat(lookup(cinemeta).on(LANTERN, LocalDate.parse("2025-07-25"), soon()))
                .isPresent();
    }

    @Test
    @DisplayName("Limits are not negative, and a round takes some time")
    void limitsAreChecked() {
        Duration negative = Duration.ofMillis(-1);

        assertThatThrownBy(() -> new EpisodeLookup.Limits(negative, LONG, LONG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EpisodeLookup.Limits(LONG, Duration.ZERO, LONG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EpisodeLookup.Limits(LONG, LONG, negative))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A database that is away. */
    private static final class BrokenStore implements EpisodeStore {
        private static StoreException away() {
            return new StoreException("reading episodes", new IOException("away"));
        }

        @Override
        public StoredEpisodes find(ImdbId series) throws StoreException {
            throw away();
        }

        @Override
        public void replace(ImdbId series, StoredEpisodes episodes, Instant now) throws StoreException {
            throw away();
        }

        @Override
        public void refreshed(ImdbId series, Instant at) throws StoreException {
            throw away();
        }
    }
}
