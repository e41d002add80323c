package comet.core.anime;

import static comet.core.anime.ListedAnime.listed;
import static comet.core.anime.ListedAnime.override;
import static comet.core.anime.ListedAnime.series;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.anime.AnimeEntry.More;
import comet.core.anime.AnimeEntry.Start;
import comet.core.media.Aliases;
import comet.core.media.AnimeFacts;
import comet.core.media.AnimeFacts.LinkedPart;
import comet.core.media.AnimeTraits.Format;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.media.TitleNature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimeNumberingTest {

    private static final ImdbId SHOW = new ImdbId("tt9900001");
    private static final ImdbId FILM = new ImdbId("tt9900010");
    private static final MediaMetadata UNINDEXED = MediaMetadata.of("Touka no Minato", 2019);

    private static final AnimeEntry FIRST = series(900001, "tt9900001", override(1, 1), "Touka no Minato", "Toukou");
    private static final AnimeEntry SECOND_PART =
            series(900003, "tt9900001", override(2, 13), "Touka no Minato Saishuushou", "Touka  no Minato!", "Toukou");
    private static final AnimeEntry FILM_ENTRY = ListedAnime.entry(
            900010,
            "tt9900010",
            MediaType.MOVIE,
            Optional.empty(),
            new More(true, OptionalInt.of(1), false, Optional.empty(), Optional.empty(), OptionalInt.empty(), Map.of()),
            "Touka no Minato Movie");

    /** Everything of section 11 that is told by overrides. */
    private static final AnimeMapping OVERRIDES = new ListedAnime(
            FIRST,
            series(900002, "tt9900001", override(2, 1)),
            SECOND_PART,
            series(900004, "tt9900001", override(0, 8)),
            series(
                    900005,
                    "tt9900005",
                    Optional.of(new Start(OptionalInt.empty(), OptionalInt.of(26), List.of(), true))),
            FILM_ENTRY);

    private static MediaRequest kitsu(String rest) {
        return MediaRequest.parse(MediaType.SERIES, "kitsu:" + rest).orElseThrow();
    }

    private static MediaRequest imdb(String text) {
        return MediaRequest.parse(MediaType.SERIES, text).orElseThrow();
    }

    private static MediaRequest film(String text) {
        return MediaRequest.parse(MediaType.MOVIE, text).orElseThrow();
    }

    private static AnimeFacts facts(AnimeMapping mapping, MediaRequest request, int... lengths) {
        return new AnimeNumbering(() -> mapping, true).of(request, metadata(lengths));
    }

    private static MediaMetadata metadata(int... lengths) {
        List<IndexedEpisode> episodes = new ArrayList<>();
        for (int season = 1; season <= lengths.length; season++) {
            for (int number = 1; number <= lengths[season - 1]; number++) {
                episodes.add(new IndexedEpisode(
                        new Scope.Episode(season, number),
                        "",
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty()));
            }
        }
        return new MediaMetadata(UNINDEXED.main().withEpisodes(EpisodeIndex.of(episodes)), Aliases.NONE);
    }

    private static EpisodeCoordinates numbers(AnimeMapping mapping, MediaRequest request, int... lengths) {
        return facts(mapping, request, lengths).coordinates();
    }

    private static Mapped mapped(int season, int episode) {
        return new Mapped(OptionalInt.of(season), OptionalInt.of(episode));
    }

    @DisplayName(
            "EPO-01, EPO-03, MDS-19: an override moves season and episode of the search, and of a season the season")
    @ParameterizedTest(name = "kitsu:{0} → S{1}E{2}")
    @CsvSource(textBlock = """
            900001:5,  1, 5
            900002:3,  2, 3
            900003:1,  2, 13
            900003:12, 2, 24
            900004:2,  0, 9
            900003,    2,
            900005:1,  1, 26
            900010:1,  1, 1
            900099:7,  1, 7
            """)
    void anOverrideMoves(String request, int season, @Nullable Integer episode) {
        Mapped mapped = numbers(OVERRIDES, kitsu(request)).mapped();

        assertThat(mapped.season()).hasValue(season);
        assertThat(mapped.episode()).isEqualTo(episode == null ? OptionalInt.empty() : OptionalInt.of(episode));
    }

    @Test
    @DisplayName("EPO-04: the numbers of an IMDb id stay")
    void imdbIsNeverMoved() {
        assertThat(numbers(OVERRIDES, imdb("tt9900001:2:1")).mapped()).isEqualTo(mapped(2, 1));
    }

    @Test
    @DisplayName("EPO-05, MDS-20: without an override, the list of ids tells season and offset")
    void listOfIdsMoves() {
        AnimeMapping mapping = new ListedAnime(series(900003, "tt9900001", listed(2, 12)));

        assertThat(numbers(mapping, kitsu("900003:1")).mapped()).isEqualTo(mapped(2, 13));
    }

    @Test
    @DisplayName("EPO-06: an episode that IMDb does not have has no number there, and those behind it move up")
    void episodesThatImdbLacks() {
        AnimeMapping mapping = new ListedAnime(series(900020, "tt9900020", override(1, 1, 590)));

        assertThat(numbers(mapping, kitsu("900020:589")).mapped()).isEqualTo(mapped(1, 589));
        assertThat(numbers(mapping, kitsu("900020:591")).mapped()).isEqualTo(mapped(1, 590));
        AnimeFacts lacking = facts(mapping, kitsu("900020:590"));
        assertThat(lacking.coordinates().mapped()).isEqualTo(new Mapped(OptionalInt.empty(), OptionalInt.empty()));
        assertThat(lacking.coordinates().nativeEpisode()).hasValue(590);
        assertThat(lacking.linked()).isEmpty();
    }

    @Test
    @DisplayName("EPO-06, EPO-09: from IMDb the number is counted back over the episode it lacks")
    void episodesThatImdbLacksBackwards() {
        AnimeMapping mapping = new ListedAnime(series(900020, "tt9900020", override(1, 1, 590)));

        assertThat(numbers(mapping, imdb("tt9900020:1:590")).nativeEpisode()).hasValue(591);
        assertThat(numbers(mapping, imdb("tt9900020:1:589")).nativeEpisode()).hasValue(589);
    }

    @Test
    @DisplayName("EPO-07, EPX-20, MDS-21: an entry runs on into the next seasons, as long as none begins there")
    void anEntrySpansSeasons() {
        AnimeMapping alone = new ListedAnime(FIRST);
        EpisodeCoordinates numbers = numbers(alone, kitsu("900001:30"), 12, 13, 24);

        assertThat(numbers.mapped()).isEqualTo(mapped(3, 5));
        assertThat(numbers.absolute()).hasValue(30);
        assertThat(numbers.nativeEpisode()).hasValue(30);
        assertThat(numbers(alone, kitsu("900001:12"), 12, 13, 24).mapped()).isEqualTo(mapped(1, 12));
        assertThat(numbers(alone, kitsu("900001:60"), 12, 13, 24).mapped()).isEqualTo(mapped(3, 35));
        assertThat(numbers(alone, kitsu("900001:13"), 12).mapped())
                .as("a season that the index does not have yet")
                .isEqualTo(mapped(1, 13));
        assertThat(numbers(OVERRIDES, kitsu("900001:13"), 12, 13, 24).mapped())
                .as("another entry begins in season 2")
                .isEqualTo(mapped(1, 13));
    }

    @Test
    @DisplayName(
            "EPO-07, EPO-09, MDS-21: backwards, an episode of a later season belongs to the entry that runs on to it")
    void anEntrySpansSeasonsBackwards() {
        AnimeFacts facts = facts(new ListedAnime(FIRST), imdb("tt9900001:3:5"), 12, 13, 24);

        assertThat(facts.coordinates().absolute()).hasValue(30);
        assertThat(facts.coordinates().nativeEpisode()).hasValue(30);
        assertThat(facts.aniList()).hasValue(90000100);
        assertThat(facts.linked()).containsExactly(new LinkedPart(new KitsuId(900001), new Scope.Episode(3, 5)));
    }

    @Test
    @DisplayName("ANM-35: an entry that has ended does not run on, although the lists lack the one that begins")
    void anEndedEntryDoesNotRunOn() {
        AnimeEntry ended = ListedAnime.entry(
                900001,
                "tt9900001",
                MediaType.SERIES,
                override(1, 1),
                new More(
                        true,
                        OptionalInt.of(12),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Map.of()));

        AnimeFacts facts = facts(new ListedAnime(ended), imdb("tt9900001:2:1"), 12, 13);

        assertThat(facts.aniList()).isEmpty();
        assertThat(facts.coordinates().nativeEpisode()).isEmpty();
        assertThat(facts.linked()).isEmpty();
    }

    @Test
    @DisplayName(
            "EPO-08: a title counts as the entry's own if no other entry of the work has it, however it is written")
    void ownTitles() {
        EpisodeCoordinates numbers = numbers(OVERRIDES, kitsu("900003:1"), 12, 24);

        assertThat(numbers.mapped()).isEqualTo(mapped(2, 13));
        assertThat(numbers.absolute()).hasValue(25);
        assertThat(numbers.nativeEpisode()).hasValue(1);
        assertThat(numbers.ownTitles()).containsExactly("Touka no Minato Saishuushou");
    }

    @Test
    @DisplayName("EPO-09: an IMDb id of an anime has the native number and the own titles of its entry")
    void imdbHasTheSameNumbers() {
        AnimeFacts facts = facts(OVERRIDES, imdb("tt9900001:2:14"), 12, 24);

        assertThat(facts.coordinates().mapped()).isEqualTo(mapped(2, 14));
        assertThat(facts.coordinates().absolute()).hasValue(26);
        assertThat(facts.coordinates().nativeEpisode()).hasValue(2);
        assertThat(facts.coordinates().ownTitles()).containsExactly("Touka no Minato Saishuushou");
    }

    @DisplayName("ANM-34, ANM-35, MDS-18: AniList's number is that of the entry the episode is of")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            tt9900001:2:14,  90000300
            tt9900001:2:12,  90000200
            tt9900001:1:3,   90000100
            tt9900001:0:9,   90000400
            tt9900001:2,     90000200
            tt9900001,       90000100
            """)
    void aniList(String request, int number) {
        assertThat(facts(OVERRIDES, imdb(request)).aniList()).hasValue(number);
    }

    @Test
    @DisplayName("ANM-34: of a Kitsu id, AniList's number is that of its entry")
    void aniListOfKitsu() {
        assertThat(facts(OVERRIDES, kitsu("900003:4")).aniList()).hasValue(90000300);
    }

    @Test
    @DisplayName("ANM-35: an only entry without a season is of every season; of several, the list of ids decides")
    void withoutSeasons() {
        AnimeEntry lonely = series(900001, "tt9900001", Optional.empty());
        assertThat(facts(new ListedAnime(lonely), imdb("tt9900001:4:2")).aniList())
                .hasValue(90000100);

        AnimeEntry second = ListedAnime.entry(
                900002,
                "tt9900001",
                MediaType.SERIES,
                override(1, 13),
                new More(
                        true,
                        OptionalInt.empty(),
                        false,
                        listed(2, 0),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Map.of()));
        AnimeMapping two = new ListedAnime(FIRST, second);
        AnimeFacts facts = facts(two, imdb("tt9900001:2:5"));
        assertThat(facts.aniList()).hasValue(90000200);
        assertThat(facts.coordinates().nativeEpisode()).hasValue(5);
        assertThat(facts(two, imdb("tt9900001:3:5")).aniList()).isEmpty();
    }

    @Test
    @DisplayName("DB-04: a Kitsu episode with a map is linked to exactly the episode it is mapped to")
    void aMappedEpisodeIsLinkedToItsEpisode() {
        AnimeFacts facts = facts(OVERRIDES, kitsu("900003:1"));

        assertThat(facts.imdb()).hasValue(SHOW);
        assertThat(facts.linked()).containsExactly(new LinkedPart(SHOW, new Scope.Episode(2, 13)));
        assertThat(facts(OVERRIDES, kitsu("900003")).linked())
                .containsExactly(new LinkedPart(SHOW, new Scope.Season(2)));
    }

    @Test
    @DisplayName("DB-04: one of several entries, of which nothing says where it begins, is kept under its own number")
    void withoutAMap() {
        AnimeMapping unnumbered = new ListedAnime(
                series(900001, "tt9900001", Optional.empty()), series(900002, "tt9900001", Optional.empty()));
        AnimeFacts facts = facts(unnumbered, kitsu("900002:3"));

        assertThat(facts.imdb()).isEmpty();
        assertThat(facts.linked()).isEmpty();
        assertThat(facts.coordinates().mapped()).isEqualTo(mapped(1, 3));
        assertThat(facts.coordinates().nativeEpisode()).hasValue(3);
        assertThat(facts(new ListedAnime(series(900001, "tt9900001", Optional.empty())), kitsu("900001:3"))
                        .linked())
                .as("the only entry")
                .containsExactly(new LinkedPart(SHOW, new Scope.Episode(1, 3)));
    }

    @Test
    @DisplayName("ANM-44, ANM-48: an IMDb episode is linked to the Kitsu ids of its season, under the mapped numbers")
    void imdbIsLinkedToItsSeason() {
        assertThat(facts(OVERRIDES, imdb("tt9900001:2:14")).linked())
                .containsExactly(
                        new LinkedPart(new KitsuId(900002), new Scope.Episode(2, 14)),
                        new LinkedPart(new KitsuId(900003), new Scope.Episode(2, 14)));
        assertThat(facts(OVERRIDES, imdb("tt9900001:2")).linked())
                .containsExactly(
                        new LinkedPart(new KitsuId(900002), new Scope.Season(2)),
                        new LinkedPart(new KitsuId(900003), new Scope.Season(2)));
    }

    @Test
    @DisplayName("ANM-32, ANM-44: a whole series is linked to all its entries, specials last")
    void seriesIsLinkedToAll() {
        assertThat(facts(OVERRIDES, imdb("tt9900001")).linked())
                .extracting(part -> part.id().external())
                .containsExactly("900001", "900002", "900003", "900004");
    }

    @Test
    @DisplayName("ANM-48, DB-04: what has no map is read by the numbers that Kitsu gives")
    void imdbIsLinkedToNativeNumbersWithoutAMap() {
        AnimeMapping lonely = new ListedAnime(series(900001, "tt9900001", Optional.empty()));

        assertThat(facts(lonely, imdb("tt9900001:1:7")).linked())
                .containsExactly(new LinkedPart(new KitsuId(900001), new Scope.Episode(1, 7)));
        assertThat(facts(lonely, imdb("tt9900001:2:1"), 12, 13).linked())
                .as("counted through all seasons")
                .containsExactly(new LinkedPart(new KitsuId(900001), new Scope.Episode(1, 13)));
        assertThat(facts(lonely, imdb("tt9900001:2:1")).linked())
                .as("nobody knows the number")
                .isEmpty();
    }

    @Test
    @DisplayName("MDA-14, MDS-48: a film has no season, and is linked to the film of its other id")
    void films() {
        AnimeFacts facts = facts(OVERRIDES, film("kitsu:900010"));

        assertThat(facts.coordinates()).isEqualTo(EpisodeCoordinates.NONE);
        assertThat(facts.imdb()).hasValue(FILM);
        assertThat(facts.linked()).containsExactly(new LinkedPart(FILM, Scope.MOVIE));
        assertThat(facts(OVERRIDES, film("tt9900010")).linked())
                .containsExactly(new LinkedPart(new KitsuId(900010), Scope.MOVIE));
    }

    @Test
    @DisplayName("SRCH-17: a film without an episode is a film whatever type it is asked for as")
    void filmsAskedForAsSeries() {
        AnimeFacts facts = facts(OVERRIDES, kitsu("900010"));

        assertThat(facts.coordinates()).isEqualTo(EpisodeCoordinates.NONE);
        assertThat(facts.linked()).containsExactly(new LinkedPart(FILM, Scope.MOVIE));
        MediaMetadata told = new MediaMetadata(
                new MediaTitle("Unlisted", OptionalInt.empty(), OptionalInt.empty()).of(MediaType.MOVIE), Aliases.NONE);
        assertThat(new AnimeNumbering(() -> OVERRIDES, true)
                        .of(kitsu("900099"), told)
                        .coordinates())
                .as("no list knows it, but its title says so")
                .isEqualTo(EpisodeCoordinates.NONE);
    }

    @Test
    @DisplayName("DB-04: a film that IMDb counts among the specials of a series is linked to that special")
    void filmsThatAreSpecials() {
        AnimeMapping mapping = new ListedAnime(ListedAnime.entry(
                900011,
                "tt9900001",
                MediaType.MOVIE,
                override(0, 3),
                new More(
                        true,
                        OptionalInt.of(1),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Map.of())));

        AnimeFacts facts = facts(mapping, film("kitsu:900011"));

        assertThat(facts.coordinates().mapped()).isEqualTo(mapped(0, 3));
        assertThat(facts.linked()).containsExactly(new LinkedPart(SHOW, new Scope.Episode(0, 3)));
    }

    @Test
    @DisplayName("SRCH-17, ASK-08: a special of one episode is that episode, also when no episode was asked for")
    void specialsOfOneEpisode() {
        AnimeMapping mapping = new ListedAnime(ListedAnime.entry(
                900004,
                "tt9900001",
                MediaType.SERIES,
                override(0, 8),
                new More(
                        true,
                        OptionalInt.of(1),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Map.of())));

        for (String id : List.of("900004", "900004:1")) {
            AnimeFacts facts = facts(mapping, kitsu(id));
            assertThat(facts.onlyEpisode()).isTrue();
            assertThat(facts.coordinates().mapped()).isEqualTo(mapped(0, 8));
            assertThat(facts.coordinates().nativeEpisode()).hasValue(1);
            assertThat(facts.linked()).containsExactly(new LinkedPart(SHOW, new Scope.Episode(0, 8)));
        }
        assertThat(facts(mapping, kitsu("900004:2")).onlyEpisode()).isFalse();
        assertThat(facts(OVERRIDES, kitsu("900001:1")).onlyEpisode()).isFalse();
    }

    @Test
    @DisplayName("EPX-13: at TMDB an episode goes by the offset of its entry")
    void tmdb() {
        AnimeEntry second = ListedAnime.entry(
                49240,
                "tt9900001",
                MediaType.SERIES,
                listed(2, 0),
                new More(
                        false, OptionalInt.empty(), false, listed(2, 0), listed(1, 28), OptionalInt.empty(), Map.of()));
        AnimeNumbering numbering = new AnimeNumbering(() -> new ListedAnime(FIRST, second), true);

        assertThat(numbering.atTmdb(SHOW, new Scope.Episode(2, 5), UNINDEXED))
                .hasValue(new AnimeNumbering.TmdbEpisode(7001, new Scope.Episode(1, 33)));
        assertThat(numbering.atTmdb(SHOW, new Scope.Episode(1, 5), UNINDEXED)).isEmpty();
    }

    @DisplayName("ANM-40 to ANM-42, ANM-46, MDS-25: what counts as anime in which state")
    @ParameterizedTest(name = "enabled {0}, loaded {1}: {2} → {3}")
    @CsvSource(textBlock = """
            false, true,  kitsu:900001:1, true
            false, true,  tt9900001:1:1,  false
            true,  false, kitsu:900001:1, true
            true,  false, tt9900001:1:1,  true
            true,  false, tt9900050:1:1,  true
            true,  true,  kitsu:900001:1, true
            true,  true,  kitsu:900099:1, true
            true,  true,  tt9900001:1:1,  true
            true,  true,  tt9900050:1:1,  false
            """)
    void detection(boolean enabled, boolean loaded, String request, boolean anime) {
        AnimeMapping mapping = loaded ? OVERRIDES : AnimeMapping.NOT_LOADED;

        AnimeFacts facts = new AnimeNumbering(() -> mapping, enabled)
                .of(MediaRequest.parse(MediaType.SERIES, request).orElseThrow(), UNINDEXED);

        assertThat(facts.anime()).isEqualTo(anime);
    }

    @DisplayName("ANM-49: while nothing is loaded, what is known not to be animated is no anime")
    @ParameterizedTest(name = "loaded {0}: {1} with genres {2} → {3}")
    @CsvSource(textBlock = """
            false, tt9900050:1:1,  'Drama,Crime',         false
            false, tt9900050:1:1,  'Adventure,Animation', true
            false, tt9900050:1:1,  '',                    true
            false, kitsu:900001:1, 'Drama,Crime',         true
            true,  tt9900001:1:1,  'Drama,Crime',         true
            true,  tt9900050:1:1,  'Animation',           false
            """)
    void detectionByGenres(boolean loaded, String request, String genres, boolean anime) {
        AnimeMapping mapping = loaded ? OVERRIDES : AnimeMapping.NOT_LOADED;
        List<String> words = genres.isEmpty() ? List.of() : List.of(genres.split(","));
        MediaMetadata known =
                new MediaMetadata(UNINDEXED.main().withNature(TitleNature.ofGenres(words)), UNINDEXED.others());

        AnimeFacts facts = new AnimeNumbering(() -> mapping, true)
                .of(MediaRequest.parse(MediaType.SERIES, request).orElseThrow(), known);

        assertThat(facts.anime()).isEqualTo(anime);
    }

    @DisplayName("SRCH-17, MDK-08: where the lists do not say how long an anime is, Kitsu's own word counts")
    @ParameterizedTest(name = "{0}, {1} of {2} episodes → only episode {3}")
    @CsvSource(textBlock = """
            kitsu:900099,   OVA, 1,  true
            kitsu:900099:1, OVA, 1,  true
            kitsu:900099:2, OVA, 1,  false
            kitsu:900099,   OVA, 2,  false
            kitsu:900099,   TV,  1,  false
            kitsu:900002,   ONA, 1,  true
            kitsu:900010,   ONA, 1,  false
            """)
    void onlyEpisodeByKitsu(String request, Format format, int episodes, boolean only) {
        TitleNature nature = new TitleNature(List.of(), Optional.of(format), OptionalInt.of(episodes));
        MediaMetadata known = new MediaMetadata(UNINDEXED.main().withNature(nature), Aliases.NONE);

        AnimeFacts facts = new AnimeNumbering(() -> OVERRIDES, true)
                .of(MediaRequest.parse(MediaType.SERIES, request).orElseThrow(), known);

        assertThat(facts.onlyEpisode()).isEqualTo(only);
        if (only) {
            assertThat(facts.coordinates().mapped().episode()).hasValue(1);
            assertThat(facts.coordinates().nativeEpisode()).hasValue(1);
        }
    }

    @Test
    @DisplayName("ANM-37, ANM-44: while nothing is loaded, nothing is moved and nothing linked")
    void notLoaded() {
        AnimeFacts facts = facts(AnimeMapping.NOT_LOADED, kitsu("900003:1"));

        assertThat(facts.coordinates().mapped()).isEqualTo(mapped(1, 1));
        assertThat(facts.linked()).isEmpty();
        assertThat(facts(AnimeMapping.NOT_LOADED, imdb("tt9900001:2:14")).linked())
                .isEmpty();
    }
}
