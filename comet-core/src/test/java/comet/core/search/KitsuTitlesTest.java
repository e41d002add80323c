package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.anime.AnimeEntry;
import comet.core.anime.AnimeMapping;
import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.title.AliasSource;
import comet.core.title.AnimeListTitles;
import comet.core.title.TitleProviders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Titles and aliases of anime")
class KitsuTitlesTest {

    private static final KitsuId ANIME = new KitsuId(900001);
    private static final ImdbId SHOW = new ImdbId("tt9900001");

    /** One entry, by both of its ids. */
    private record OneEntry(AnimeEntry entry) implements AnimeMapping {
        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        public boolean lists(ImdbId id) {
            return entry.imdb().equals(Optional.of(id));
        }

        @Override
        public Optional<AnimeEntry> entry(KitsuId id) {
            return Optional.of(entry).filter(one -> one.kitsu().equals(Optional.of(id)));
        }

        @Override
        public Optional<AnimeEntry> entry(ImdbId id, OptionalInt season, OptionalInt episode) {
            return entries(id).stream().findFirst();
        }

        @Override
        public List<AnimeEntry> entries(ImdbId id) {
            return lists(id) ? List.of(entry) : List.of();
        }
    }

    private static AnimeEntry entry(Optional<String> title, List<String> synonyms) {
        return new AnimeEntry(
                title,
                synonyms,
                Optional.of(MediaType.SERIES),
                OptionalInt.of(2019),
                Optional.of(ANIME),
                Optional.of(SHOW),
                OptionalInt.of(900100),
                OptionalInt.empty(),
                Optional.empty());
    }

    private final LookingUp around = new LookingUp();
    private final ScriptedTitles kitsu = new ScriptedTitles("kitsu");
    private final ScriptedTitles aniList = new ScriptedTitles("anilist");
    private final ScriptedTitles imdb = new ScriptedTitles("imdb");
    private final ScriptedTitles tmdb = new ScriptedTitles("tmdb");
    private AnimeMapping lists = new OneEntry(entry(Optional.of("Touka no Minato"), List.of("Lantern Harbor", "灯火の港")));

    KitsuTitlesTest() {
        wire(true);
    }

    private void wire(boolean listsEnabled) {
        around.providers = TitleProviders.of(
                List.of(imdb),
                List.of(AliasSource.always(tmdb)),
                Optional.of(kitsu),
                Optional.of(aniList),
                new AnimeListTitles(() -> lists, listsEnabled),
                List.of());
    }

    @AfterEach
    void end() {
        around.end();
    }

    private Optional<MediaMetadata> find(MediaId id) throws InterruptedException {
        return around.find(around.instance(), MediaType.SERIES, id);
    }

    private Optional<MediaTitle> title() throws InterruptedException {
        return find(ANIME).map(MediaMetadata::main);
    }

    @Test
    @DisplayName("Section 7: Kitsu is asked first, and nobody else when it knows the title")
    void kitsuFirst() throws Exception {
        kitsu.knows("Touka no Minato (Kitsu)", 2019);

        assertThat(title()).contains(MediaTitle.of("Touka no Minato (Kitsu)", 2019));
        assertThat(imdb.questions()).isEmpty();
    }

    @Test
    @DisplayName("MDS-17, MDK-07: when Kitsu fails, title, year and kind are those of the anime lists")
    void thenTheLists() throws Exception {
        kitsu.fails();

        assertThat(title()).contains(MediaTitle.of("Touka no Minato", 2019).of(MediaType.SERIES));
        assertThat(imdb.questions()).isEmpty();
    }

    @Test
    @DisplayName("MDK-07: when the lists have no title, those who know the linked IMDb id are asked by it")
    void thenTheLinkedImdbId() throws Exception {
        kitsu.fails();
        lists = new OneEntry(entry(Optional.empty(), List.of()));
        imdb.knows("Lantern Harbor", 2019);

        assertThat(title()).contains(MediaTitle.of("Lantern Harbor", 2019));
        assertThat(imdb.questions()).contains("title series tt9900001");
    }

    @Test
    @DisplayName("MDK-07: AniList is asked last")
    void thenAniList() throws Exception {
        kitsu.fails();
        lists = new OneEntry(entry(Optional.empty(), List.of()));
        aniList.knows("Touka no Minato (AniList)", 2019);

        assertThat(title()).map(MediaTitle::text).contains("Touka no Minato (AniList)");
        assertThat(imdb.titleCalls()).isEqualTo(1);
        assertThat(aniList.questions()).containsExactly("title series kitsu:900001");
    }

    @Test
    @DisplayName("MDK-07: without a linked id nobody is asked by one")
    void withoutLink() throws Exception {
        kitsu.fails();

        assertThat(find(new KitsuId(900099))).isEmpty();
        assertThat(imdb.questions()).isEmpty();
        assertThat(tmdb.questions()).isEmpty();
    }

    @Test
    @DisplayName(
            "ALI-10, ALI-13: aliases of a Kitsu id: those of the lists, of Kitsu, and of the linked show, in this order")
    void aliasesOfAKitsuId() throws Exception {
        kitsu.knows("Touka no Minato", 2019).calls("ez", "Lantern Harbor", "LH");
        tmdb.calls("original:ja", "灯火の港");

        assertThat(find(ANIME).orElseThrow().aliases())
                .containsExactly(
                        Map.entry("original", List.of("Touka no Minato")),
                        Map.entry("ez", List.of("Lantern Harbor", "灯火の港", "LH")),
                        Map.entry("original:ja", List.of("灯火の港")));
        assertThat(tmdb.questions()).containsExactly("aliases series tt9900001");
    }

    @Test
    @DisplayName("ALI-10: aliases of an IMDb id that is anime: those of the lists first; Kitsu is not asked")
    void aliasesOfAnImdbId() throws Exception {
        imdb.knows("Lantern Harbor", 2019);
        tmdb.calls("lang:fr", "Le Port");

        assertThat(find(SHOW).orElseThrow().aliases().keySet()).containsExactly("original", "ez", "lang:fr");
        assertThat(kitsu.questions()).isEmpty();
    }

    @Test
    @DisplayName("ALI-05: synonyms that are the main title again are left out, and so is what is empty")
    void synonyms() throws Exception {
        kitsu.knows("Touka no Minato", 2019);
        lists = new OneEntry(entry(Optional.of("Touka no Minato"), List.of("Touka no Minato", "", "LH", "LH")));

        assertThat(find(ANIME).orElseThrow().aliases())
                .containsExactly(Map.entry("original", List.of("Touka no Minato")), Map.entry("ez", List.of("LH")));
    }

    @Test
    @DisplayName("ALI-12: while the lists are not loaded, what they and the linked show would say is asked for again"
            + " after 300 s")
    void listsThatAreNotLoaded() throws Exception {
        kitsu.knows("Touka no Minato", 2019).calls("ez", "LH");
        tmdb.calls("original:ja", "灯火の港");
        AnimeMapping loaded = lists;
        lists = AnimeMapping.NOT_LOADED;
        TitleLookup lookup = around.instance();
        assertThat(around.find(lookup, MediaType.SERIES, ANIME).orElseThrow().others())
                .isEqualTo(LookingUp.aliases("ez", "LH"));

        lists = loaded;
        around.time.advance(Duration.ofSeconds(301));
        around.find(lookup, MediaType.SERIES, ANIME);

        assertThat(around.find(lookup, MediaType.SERIES, ANIME).orElseThrow().aliases())
                .containsOnlyKeys("original", "ez", "original:ja");
    }

    @Test
    @DisplayName("ANM-10: with the lists switched off nothing is missing and nothing is asked for again")
    void listsThatAreSwitchedOff() throws Exception {
        kitsu.knows("Touka no Minato", 2019);
        lists = AnimeMapping.NOT_LOADED;
        wire(false);
        TitleLookup lookup = around.instance();
        around.find(lookup, MediaType.SERIES, ANIME);

        around.time.advance(Duration.ofDays(29));

        assertThat(around.find(lookup, MediaType.SERIES, ANIME).orElseThrow().others())
                .isEqualTo(Aliases.NONE);
        assertThat(kitsu.aliasCalls()).isEqualTo(1);
    }
}
