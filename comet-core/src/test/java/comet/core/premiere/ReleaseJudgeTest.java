package comet.core.premiere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.episodes.EpisodeLookup;
import comet.core.media.AirDate;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.ReleaseDates;
import comet.core.media.ReleaseDates.Kind;
import comet.core.media.Scope;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.port.Deadline;
import comet.core.port.EpisodeStore.StoredEpisodes;
import comet.core.port.InMemoryEpisodeStore;
import comet.core.port.InMemoryReleaseVerdictStore;
import comet.core.port.ManualClock;
import comet.core.port.ReleaseGate.Verdict;
import comet.core.port.ReleaseVerdictStore;
import comet.core.port.SourceException.Failure;
import comet.core.port.StoreException;
import comet.core.report.LookupReports;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REL-01 to REL-17: who is asked, what holds for how long, and that nothing but a provider's word blocks. */
@Timeout(60)
class ReleaseJudgeTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ImdbId FILM = new ImdbId("tt9900003");
    private static final ImdbId SERIES = new ImdbId("tt9900001");
    private static final Verdict RELEASED = new Verdict.Released();
    private static final Verdict UNKNOWN = new Verdict.Unknown();

    private final ManualClock clock = new ManualClock();
    private final TrackedThreads threads = new TrackedThreads();
    private final InMemoryReleaseVerdictStore store = new InMemoryReleaseVerdictStore();
    private final InMemoryEpisodeStore episodes = new InMemoryEpisodeStore();
    private final RecordedLookups reports = new RecordedLookups();
    private final ScriptedDates tmdb = new ScriptedDates("tmdb");
    private final ScriptedDates trakt = new ScriptedDates("trakt");
    private final ScriptedDates cinemeta = new ScriptedDates("cinemeta");
    private final ScriptedDates kitsu = new ScriptedDates("kitsu");
    private Optional<AnimeFacts> anime = Optional.empty();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private ReleaseJudge judge(ReleaseVerdictStore verdicts, ReleaseJudge.Sources sources) {
        EpisodeLookup lookup = new EpisodeLookup(
                List.of(),
                episodes,
                new InMemoryMetadataStore(),
                EpisodeLookup.Limits.DEFAULT,
                threads,
                clock,
                LookupReports.NONE);
        return new ReleaseJudge(
                sources,
                verdicts,
                lookup,
                request -> anime.orElseGet(() -> AnimeFacts.none(request)),
                ReleaseRules.DEFAULT,
                new ReleaseJudge.Limits(Duration.ofDays(30), LONG),
                threads,
                clock,
                reports);
    }

    private ReleaseJudge judge(ScriptedDates... releases) {
        return judge(store, new ReleaseJudge.Sources(List.of(releases), Optional.of(cinemeta), Optional.of(kitsu)));
    }

    private Deadline soon() {
        return Deadline.after(LONG, clock);
    }

    private static MediaRequest request(MediaType type, String id) {
        return MediaRequest.parse(type, id).orElseThrow();
    }

    private Verdict film(ReleaseJudge judge) throws InterruptedException {
        return judge.verdict(request(MediaType.MOVIE, FILM.external()), soon());
    }

    private static Verdict until(@Nullable String date) {
        return new Verdict.NotReleased(Optional.ofNullable(date)
                .map(day -> LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private void aired(int season, int number, String date) {
        IndexedEpisode episode = new IndexedEpisode(
                new Scope.Episode(season, number),
                "",
                Optional.of(AirDate.of(LocalDate.parse(date))),
                OptionalInt.empty(),
                Optional.empty());
        Instant now = clock.instant();
        episodes.replace(SERIES, new StoredEpisodes(EpisodeIndex.of(List.of(episode)), Optional.of(now)), now);
    }

    @Test
    @DisplayName("REL-02, REL-15: a title that is out is out for the time of metadata; then it is looked at again")
    void outForLong() throws Exception {
        ReleaseJudge judge = judge(tmdb.tells(Kind.DIGITAL, "2026-02-01"));

        assertThat(film(judge)).isEqualTo(RELEASED);
        clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(film(judge)).isEqualTo(RELEASED);
        assertThat(tmdb.calls()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        film(judge);
        assertThat(tmdb.calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("REL-08, REL-15: a title is blocked until 00:00 UTC of its day, when it is looked at again")
    void blockedUntilTheDay() throws Exception {
        ReleaseJudge judge = judge(tmdb.tells(Kind.DIGITAL, "2026-03-02"));

        assertThat(film(judge)).isEqualTo(until("2026-03-02"));
        clock.advance(Duration.ofHours(12).minusMillis(1));
        assertThat(film(judge)).isEqualTo(until("2026-03-02"));
        assertThat(tmdb.calls()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(film(judge)).isEqualTo(RELEASED);
    }

    @Test
    @DisplayName("MDS-34: a date that is moved forward is seen within a day")
    void aDateIsMoved() throws Exception {
        clock.advance(Duration.ofDays(9));
        ReleaseJudge judge = judge(tmdb.tells(Kind.DIGITAL, "2026-04-01"));
        assertThat(film(judge)).isEqualTo(until("2026-04-01"));
        tmdb.tells(Kind.DIGITAL, "2026-03-05");

        clock.advance(Duration.ofDays(1).minusMillis(1));
        assertThat(film(judge)).isEqualTo(until("2026-04-01"));
        clock.advance(Duration.ofHours(1));
        assertThat(film(judge)).isEqualTo(RELEASED);
    }

    @Test
    @DisplayName("REL-12: a film of the cinemas is blocked without a date, and looked at again after a day")
    void aFilmOfTheCinemas() throws Exception {
        ReleaseJudge judge = judge(tmdb.tells(Kind.THEATRICAL, "2026-02-01"));

        assertThat(film(judge)).isEqualTo(until(null));
        clock.advance(Duration.ofDays(1));
        film(judge);
        assertThat(tmdb.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    @DisplayName("REL-10, MDS-36: a failure blocks nobody, whoever else knows a date, and is tried again after 300 s")
    void aFailureBlocksNobody(Failure failure) throws Exception {
        cinemeta.tellsFirst("2031-01-01");
        ReleaseJudge judge = judge(tmdb.fails(failure), trakt.tells(Kind.DIGITAL, "2031-01-01"));

        assertThat(film(judge)).isEqualTo(UNKNOWN);
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(film(judge)).isEqualTo(UNKNOWN);
        assertThat(tmdb.calls()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        tmdb.tells(Kind.DIGITAL, "2031-01-01");
        assertThat(film(judge)).isEqualTo(until("2031-01-01"));
    }

    @Test
    @DisplayName("REL-09: a fault of ours blocks nobody")
    void aFaultBlocksNobody() throws Exception {
        tmdb.breaks(new IllegalStateException("a secret"));

        assertThat(film(judge(tmdb))).isEqualTo(UNKNOWN);
        assertThat(reports.asked())
                .singleElement()
                .satisfies(report -> assertThat(report.failure()).contains(Failure.BROKEN));
    }

    @Test
    @DisplayName("REL-15: what nobody knows is asked for again after 21600 s")
    void whatNobodyKnows() throws Exception {
        ReleaseJudge judge = judge(tmdb);

        assertThat(film(judge)).isEqualTo(UNKNOWN);
        clock.advance(Duration.ofHours(6).minusMillis(1));
        film(judge);
        assertThat(tmdb.calls()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        film(judge);
        assertThat(tmdb.calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("REL-16: without TMDB, Trakt says how a film came out")
    void traktSays() throws Exception {
        cinemeta.tellsFirst("2031-01-01");

        assertThat(film(judge(trakt.tells(Kind.DIGITAL, "2026-02-01")))).isEqualTo(RELEASED);
        assertThat(cinemeta.calls()).isZero();
    }

    @DisplayName("REL-16: without either, the date of Cinemeta blocks while it is to come, and says nothing after")
    @ParameterizedTest(name = "{0}: blocked {1}")
    @CsvSource({"2026-03-02, true", "2026-03-01, false", "2020-01-01, false"})
    void cinemetaSays(String date, boolean blocked) throws Exception {
        cinemeta.tellsFirst(date);

        assertThat(film(judge(trakt))).isEqualTo(blocked ? until(date) : UNKNOWN);
    }

    @Test
    @DisplayName("REL-16, REL-10: that Cinemeta fails is tried again after 300 s")
    void cinemetaFails() throws Exception {
        ReleaseJudge judge = judge();
        cinemeta.fails(Failure.FAULTY);

        assertThat(film(judge)).isEqualTo(UNKNOWN);
        clock.advance(Duration.ofMinutes(5));
        film(judge);

        assertThat(cinemeta.calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("RSL-11: with nobody to ask, nobody is blocked")
    void withNobody() throws Exception {
        ReleaseJudge judge = judge(store, new ReleaseJudge.Sources(List.of(), Optional.empty(), Optional.empty()));

        assertThat(film(judge)).isEqualTo(UNKNOWN);
        assertThat(judge.verdict(request(MediaType.SERIES, "kitsu:900001:1"), soon()))
                .isEqualTo(UNKNOWN);
    }

    @Test
    @DisplayName("MDS-35, REL-07: an episode is judged by its date; without one, and whole seasons, nobody can say")
    void episodesAreJudgedByTheirDate() throws Exception {
        aired(2, 3, "2026-03-02");
        ReleaseJudge judge = judge(tmdb);

        assertThat(judge.verdict(request(MediaType.SERIES, "tt9900001:2:3"), soon()))
                .isEqualTo(until("2026-03-02"));
        assertThat(judge.verdict(request(MediaType.SERIES, "tt9900001:2:4"), soon()))
                .isEqualTo(UNKNOWN);
        assertThat(judge.verdict(request(MediaType.SERIES, "tt9900001:2"), soon()))
                .isEqualTo(UNKNOWN);
        assertThat(judge.verdict(request(MediaType.SERIES, "tt9900001"), soon()))
                .isEqualTo(UNKNOWN);
        clock.advance(Duration.ofHours(12));
        assertThat(judge.verdict(request(MediaType.SERIES, "tt9900001:2:3"), soon()))
                .isEqualTo(RELEASED);
        assertThat(tmdb.calls()).isZero();
    }

    private void mapped(ImdbId imdb, OptionalInt season, OptionalInt episode) {
        anime = Optional.of(new AnimeFacts(
                true, EpisodeCoordinates.mapped(season, episode), Optional.of(imdb), OptionalInt.empty(), List.of()));
    }

    @Test
    @DisplayName("REL-17: a Kitsu episode is judged as the IMDb episode it is mapped to")
    void aKitsuEpisode() throws Exception {
        aired(2, 13, "2026-03-02");
        mapped(SERIES, OptionalInt.of(2), OptionalInt.of(13));

        assertThat(judge(tmdb).verdict(request(MediaType.SERIES, "kitsu:900003:1"), soon()))
                .isEqualTo(until("2026-03-02"));
        assertThat(kitsu.calls()).isZero();
    }

    @Test
    @DisplayName("REL-17: a Kitsu film is judged as the IMDb film it is mapped to, and shares its verdict")
    void aKitsuFilm() throws Exception {
        mapped(FILM, OptionalInt.empty(), OptionalInt.empty());
        ReleaseJudge judge = judge(tmdb.tells(Kind.DIGITAL, "2031-01-01"));

        assertThat(judge.verdict(request(MediaType.MOVIE, "kitsu:900010"), soon()))
                .isEqualTo(until("2031-01-01"));
        assertThat(film(judge)).isEqualTo(until("2031-01-01"));
        assertThat(tmdb.calls()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: blocked {1}")
    @DisplayName("REL-17: an anime that is mapped to nothing is blocked while its beginning is to come")
    @CsvSource({"2026-03-02, true", "2026-03-01, false"})
    void anUnmappedAnime(String begins, boolean blocked) throws Exception {
        kitsu.begins(begins);
        ReleaseJudge judge = judge(tmdb);
        MediaRequest request = request(MediaType.SERIES, "kitsu:900099:7");

        assertThat(judge.verdict(request, soon())).isEqualTo(blocked ? until(begins) : UNKNOWN);
        judge.verdict(request, soon());
        assertThat(kitsu.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    @DisplayName("Whoever cannot wait is let through; many who ask at once cost one call, and its answer is stored")
    void lateAnswersAreStored(int viewers) throws Exception {
        tmdb.tells(Kind.DIGITAL, "2031-01-01").hangs();
        ReleaseJudge judge = judge(tmdb);
        Deadline now = Deadline.after(Duration.ZERO, clock);
        List<Future<Verdict>> waiting = new ArrayList<>();
        for (int i = 0; i < viewers; i++) {
            waiting.add(threads.submit(() -> judge.verdict(request(MediaType.MOVIE, FILM.external()), now)));
        }
        for (Future<Verdict> one : waiting) {
            assertThat(one.get()).isEqualTo(UNKNOWN);
        }
        tmdb.letGo();
        threads.awaitIdle();

        assertThat(film(judge)).isEqualTo(until("2031-01-01"));
        assertThat(tmdb.calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("REL-09, RSL-08: without a store the providers alone decide")
    void withoutAStore() throws Exception {
        ReleaseVerdictStore away = new ReleaseVerdictStore() {
            @Override
            public Optional<StoredVerdict> find(String media) throws StoreException {
                throw new StoreException("reading a release date", new IOException("away"));
            }

            @Override
            public void save(String media, StoredVerdict verdict) throws StoreException {
                throw new StoreException("writing a release date", new IOException("away"));
            }
        };
        tmdb.tells(Kind.DIGITAL, "2031-01-01");
        ReleaseJudge judge = judge(away, new ReleaseJudge.Sources(List.of(tmdb), Optional.empty(), Optional.empty()));

        assertThat(film(judge)).isEqualTo(until("2031-01-01"));
        assertThat(reports.storeFailures()).hasSize(2);
    }

    @Test
    @DisplayName("REL-05: a film that some service offers is out, whatever the cinemas say")
    void streamable() throws Exception {
        tmdb.tells(new ReleaseDates(List.of(), Optional.of(LocalDate.parse("2026-02-01")), true));

        assertThat(film(judge(tmdb))).isEqualTo(RELEASED);
    }

    @Test
    @DisplayName("Limits are checked")
    void limitsAreChecked() {
        assertThatThrownBy(() -> new ReleaseJudge.Limits(Duration.ofMillis(-1), LONG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReleaseJudge.Limits(LONG, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
