package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.CompleteFileList;
import comet.core.release.ReleaseNameParser;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnownIndexTest {

    private static final Listing FILMS = Listing.of("""
            900 b/Sintel.2010.mkv
            800 a/Sintel.Directors.Cut.mkv
            700 c/Other.mkv
            """);

    private static CompleteFileList list(Listing listing, IndexSpace space) {
        return new FileSelector(new ReleaseNameParser(), space)
                .complete(listing.files())
                .orElseThrow();
    }

    private static String chosen(Listing files, Asked asked, IndexSpace space) {
        return Listing.outcome(files.choose(asked, space));
    }

    @ParameterizedTest
    @DisplayName(
            "DBF-09: a number is trusted where the remembered list of this service has a file of that name under it")
    @EnumSource(
            value = IndexSpace.class,
            names = {"TORRENT_ORDER", "SERVICE_ID", "ANSWER_ORDER"})
    void remembered(IndexSpace space) {
        Listing files = FILMS.numbered();

        assertThat(chosen(files, Asked.film("Sintel").numbered(2).remembering(list(files, space)), space))
                .isEqualTo("c/Other.mkv");
    }

    @Test
    @DisplayName("DBF-09: a number that means another file by now is not trusted")
    void otherFile() {
        Listing before = Listing.of("900 b/Sintel.2010.mkv\n800 a/Sintel.Directors.Cut.mkv\n700 c/Gone.mkv")
                .numbered();

        assertThat(chosen(
                        FILMS.numbered(),
                        Asked.film("Sintel").numbered(2).remembering(list(before, IndexSpace.SERVICE_ID)),
                        IndexSpace.SERVICE_ID))
                .isEqualTo("b/Sintel.2010.mkv");
    }

    @Test
    @DisplayName("DBF-09: a number of somebody else only counts after the title (key 5)")
    void untrusted() {
        assertThat(chosen(FILMS.numbered(), Asked.film("Sintel").numbered(2), IndexSpace.SERVICE_ID))
                .isEqualTo("b/Sintel.2010.mkv");
        assertThat(chosen(
                        Listing.of("900 abc.mkv\n800 def.mkv").numbered(),
                        Asked.film("Sintel").numbered(1),
                        IndexSpace.SERVICE_ID))
                .isEqualTo("def.mkv");
    }

    @ParameterizedTest(name = "{0}, the torrent has {1}")
    @DisplayName("DBF-09: in the torrent's order it is trusted where the torrent has a file of that name under it")
    @CsvSource({
        "TORRENT_ORDER, Other.mkv,   c/Other.mkv",
        "TORRENT_ORDER, Another.mkv, b/Sintel.2010.mkv",
        "SERVICE_ID,    Other.mkv,   b/Sintel.2010.mkv"
    })
    void ofTheTorrent(IndexSpace space, String inTorrent, String chosen) {
        assertThat(chosen(FILMS.numbered(), Asked.film("Sintel").numbered(2).whereTheTorrentHas(inTorrent), space))
                .isEqualTo(chosen);
    }

    @Test
    @DisplayName("DBF-09: never for a file of another episode")
    void otherEpisode() {
        Listing files = Listing.of("900 Lantern.Street.S01E01.mkv\n900 Lantern.Street.S01E02.mkv")
                .numbered();

        assertThat(chosen(
                        files,
                        Asked.episode("Lantern Street", 1, 2)
                                .numbered(0)
                                .remembering(list(files, IndexSpace.SERVICE_ID)),
                        IndexSpace.SERVICE_ID))
                .isEqualTo("Lantern.Street.S01E02.mkv");
    }

    @ParameterizedTest
    @DisplayName("AD-23: where the order of files is not stable, the number counts the remembered list sorted by path")
    @EnumSource(
            value = IndexSpace.class,
            names = {"TREE_ORDER", "NO_INDEX"})
    void sorted(IndexSpace space) {
        CompleteFileList before = list(Listing.of("800 a/Sintel.Directors.Cut.mkv\n700 c/Other.mkv"), space);

        assertThat(chosen(FILMS, Asked.film("Sintel").numbered(1).remembering(before), space))
                .isEqualTo("c/Other.mkv");
    }

    @Test
    @DisplayName("AD-23: without a remembered list it counts the files there are, and is not trusted")
    void sortedWithoutList() {
        Listing files = Listing.of("900 c.mkv\n800 a.mkv\n700 b.mkv");

        assertThat(chosen(files, Asked.film("Sintel").numbered(1), IndexSpace.NO_INDEX))
                .isEqualTo("b.mkv");
        assertThat(chosen(files, Asked.film("Sintel").numbered(1), IndexSpace.TREE_ORDER))
                .isEqualTo("b.mkv");
    }

    @Test
    @DisplayName("a number beyond all files means none")
    void beyond() {
        for (IndexSpace space : IndexSpace.values()) {
            assertThat(chosen(
                            FILMS,
                            Asked.film("Sintel").numbered(Integer.MAX_VALUE).remembering(list(FILMS, space)),
                            space))
                    .isEqualTo("b/Sintel.2010.mkv");
        }
    }

    @Test
    @DisplayName("what an adapter cannot know is unknown")
    void unknown() {
        ListedFile<String> file =
                ListedFile.of("handle", "a.mkv", OptionalLong.of(-1)).numbered(-1);

        assertThat(file.size()).isEmpty();
        assertThat(file.index()).isEmpty();
        assertThat(List.of(file).toString()).doesNotContain("handle");
    }
}
