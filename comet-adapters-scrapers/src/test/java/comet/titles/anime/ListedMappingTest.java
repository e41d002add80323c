package comet.titles.anime;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.anime.AnimeEntry;
import comet.core.anime.AnimeEntry.Start;
import comet.core.anime.AnimeMapping;
import comet.core.anime.AnimeNumbering;
import comet.core.anime.AnimeSite;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedMappingTest {

    private static final ImdbId SHOW = new ImdbId("tt9900001");
    private static final KitsuId PART = new KitsuId(900003);

    @TempDir
    private Path folder = Path.of("");

    private static OptionalInt aniList(AnimeMapping mapping, int season, int episode) {
        return mapping.entry(SHOW, OptionalInt.of(season), OptionalInt.of(episode))
                .map(AnimeEntry::aniList)
                .orElse(OptionalInt.empty());
    }

    private static AnimeFacts facts(AnimeMapping mapping, String request) {
        return new AnimeNumbering(() -> mapping, true)
                .of(
                        MediaRequest.parse(MediaType.SERIES, request).orElseThrow(),
                        MediaMetadata.of("Touka no Minato", 2019));
    }

    @Test
    @DisplayName("MDS-18, ANM-30 to ANM-35: ids lead to each other through the three lists")
    void conversions() throws IOException {
        AnimeMapping mapping = SmallLists.mapping(folder);

        assertThat(mapping.entry(PART).flatMap(AnimeEntry::imdb)).hasValue(SHOW);
        assertThat(mapping.entries(SHOW))
                .extracting(entry -> entry.kitsu().orElseThrow())
                .containsExactly(new KitsuId(900001), PART);
        assertThat(mapping.entry(new KitsuId(900010)).flatMap(AnimeEntry::imdb)).hasValue(new ImdbId("tt9900010"));
        assertThat(aniList(mapping, 2, 14)).hasValue(900200);
        assertThat(aniList(mapping, 1, 3)).hasValue(900100);
        assertThat(facts(mapping, "kitsu:900003:4").aniList()).hasValue(900200);
        assertThat(mapping.entry(AnimeSite.MYANIMELIST, "800002").flatMap(AnimeEntry::kitsu))
                .hasValue(PART);
    }

    @Test
    @DisplayName("ANM-01, ANM-04: an entry has the title and the synonyms of the one list, and the ids of both")
    void anEntryIsMadeOfBoth() throws IOException {
        AnimeEntry entry = SmallLists.mapping(folder).entry(new KitsuId(900001)).orElseThrow();

        assertThat(entry.title()).hasValue("Touka no Minato");
        assertThat(entry.synonyms()).containsExactly("Lantern Harbor", "灯火の港");
        assertThat(entry.kind()).hasValue(MediaType.SERIES);
        assertThat(entry.year()).hasValue(2019);
        assertThat(entry.tmdb()).hasValue(7001);
        assertThat(entry.more().tvdb()).hasValue(6001);
        assertThat(entry.more().episodes()).hasValue(12);
        assertThat(entry.more().sites())
                .containsEntry(AnimeSite.ANIDB, 90001)
                .containsEntry(AnimeSite.MYANIMELIST, 800001)
                .containsEntry(AnimeSite.ANILIST, 900100)
                .containsEntry(AnimeSite.KITSU, 900001);
    }

    @Test
    @DisplayName("ANM-04: a row without a Kitsu number in the list of titles joins by the next id")
    void joinedByTheFirstHit() throws IOException {
        AnimeEntry entry = SmallLists.mapping(folder).entry(PART).orElseThrow();

        assertThat(entry.title()).hasValue("Touka no Minato Saishuushou");
        assertThat(entry.year()).hasValue(2021);
    }

    @Test
    @DisplayName(
            "ANM-22: what is in the list of ids alone is an entry of its own, of several IMDb titles if it says so")
    void entriesWithoutATitle() throws IOException {
        AnimeMapping mapping = SmallLists.mapping(folder);
        AnimeEntry film = mapping.entries(new ImdbId("tt9900011")).getFirst();

        assertThat(film.title()).isEmpty();
        assertThat(film.kind()).hasValue(MediaType.MOVIE);
        assertThat(film.tmdb()).hasValue(7100);
        assertThat(film.imdb()).hasValue(new ImdbId("tt9900011"));
        assertThat(film.more().mapped()).as("the override names another title").isFalse();
    }

    @Test
    @DisplayName("EPO-05: a start is told by the override, else by the list of ids: TheTVDB's numbers, else TMDB's")
    void starts() throws IOException {
        assertThat(SmallLists.mapping(folder).entry(PART).flatMap(AnimeEntry::start))
                .hasValue(new Start(OptionalInt.of(2), OptionalInt.of(13), List.of(), true));
        assertThat(SmallLists.mapping(folder, "", SmallLists.IDS, "")
                        .entry(PART)
                        .flatMap(AnimeEntry::start))
                .hasValue(new Start(OptionalInt.of(2), OptionalInt.of(13), List.of(), false));
        String tmdbAlone = """
                [{"kitsu_id":900003,"imdb_id":["tt9900001"],"season":{"tmdb":3},"episode_offset":{"tmdb":4}}]""";
        assertThat(SmallLists.mapping(folder, "", tmdbAlone, "").entry(PART).flatMap(AnimeEntry::start))
                .hasValue(new Start(OptionalInt.of(3), OptionalInt.of(5), List.of(), false));
        assertThat(SmallLists.mapping(folder, SmallLists.TITLES, "", "")
                        .entry(new KitsuId(900001))
                        .flatMap(AnimeEntry::start))
                .isEmpty();
    }

    @Test
    @DisplayName("MDS-20: with the list of ids alone, kitsu:900003:1 is searched for as S02E13")
    void listOfIdsAlone() throws IOException {
        AnimeFacts facts = facts(SmallLists.mapping(folder, "", SmallLists.IDS, ""), "kitsu:900003:1");

        assertThat(facts.coordinates().mapped()).isEqualTo(new Mapped(OptionalInt.of(2), OptionalInt.of(13)));
        assertThat(facts.imdb()).hasValue(SHOW);
    }

    @Test
    @DisplayName("ANM-23: an override without season and episode, as films have it, still links")
    void overridesWithoutNumbers() throws IOException {
        AnimeEntry film = SmallLists.mapping(folder, "", "", SmallLists.OVERRIDES)
                .entry(new KitsuId(900010))
                .orElseThrow();

        assertThat(film.start()).isEmpty();
        assertThat(film.more().mapped()).isTrue();
        assertThat(film.imdb()).hasValue(new ImdbId("tt9900010"));
    }

    @Test
    @DisplayName("ANM-06: a later row for the same Kitsu number replaces an earlier one")
    void laterOverrides() throws IOException {
        String twice = """
                [{"kitsu_id":900003,"imdb_id":"tt9900005","fromSeason":1},
                 {"kitsu_id":900003,"imdb_id":"tt9900001","fromSeason":4,"fromEpisode":2}]""";
        AnimeMapping mapping = SmallLists.mapping(folder, "", "", twice);

        assertThat(mapping.lists(new ImdbId("tt9900005"))).isFalse();
        assertThat(mapping.entry(PART).flatMap(AnimeEntry::start))
                .hasValue(new Start(OptionalInt.of(4), OptionalInt.of(2), List.of(), true));
    }

    @Test
    @DisplayName("EPO-06: an override tells the episodes that IMDb lacks")
    void episodesThatImdbLacks() throws IOException {
        String lacking = """
                [{"kitsu_id":900003,"imdb_id":"tt9900001","fromSeason":1,"fromEpisode":1,"nonImdbEpisodes":[590,"x",-1]}]""";

        assertThat(facts(SmallLists.mapping(folder, "", "", lacking), "kitsu:900003:591")
                        .coordinates()
                        .mapped())
                .isEqualTo(new Mapped(OptionalInt.of(1), OptionalInt.of(590)));
    }

    @Test
    @DisplayName("ANM-47: anime is what the list of ids or the overrides name")
    void whatIsListed() throws IOException {
        AnimeMapping mapping = SmallLists.mapping(folder, SmallLists.TITLES, SmallLists.IDS, """
                [{"kitsu_id":7,"imdb_id":"tt9900077"}]""");

        for (String id : List.of("tt9900001", "tt9900010", "tt9900011", "tt9900077")) {
            assertThat(mapping.lists(new ImdbId(id))).as(id).isTrue();
        }
        assertThat(mapping.lists(new ImdbId("tt9900050"))).isFalse();
        assertThat(mapping.lists(new ImdbId("tt09900001")))
                .as("another spelling is another id")
                .isFalse();
    }

    @Test
    @DisplayName("ANM-03: an id that two entries claim stays with the first")
    void firstEntryKeepsAnId() throws IOException {
        AnimeMapping mapping = SmallLists.mapping(folder, """
                {"data":[{"sources":["https://kitsu.app/anime/5"],"title":"First"},
                         {"sources":["https://kitsu.app/anime/5"],"title":"Second"}]}""", "", "");

        assertThat(mapping.entry(new KitsuId(5)).flatMap(AnimeEntry::title)).hasValue("First");
    }

    @Test
    @DisplayName("SRCH-17: a special of one episode is told by its type and count")
    void specials() throws IOException {
        AnimeMapping mapping = SmallLists.mapping(folder, """
                {"data":[{"sources":["https://kitsu.app/anime/5"],"title":"A","type":"SPECIAL","episodes":1},
                         {"sources":["https://kitsu.app/anime/6"],"title":"B","type":"OVA","episodes":2},
                         {"sources":["https://kitsu.app/anime/7"],"title":"C","type":"TV","episodes":1}]}""", "", "");

        assertThat(List.of(5, 6, 7))
                .extracting(id ->
                        mapping.entry(new KitsuId(id)).orElseThrow().more().onlyEpisode())
                .containsExactly(true, false, false);
    }

    @DisplayName("ANM-01, ANM-02: addresses of sites that are known, and the id in them")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            https://anilist.co/anime/900100,                                    ANILIST,          900100
            https://myanimelist.net/anime/800001/,                              MYANIMELIST,      800001
            https://kitsu.app/anime/900001,                                     KITSU,            900001
            https://kitsu.io/anime/900001,                                      KITSU,            900001
            https://anidb.net/anime/90001,                                      ANIDB,            90001
            https://anime-planet.com/anime/lantern-harbor,                      ANIME_PLANET,     lantern-harbor
            https://anisearch.com/anime/4711,                                   ANISEARCH,        4711
            https://livechart.me/anime/9012,                                    LIVECHART,        9012
            https://animecountdown.com/1577,                                    ANIMECOUNTDOWN,   1577
            https://simkl.com/anime/37,                                         SIMKL,            37
            https://animenewsnetwork.com/encyclopedia/anime.php?id=22&x=1,      ANIMENEWSNETWORK, 22
            """)
    void addresses(String url, AnimeSite site, String id) {
        assertThat(SourceUrl.parse(url)).hasValue(new SourceUrl(site, id));
    }

    @DisplayName("ANM-01: other addresses are passed over")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://example.org/anime/1",
                "https://kitsu.app/anime/",
                "kitsu.app/anime/1",
                "",
                "https://kitsu.app/manga/1"
            })
    void otherAddresses(String url) {
        assertThat(SourceUrl.parse(url)).isEmpty();
    }

    @DisplayName("ANM-30: ids that are no numbers lead to their entry too")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"lantern-harbor", "007", "12345678901"})
    void idsThatAreNoNumbers(String id) throws IOException {
        AnimeMapping mapping = SmallLists.mapping(folder, """
                {"data":[{"sources":["https://anime-planet.com/anime/%s"],"title":"Found"}]}""".formatted(id), "", "");

        assertThat(mapping.entry(AnimeSite.ANIME_PLANET, id).flatMap(AnimeEntry::title))
                .hasValue("Found");
        assertThat(mapping.entry(AnimeSite.ANIME_PLANET, id + "x")).isEmpty();
    }

    @Test
    @DisplayName("EPX-13: one entry may begin elsewhere at TMDB, and its episodes are counted on from there")
    void atTmdb() throws IOException {
        AnimeMapping mapping = SmallLists.mapping(folder, "", """
                [{"type":"TV","anidb_id":11,"imdb_id":["tt9900001"],"kitsu_id":21,"themoviedb_id":{"tv":7001},"season":{"tvdb":1,"tmdb":1}},
                 {"type":"TV","anidb_id":12,"imdb_id":["tt9900001"],"kitsu_id":22,"themoviedb_id":{"tv":7001},"season":{"tvdb":2,"tmdb":1},"episode_offset":{"tmdb":28}}]""", "");

        assertThat(new AnimeNumbering(() -> mapping, true)
                        .atTmdb(SHOW, new Scope.Episode(2, 5), MediaMetadata.of("Lantern Harbor", 2019)))
                .isEqualTo(Optional.of(new AnimeNumbering.TmdbEpisode(7001, new Scope.Episode(1, 33))));
    }
}
