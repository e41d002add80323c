package comet.core.search;

import static comet.core.testing.Releases.hash;
import static comet.core.testing.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.anime.AnimeMapping;
import comet.core.anime.AnimeNumbering;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.ServiceId;
import comet.core.media.AnimeFacts;
import comet.core.media.AnimeFacts.LinkedPart;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.ScrapeRequest;
import comet.core.port.TitleGenres;
import comet.core.testing.Accounts;
import comet.core.testing.ScriptedDebridService;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of titles that have an entry at Kitsu and a place at IMDb: one search, one store, whichever is asked for. */
class AnimeSearchTest {

    private static final ImdbId SHOW = new ImdbId("tt0000202");
    private static final KitsuId PART = new KitsuId(900);
    private static final MediaMetadata PART_TITLE =
            new MediaMetadata("Touka no Minato", OptionalInt.of(2021), OptionalInt.of(2021), Map.of());
    private static final MediaMetadata SHOW_TITLE =
            new MediaMetadata("Lantern Harbor", OptionalInt.of(2019), OptionalInt.of(2020), Map.of());

    private final Searching searching = new Searching();

    /** The part of the show that the Kitsu title is begins here. */
    private Mapped start = new Mapped(OptionalInt.of(3), OptionalInt.of(13));

    /** Which episodes the numbering was told of. */
    private final List<EpisodeIndex> indexes = new ArrayList<>();

    @AfterEach
    void end() {
        searching.end();
    }

    /** Kitsu 900 is a part of the show; both know each other. */
    private void mapped() {
        mapped(request -> OptionalInt.empty());
    }

    @FunctionalInterface
    private interface Absolute {
        OptionalInt of(EpisodeIndex index);
    }

    private void mapped(Absolute absolute) {
        searching.titles = (id, deadline) -> Optional.of(id.equals(PART) ? PART_TITLE : SHOW_TITLE);
        searching.facts = new PartFacts(
                (request, metadata) -> facts(request, metadata, absolute),
                (series, scope, deadline) -> EpisodeIndex.NONE,
                new SearchTitles(true, true, List.of()),
                ReleaseFilter.OFF);
    }

    private AnimeFacts facts(MediaRequest request, MediaMetadata metadata, Absolute absolute) {
        indexes.add(metadata.episodes());
        boolean atKitsu = request.id().equals(PART);
        OptionalInt asked = request.scope().episode();
        int offset = start.episode().orElse(1) - 1;
        OptionalInt episode =
                asked.isPresent() ? OptionalInt.of(asked.getAsInt() + (atKitsu ? offset : 0)) : OptionalInt.empty();
        OptionalInt nativeEpisode =
                asked.isPresent() ? OptionalInt.of(asked.getAsInt() - (atKitsu ? 0 : offset)) : OptionalInt.empty();
        LinkedPart other = atKitsu
                ? new LinkedPart(SHOW, new Scope.Episode(3, episode.orElse(0)))
                : new LinkedPart(PART, new Scope.Episode(1, nativeEpisode.orElse(0)));
        return new AnimeFacts(
                true,
                new EpisodeCoordinates(
                        new Mapped(atKitsu ? start.season() : request.scope().season(), episode),
                        absolute.of(metadata.episodes()),
                        nativeEpisode,
                        Set.of()),
                Optional.of(SHOW),
                OptionalInt.empty(),
                asked.isPresent() ? List.of(other) : List.of());
    }

    @Test
    @DisplayName("T-SRCH-06, SCR-02: sources search for the mapped numbers, and are asked by the id as requested")
    void whatSourcesAreAsked() throws Exception {
        mapped();

        SearchOutcome.Found found = searching.found("kitsu:900:3", SearchPreferences.DEFAULT);

        ScrapeRequest asked = searching.alpha.requests().getFirst();
        assertThat(asked.media().text()).isEqualTo("kitsu:900:3");
        assertThat(asked.season()).hasValue(3);
        assertThat(asked.episode()).hasValue(15);
        assertThat(asked.imdbId()).contains(SHOW);
        assertThat(asked.metadata().title()).isEqualTo("Touka no Minato");
        assertThat(found.media().scope()).isEqualTo(new Scope.Episode(3, 15));
        assertThat(found.media().id()).isEqualTo(SHOW);
        assertThat(found.metadata().title()).isEqualTo("Touka no Minato");
    }

    @Test
    @DisplayName("DB-04, SRCH-14: what is found for a Kitsu id is stored under its place at IMDb, and is fresh there")
    void oneStore() throws Exception {
        mapped();
        searching.alpha.finding(release(1, "Touka.no.Minato.S03E15.1080p"));

        assertThat(searching.shown("kitsu:900:3")).containsExactly("Touka.no.Minato.S03E15.1080p");
        assertThat(searching.releases.find(SHOW, new Scope.Episode(3, 15))).hasSize(1);
        assertThat(searching.releases.find(PART, Scope.SERIES)).isEmpty();
        assertThat(searching.demand.lastScrape("series/tt0000202:3:15")).isPresent();

        assertThat(searching.shown("tt0000202:3:15")).containsExactly("Touka.no.Minato.S03E15.1080p");
        assertThat(searching.shown("kitsu:900:3")).containsExactly("Touka.no.Minato.S03E15.1080p");
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName("DB-04: both ids of one episode are searched under one lock")
    void oneLock() throws Exception {
        mapped();
        assertThat(searching.locks.tryAcquire("series/tt0000202:3:15", Duration.ofMinutes(5)))
                .isPresent();

        assertThat(searching.search("kitsu:900:3")).isInstanceOf(SearchOutcome.Busy.class);
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("DB-04, DBF-12: a debrid service is asked for the place at IMDb, with every number of the episode")
    void whatServicesAreAsked() throws Exception {
        mapped(index -> OptionalInt.of(40));
        Account account = new Account(ServiceId.TORBOX, new ApiKey("key"));
        ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES)
                .knowing(hash -> Accounts.availability(CacheState.CACHED, OptionalInt.of(1)));
        searching.services = id -> Optional.of(torbox);
        searching.alpha.finding(release(1, "[Group] Touka no Minato - 40 [1080p]"));

        searching.found("kitsu:900:3", Searching.accounts(true, false, account));

        assertThat(torbox.checked()).singleElement().satisfies(asked -> {
            assertThat(asked.media().id()).contains(SHOW);
            assertThat(asked.media().coordinates())
                    .isEqualTo(new EpisodeCoordinates(
                            new Mapped(OptionalInt.of(3), OptionalInt.of(15)),
                            OptionalInt.of(40),
                            OptionalInt.of(3),
                            Set.of()));
        });
    }

    @Test
    @DisplayName("ANM-44, ANM-48: what is stored for the other id of a part is read too, and sifted like the rest")
    void linkedPartsAreRead() throws Exception {
        mapped();
        start = new Mapped(OptionalInt.of(1), OptionalInt.of(1));
        searching.store("kitsu:900:2", new Scope.Episode(1, 2), release(1, "[Group] Touka no Minato - 02 [1080p]"));
        searching.store("kitsu:900:2", new Scope.Episode(1, 2), release(2, "Touka.no.Minato.S02E02.1080p"));
        searching.store("tt0000202:1:2", new Scope.Episode(1, 2), release(3, "Lantern.Harbor.S01E02.1080p"));
        searching.searched("tt0000202:1:2", false);

        for (String id : List.of("tt0000202:1:2", "kitsu:900:2")) {
            assertThat(searching.shown(id))
                    .containsExactlyInAnyOrder("[Group] Touka no Minato - 02 [1080p]", "Lantern.Harbor.S01E02.1080p");
        }
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("DB-04, ANM-44: what another program stored for the Kitsu id under the numbers at IMDb is read too")
    void mappedRowsAreRead() throws Exception {
        mapped();
        searching.store("kitsu:900:3", new Scope.Episode(3, 15), release(1, "Touka.no.Minato.S03E15.1080p"));
        searching.store("kitsu:900:3", new Scope.Episode(3, 16), release(2, "Touka.no.Minato.S03E16.1080p"));
        searching.searched("tt0000202:3:15", false);
        searching.alpha.finding(release(3, "Lantern.Harbor.S03E15.720p"));

        assertThat(searching.shown("kitsu:900:3"))
                .containsExactlyInAnyOrder("Touka.no.Minato.S03E15.1080p", "Lantern.Harbor.S03E15.720p");
    }

    private List<Boolean> askedAsAnime(TitleGenres genres) throws Exception {
        searching.facts = new PartFacts(
                new AnimeNumbering(() -> AnimeMapping.NOT_LOADED, true)::of,
                (series, scope, deadline) -> EpisodeIndex.NONE,
                new SearchTitles(true, true, List.of()),
                ReleaseFilter.OFF,
                genres);
        searching.found("tt0000202:3:15", SearchPreferences.DEFAULT);
        return searching.alpha.requests().stream()
                .map(asked -> asked.anime().anime())
                .toList();
    }

    @Test
    @DisplayName("ANM-49: while the lists are not loaded, the genres of a title spare sources for anime what is none")
    void genres() throws Exception {
        Deadline second = Deadline.after(Duration.ofSeconds(1), searching.time);

        assertThat(askedAsAnime((request, deadline) -> {
                    assertThat(request.text()).isEqualTo("tt0000202:3:15");
                    assertThat(deadline).isEqualTo(second);
                    return List.of("Drama", "Crime");
                }))
                .containsExactly(false);
    }

    @Test
    @DisplayName("MDS-24: a title of unknown genres counts as anime, also when nobody tells them in time")
    void unknownGenres() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        searching.titles = (id, deadline) -> {
            // The second that genres have is over when the title is known.
            searching.time.advance(Duration.ofSeconds(1));
            return searching.title;
        };

        assertThat(askedAsAnime((request, deadline) -> {
                    try {
                        new CountDownLatch(1).await();
                        return List.of("Drama");
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }))
                .containsExactly(true);
        interrupted.await();
    }

    @Test
    @DisplayName("ANM-45: what is stored for other ids alone does not count as searched")
    void linkedPartsAreNoAnswer() throws Exception {
        mapped();
        start = new Mapped(OptionalInt.of(1), OptionalInt.of(1));
        searching.store("kitsu:900:2", new Scope.Episode(1, 2), release(1, "[Group] Touka no Minato - 02 [1080p]"));
        searching.searched("tt0000202:1:2", false);
        searching.alpha.finding(release(2, "Lantern.Harbor.S01E02.720p"));

        assertThat(searching.shown("tt0000202:1:2"))
                .containsExactly("[Group] Touka no Minato - 02 [1080p]", "Lantern.Harbor.S01E02.720p");
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SRCH-54: a Kitsu title has the years of its own and those of the title at IMDb, and the names of both")
    void yearsOfBoth() throws Exception {
        mapped();
        searching.alpha.finding(
                release(1, "Touka no Minato (2021) S03E15 1080p"),
                release(2, "Touka no Minato (2019) S03E15 1080p"),
                release(3, "Lantern Harbor (2020) S03E15 1080p"),
                release(4, "Touka no Minato (2017) S03E15 1080p"));

        assertThat(searching.found("kitsu:900:3", SearchPreferences.DEFAULT).streams())
                .extracting(stream -> stream.release().infoHash())
                .containsExactlyInAnyOrder(hash(1), hash(2), hash(3));
    }

    @Test
    @DisplayName(
            "EPX-20, EPO-08: the episodes of the title at IMDb are looked up, and the absolute number reaches the matcher")
    void absoluteNumbers() throws Exception {
        EpisodeIndex index = EpisodeIndex.of(IntStream.rangeClosed(1, 20)
                .mapToObj(number -> new IndexedEpisode(
                        new Scope.Episode(3, number),
                        "",
                        Optional.empty(),
                        OptionalInt.of(24 + number),
                        Optional.empty()))
                .toList());
        mapped(known -> known.absoluteNumber(new Scope.Episode(3, 15)));
        List<String> lookedUp = new ArrayList<>();
        searching.facts = new PartFacts(
                searching.facts.numbering(),
                (series, scope, deadline) -> {
                    lookedUp.add(series + " " + scope);
                    return index;
                },
                searching.facts.searchTitles(),
                ReleaseFilter.OFF);
        searching.alpha.finding(
                release(1, "[Group] Touka no Minato - 39 [1080p]"), release(2, "[Group] Touka no Minato - 15 [1080p]"));

        assertThat(searching.shown("kitsu:900:3")).containsExactly("[Group] Touka no Minato - 39 [1080p]");
        assertThat(lookedUp).containsExactly(SHOW + " " + new Scope.Episode(3, 15));
        assertThat(indexes).contains(index);
        assertThat(searching.releases.find(SHOW, new Scope.Episode(3, 15)))
                .extracting(Release::infoHash)
                .containsExactly(hash(1));
    }

    private static MediaMetadata titled(@Nullable MediaType kind) {
        return kind == null ? PART_TITLE : new MediaMetadata(PART_TITLE.main().of(kind), PART_TITLE.others());
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @ParameterizedTest(name = "{0} {1} of kind {2}, at IMDb {3} S{4}E{5}: {6}")
    @DisplayName("SRCH-14, SRCH-15, SRCH-17, EPO-06, MDA-14: where releases, freshness and locks of a request are kept")
    @CsvSource(textBlock = """
            SERIES, tt0000202:2:3, ,       true,  2, 3,  series/tt0000202:2:3
            SERIES, tt0000202:2,   ,       true,  2,  ,  series/tt0000202:2
            SERIES, kitsu:900:3,   SERIES, true,  3, 15, series/tt0000202:3:15
            SERIES, kitsu:900:3,   ,       true,  1, 3,  series/tt0000202:1:3
            SERIES, kitsu:900,     SERIES, true,  3,  ,  series/tt0000202:3
            SERIES, kitsu:900:3,   SERIES, true,   ,  ,  series/kitsu:900:3
            SERIES, kitsu:900:3,   SERIES, false, 1, 3,  series/kitsu:900:3
            SERIES, kitsu:900:3,   SERIES, false, 3, 15, series/kitsu:900:3
            MOVIE,  kitsu:900,     MOVIE,  true,   ,  ,  movie/tt0000202
            MOVIE,  kitsu:900,     ,       false,  ,  ,  movie/kitsu:900
            SERIES, kitsu:900,     MOVIE,  true,  1,  ,  movie/tt0000202
            SERIES, kitsu:900,     MOVIE,  false, 1,  ,  movie/kitsu:900
            SERIES, kitsu:900,     SERIES, true,  0, 8,  series/tt0000202:0:8
            MOVIE,  kitsu:900,     MOVIE,  true,  0, 8,  movie/kitsu:900
            """)
    void whereThingsAreKept(
            MediaType type,
            String text,
            @Nullable MediaType kind,
            boolean atImdb,
            @Nullable Integer season,
            @Nullable Integer episode,
            String key) {
        MediaRequest asked = MediaRequest.parse(type, text).orElseThrow();
        AnimeFacts facts = new AnimeFacts(
                true,
                EpisodeCoordinates.mapped(number(season), number(episode)),
                atImdb ? Optional.of(SHOW) : Optional.empty(),
                OptionalInt.empty(),
                List.of());

        assertThat(Wanted.place(asked, titled(kind), facts).key()).isEqualTo(key);
    }

    @Test
    @DisplayName("SRCH-17: of a film nobody asks for a season, whatever the request's type")
    void aFilmHasNoNumbers() throws Exception {
        searching.titles = (id, deadline) -> Optional.of(titled(MediaType.MOVIE));

        searching.found("kitsu:900", SearchPreferences.DEFAULT);

        ScrapeRequest asked = searching.alpha.requests().getFirst();
        assertThat(asked.season()).isEmpty();
        assertThat(asked.media().text()).isEqualTo("kitsu:900");
    }

    @Test
    @DisplayName("SRCH-17: a special without numbers in its name serves the one episode that it is mapped to")
    void aSpecialHasNoNumbers() throws Exception {
        start = new Mapped(OptionalInt.of(0), OptionalInt.of(8));
        mapped();
        searching.alpha.finding(release(1, "Touka no Minato 1080p"), release(2, "Touka no Minato S01E01 1080p"));

        assertThat(searching.shown("kitsu:900:1")).containsExactly("Touka no Minato 1080p");
    }

    @Test
    @DisplayName("DB-04: what was found before the mapping was known is still read")
    void storedBeforeTheMapping() throws Exception {
        searching.titles = (id, deadline) -> Optional.of(PART_TITLE);
        searching.alpha.finding(release(1, "[Group] Touka no Minato - 01 [1080p]"));
        assertThat(searching.shown("kitsu:900:1")).hasSize(1);

        start = new Mapped(OptionalInt.of(1), OptionalInt.of(1));
        mapped();
        searching.alpha.finding();

        assertThat(searching.shown("kitsu:900:1")).containsExactly("[Group] Touka no Minato - 01 [1080p]");
    }
}
