package comet.core.port;

import static comet.core.port.ReleaseStoreContract.FILM;
import static comet.core.port.ReleaseStoreContract.SERIES;
import static comet.core.port.ReleaseStoreContract.bare;
import static comet.core.port.ReleaseStoreContract.hash;
import static comet.core.port.ReleaseStoreContract.release;
import static comet.core.port.ReleaseStoreContract.scope;
import static comet.core.port.ReleaseStoreContract.withFile;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.Scope;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in every {@link ReleaseStore} (SRCH-26, SRCH-28). */
public interface ReleaseReadingContract extends ReleaseStoreUnderTest {
    @Test
    @DisplayName("What nobody saved is not found")
    default void nothingIsFoundInAnEmptyStore() throws StoreException {
        assertThat(releases().find(FILM, Scope.MOVIE)).isEmpty();
        assertThat(releases().find(SERIES, Scope.SERIES)).isEmpty();
    }

    @Test
    @DisplayName("A release comes back whole")
    default void aReleaseComesBackWhole() throws StoreException {
        Release saved = withFile(release(1), 3, "Big.Buck.Bunny.mkv", 900_000_000L);

        save(FILM, Scope.MOVIE, saved);

        assertThat(releases().find(FILM, Scope.MOVIE)).containsExactly(saved);
    }

    @Test
    @DisplayName("A release of which little is known comes back as such")
    default void aBareReleaseComesBack() throws StoreException {
        save(FILM, Scope.MOVIE, bare(1));

        assertThat(releases().find(FILM, Scope.MOVIE)).containsExactly(bare(1));
    }

    @Test
    @DisplayName("A file without known index keeps its name and size")
    default void aFileWithoutIndexComesBack() throws StoreException {
        Release saved = withFile(release(1), null, "Big.Buck.Bunny.mkv", 900_000_000L);

        save(FILM, Scope.MOVIE, saved);

        assertThat(film()).isEqualTo(saved);
    }

    @Test
    @DisplayName("Names in any script come back as they were")
    default void anyScriptComesBack() throws StoreException {
        Release saved = new Release(
                hash(1),
                "大きな兎 «Большой» 🎬 it's \"100%\" \\ %s ${name} 2008",
                OptionalLong.of(Long.MAX_VALUE),
                OptionalInt.of(Integer.MAX_VALUE),
                "⚙️ Индекс",
                Optional.empty(),
                AnnounceUrls.NONE);

        save(FILM, Scope.MOVIE, saved);

        assertThat(film()).isEqualTo(saved);
    }

    @DisplayName("SRCH-26: which stored scopes serve which request")
    @ParameterizedTest(name = "stored for {0}, asked for {1}: {2}")
    @CsvSource(textBlock = """
            series, series, true
            1,      series, true
            1:2,    series, true
            series, 1,      false
            1,      1,      true
            1:2,    1,      true
            2,      1,      false
            2:1,    1,      false
            series, 1:2,    false
            1,      1:2,    true
            1:2,    1:2,    true
            1:3,    1:2,    false
            2,      1:2,    false
            2:2,    1:2,    false
            0,      0:0,    true
            0:0,    0:0,    true
            0:0,    0,      true
            """)
    default void aStoredScopeServesARequest(String stored, String asked, boolean served) throws StoreException {
        save(SERIES, scope(stored), release(1));

        assertThat(releases().find(SERIES, scope(asked))).hasSize(served ? 1 : 0);
    }

    @Test
    @DisplayName("The releases of one title are not found for another")
    default void titlesAreNotMixed() throws StoreException {
        save(FILM, Scope.MOVIE, release(1));
        save(new KitsuId(1254207), Scope.MOVIE, release(2));

        assertThat(releases().find(FILM, Scope.MOVIE)).containsExactly(release(1));
        assertThat(releases().find(new KitsuId(1254207), Scope.MOVIE)).containsExactly(release(2));
        assertThat(releases().find(new ImdbId("tt1254208"), Scope.MOVIE)).isEmpty();
    }

    @Test
    @DisplayName("SRCH-28: for an episode, the link of the episode is preferred to that of the pack")
    default void theEpisodesLinkIsPreferred() throws StoreException {
        Release pack = withFile(release(1), 0, "Example.Show.S01.mkv", 5_000L);
        Release episode = withFile(release(1), null, "", null);
        save(SERIES, new Scope.Episode(1, 2), episode);
        save(SERIES, new Scope.Season(1), pack);

        assertThat(releases().find(SERIES, new Scope.Episode(1, 2))).containsExactly(release(1));
    }

    @DisplayName("SRCH-28: for a season or series, the link of the pack is preferred to that of an episode")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"1", "series"})
    default void thePacksLinkIsPreferred(String asked) throws StoreException {
        save(SERIES, new Scope.Season(1), release(1));
        save(SERIES, new Scope.Episode(1, 2), withFile(release(1), 4, "Example.Show.S01E02.mkv", 700L));

        assertThat(releases().find(SERIES, scope(asked))).containsExactly(release(1));
    }

    @Test
    @DisplayName("SRCH-28: of equal scopes, a link with a file index is preferred, then one with a file name")
    default void aLinkThatKnowsItsFileIsPreferred() throws StoreException {
        save(SERIES, new Scope.Episode(1, 1), release(1));
        save(SERIES, new Scope.Episode(1, 2), withFile(release(1), null, "Example.Show.S01E02.mkv", null));
        assertThat(releases().find(SERIES, new Scope.Season(1)).getFirst().title())
                .isEqualTo("Example.Show.S01E02.mkv");

        save(SERIES, new Scope.Episode(1, 3), withFile(release(1), 2, "", null));
        assertThat(releases().find(SERIES, new Scope.Season(1)).getFirst().fileIndex())
                .hasValue(2);
    }

    @Test
    @DisplayName("SRCH-28: of links that know as much, the most recent is preferred")
    default void theMostRecentLinkIsPreferred() throws StoreException {
        save(SERIES, new Scope.Episode(1, 1), withFile(release(1), 1, "Example.Show.S01E01.mkv", null));
        save(SERIES, new Scope.Episode(1, 2), withFile(release(1), 2, "Example.Show.S01E02.mkv", null));
        letPass(Duration.ofHours(3));
        save(SERIES, new Scope.Episode(1, 2), release(1));

        assertThat(releases().find(SERIES, Scope.SERIES).getFirst().fileIndex()).hasValue(2);
    }

    @Test
    @DisplayName("SRCH-26: age is no filter")
    default void ageIsNoFilter() throws StoreException {
        save(FILM, Scope.MOVIE, release(1));

        letPass(Duration.ofDays(3650));

        assertThat(releases().find(FILM, Scope.MOVIE)).containsExactly(release(1));
    }
}
