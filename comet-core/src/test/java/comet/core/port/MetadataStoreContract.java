package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Aliases;
import comet.core.media.AnimeTraits.Format;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.TitleNature;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link MetadataStore} keeps. Times are kept to the millisecond. */
public interface MetadataStoreContract {

    /** When the story of each test begins. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** An empty store. */
    MetadataStore metadata();

    private static StoredMetadata title(MediaTitle title, Instant learnedAt) {
        return new StoredMetadata(Optional.of(new Dated<>(title, learnedAt)), Optional.empty());
    }

    private static StoredMetadata aliases(Map<String, List<String>> aliases, Instant learnedAt) {
        return new StoredMetadata(Optional.empty(), Optional.of(new Dated<>(new Aliases(aliases), learnedAt)));
    }

    private static StoredMetadata both(StoredMetadata title, StoredMetadata aliases) {
        return new StoredMetadata(title.title(), aliases.aliases());
    }

    @Test
    @DisplayName("A title nobody looked up is not known")
    default void anUnknownTitleIsNotFound() throws StoreException {
        assertThat(metadata().find(new ImdbId("tt1254207"))).isEqualTo(StoredMetadata.NONE);
    }

    @Test
    @DisplayName("A title comes back whole: years, and aliases in any script, in their order")
    default void aTitleComesBackWhole() throws StoreException {
        StoredMetadata series = both(
                title(new MediaTitle("Example Show", OptionalInt.of(1999), OptionalInt.of(2004)), NOON),
                aliases(
                        Map.of(
                                "original:ja", List.of("例の番組", "レイノバングミ"),
                                "lang:fr", List.of("Le \"Spectacle\" d'exemple\\", "L'exemple\n\tdeux", "🎬 Trois"),
                                "ez", List.of("Example")),
                        NOON.plusMillis(1)));

        metadata().save(new ImdbId("tt0000202"), series);

        assertThat(metadata().find(new ImdbId("tt0000202"))).isEqualTo(series);
    }

    @Test
    @DisplayName("A title of which only the name is known comes back as such")
    default void aBareTitleComesBack() throws StoreException {
        StoredMetadata bare = both(
                title(new MediaTitle("Sintel", OptionalInt.empty(), OptionalInt.empty()), NOON),
                aliases(Map.of(), NOON));

        metadata().save(new ImdbId("tt1727587"), bare);

        assertThat(metadata().find(new ImdbId("tt1727587"))).isEqualTo(bare);
    }

    @Test
    @DisplayName("What is saved last replaces what was known")
    default void theLastOneStays() throws StoreException {
        ImdbId id = new ImdbId("tt1254207");
        metadata()
                .save(
                        id,
                        both(
                                title(MediaTitle.of("Big Rabbit", 2007), NOON),
                                aliases(Map.of("ez", List.of("Peach")), NOON)));
        StoredMetadata last = both(
                title(MediaTitle.of("Big Buck Bunny", 2008), NOON.plusSeconds(1)),
                aliases(Map.of(), NOON.plusSeconds(1)));

        metadata().save(id, last);

        assertThat(metadata().find(id)).isEqualTo(last);
    }

    @Test
    @DisplayName("MCA-02: a title that is stored leaves the aliases and their age untouched, and the other way round")
    default void theOtherHalfIsLeftUntouched() throws StoreException {
        ImdbId id = new ImdbId("tt1254207");
        StoredMetadata oldTitle = title(MediaTitle.of("Big Rabbit", 2007), NOON);
        StoredMetadata oldAliases = aliases(Map.of("ez", List.of("Peach")), NOON.plusSeconds(1));
        StoredMetadata newTitle = title(MediaTitle.of("Big Buck Bunny", 2008), NOON.plusSeconds(2));
        StoredMetadata newAliases = aliases(Map.of("lang:fr", List.of("Grand Lapin")), NOON.plusSeconds(3));
        metadata().save(id, both(oldTitle, oldAliases));

        metadata().save(id, newTitle);
        assertThat(metadata().find(id)).isEqualTo(both(newTitle, oldAliases));

        metadata().save(id, newAliases);
        assertThat(metadata().find(id)).isEqualTo(both(newTitle, newAliases));
    }

    @Test
    @DisplayName("MCA-04: aliases that were never learned are not known, which is not the same as having none")
    default void unknownAliasesAreNotNone() throws StoreException {
        StoredMetadata alone = title(MediaTitle.of("Big Buck Bunny", 2008), NOON);
        ImdbId id = new ImdbId("tt1254207");

        metadata().save(id, alone);
        assertThat(metadata().find(id)).isEqualTo(alone);

        metadata().save(id, aliases(Map.of(), NOON));
        assertThat(metadata().find(id)).isEqualTo(both(alone, aliases(Map.of(), NOON)));
    }

    @Test
    @DisplayName("MCA-04: aliases without a title are no title")
    default void aliasesAloneAreNoTitle() throws StoreException {
        StoredMetadata alone = aliases(Map.of("ez", List.of("Peach")), NOON);

        metadata().save(new ImdbId("tt1254207"), alone);

        assertThat(metadata().find(new ImdbId("tt1254207"))).isEqualTo(alone);
    }

    @Test
    @DisplayName("MCA-13: a title is found however old it is")
    default void anOldTitleIsFound() throws StoreException {
        StoredMetadata old =
                both(title(MediaTitle.of("Big Buck Bunny", 2008), Instant.EPOCH), aliases(Map.of(), Instant.EPOCH));

        metadata().save(new ImdbId("tt1254207"), old);

        assertThat(metadata().find(new ImdbId("tt1254207"))).isEqualTo(old);
    }

    @Test
    @DisplayName("The ids of different providers are not mixed")
    default void providersAreNotMixed() throws StoreException {
        metadata().save(new KitsuId(1254207), title(MediaTitle.of("Example Anime", 2008), NOON));

        assertThat(metadata().find(new ImdbId("tt1254207"))).isEqualTo(StoredMetadata.NONE);
        assertThat(metadata().find(new KitsuId(1254207)).title()).isPresent();
    }

    @Test
    @DisplayName("MCA-14: kind, number at TMDB and whether the year is weak come back with the title")
    default void whatBelongsToTheTitleComesBack() throws StoreException {
        StoredMetadata known = title(
                MediaTitle.of("Big Buck Bunny", 2011)
                        .of(MediaType.MOVIE)
                        .withTmdb(10378)
                        .withWeakYear(),
                NOON);
        ImdbId id = new ImdbId("tt1254207");
        metadata().save(id, known);
        assertThat(metadata().find(id)).isEqualTo(known);

        StoredMetadata bare = title(MediaTitle.of("Big Buck Bunny", 2008), NOON);
        metadata().save(id, bare);
        assertThat(metadata().find(id)).isEqualTo(bare);
    }

    @Test
    @DisplayName("MDK-08: how an anime came out, and of how many episodes, come back with the title")
    default void theNatureOfAnAnimeComesBack() throws StoreException {
        KitsuId id = new KitsuId(900006);
        for (Format format : Format.values()) {
            StoredMetadata known = title(
                    MediaTitle.of("Touka no Minato OVA", 2021)
                            .withNature(new TitleNature(List.of(), Optional.of(format), OptionalInt.of(1))),
                    NOON);
            metadata().save(id, known);
            assertThat(metadata().find(id)).isEqualTo(known);
        }

        StoredMetadata bare = title(MediaTitle.of("Touka no Minato OVA", 2021), NOON);
        metadata().save(id, bare);
        assertThat(metadata().find(id)).isEqualTo(bare);
    }

    @Test
    @DisplayName("MCA-14: the last titles of each source come back with the aliases, and are replaced with them")
    default void theTitlesOfEachSourceComeBack() throws StoreException {
        ImdbId id = new ImdbId("tt1254207");
        Aliases french = new Aliases(Map.of("lang:fr", List.of("Le Lapin", "Lapin")));
        Aliases dutch = new Aliases(Map.of("nl", List.of("Haas"), "ez", List.of("Peach")));
        StoredMetadata known = new StoredMetadata(
                Optional.empty(),
                Optional.of(new Dated<>(french.and(dutch), NOON)),
                Map.of("tmdb", french, "trakt", dutch));
        metadata().save(id, known);
        assertThat(metadata().find(id)).isEqualTo(known);

        metadata().save(id, title(MediaTitle.of("Big Buck Bunny", 2008), NOON));
        assertThat(metadata().find(id).aliasesBySource()).isEqualTo(known.aliasesBySource());

        metadata().save(id, aliases(Map.of("ez", List.of("Peach")), NOON));
        assertThat(metadata().find(id).aliasesBySource()).isEmpty();
    }

    @Test
    @DisplayName("MDS-12: scopes and titles come back in their order")
    default void theOrderIsKept() throws StoreException {
        Aliases ordered = Aliases.NONE;
        for (String scope : List.of("original:de", "lang:fr", "us", "ez", "a", "original", "Z")) {
            ordered = ordered.and(new Aliases(Map.of(scope, List.of("b " + scope, "a " + scope))));
        }
        ImdbId id = new ImdbId("tt1254207");
        metadata().save(id, aliases(ordered.byScope(), NOON));

        assertThat(metadata().find(id).aliases().orElseThrow().half().byScope().entrySet())
                .containsExactlyElementsOf(ordered.byScope().entrySet());
    }

    @Test
    @DisplayName("SED-02: all titles are listed page by page, each once")
    default void allTitlesAreListed() throws StoreException {
        Set<MediaId> saved = new HashSet<>();
        for (int number = 1; number <= 7; number++) {
            MediaId id = number % 2 == 0 ? new KitsuId(number * 11) : new ImdbId("tt000000" + number);
            metadata().save(id, title(MediaTitle.of("Title " + number, 2000 + number), NOON));
            saved.add(id);
        }
        List<MediaId> listed = new ArrayList<>();
        Optional<MediaId> last = Optional.empty();
        List<MetadataStore.Entry> page = metadata().after(last, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            for (MetadataStore.Entry entry : page) {
                assertThat(entry.stored()).isEqualTo(metadata().find(entry.id()));
                listed.add(entry.id());
            }
            page = metadata().after(Optional.of(listed.getLast()), 3);
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(saved);
    }
}
