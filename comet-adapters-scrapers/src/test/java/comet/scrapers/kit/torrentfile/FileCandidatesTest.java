package comet.scrapers.kit.torrentfile;

import static comet.scrapers.kit.torrentfile.Torrents.content;
import static comet.scrapers.kit.torrentfile.Torrents.file;
import static comet.scrapers.kit.torrentfile.Torrents.info;
import static comet.scrapers.kit.torrentfile.Torrents.single;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Scope;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeRequest;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import comet.scrapers.kit.Searches;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileCandidatesTest {

    private static final Offered PACK = new Offered(
            "Lantern.Street.S01.1080p.WEB-FICTION", OptionalLong.of(5), OptionalInt.of(40), "Example X", false);

    @Test
    @DisplayName(
            "TOR-35, TOR-D1: each kept file is a release: its own name and size, those of the torrent, and its index")
    void eachKeptFileIsARelease() {
        List<Release> releases = releases(
                Searches.series("tt9900001:1:2", "Lantern Street"),
                info(
                        "x",
                        file("Lantern.Street.S01E01.mkv", 100),
                        file("a.nfo", 1),
                        file("Lantern.Street.S01E02.mkv", 200)));

        assertThat(releases).hasSize(2);
        Release second = releases.getLast();
        assertThat(second.title()).isEqualTo("Lantern.Street.S01E02.mkv");
        assertThat(second.secondTitle()).contains(PACK.title());
        assertThat(second.fileIndex()).hasValue(2);
        assertThat(second.playedSize()).hasValue(200);
        assertThat(second.size()).hasValue(301);
        assertThat(second.seeders()).hasValue(40);
        assertThat(second.tracker()).isEqualTo("Example X");
        assertThat(second.sources().urls()).containsExactly("udp://tracker.example.org:1337/announce");
    }

    @Test
    @DisplayName("TOR-35: a torrent without a video is no release")
    void withoutVideoNoRelease() {
        assertThat(releases(Searches.movie("Harbour Lights"), info("x", file("a.nfo", 1), file("a.sample.mkv", 1))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "TOR-D8: of a pack, a file without season, episode, date or absolute number is none; a single file always is")
    void extrasAreNoReleases() {
        ScrapeRequest request = Searches.series("tt9900001:1:2", "Lantern Street");

        assertThat(releases(
                        request,
                        info(
                                "x",
                                file("Lantern.Street.S01E02.mkv", 9),
                                file("Extras/Making of.mkv", 9),
                                file("Lantern.Street.2019.05.04.mkv", 9),
                                file("Lantern Street - 07.mkv", 9))))
                .extracting(Release::title)
                .containsExactly(
                        "Lantern.Street.S01E02.mkv", "Lantern.Street.2019.05.04.mkv", "Lantern Street - 07.mkv");
        assertThat(releases(request, single("Opaque.mkv", 9)))
                .extracting(Release::title)
                .containsExactly("Opaque.mkv");
    }

    @Test
    @DisplayName("a pack whose files say nothing of themselves is judged by its own name, without a file")
    void aPackOfOpaqueFilesIsOneRelease() {
        List<Release> releases = releases(
                Searches.series("tt9900001:1:2", "Lantern Street"),
                info("x", file("Opening.mkv", 9), file("Closing.mkv", 9)));

        assertThat(releases).hasSize(1);
        assertThat(releases.getFirst().file()).isEmpty();
        assertThat(releases.getFirst().name()).isEqualTo(PACK.title());
    }

    @Test
    @DisplayName("TOR-D7: of a collection, the films that are named like the one searched for, whatever their size")
    void filmsOfACollection() {
        assertThat(releases(
                        Searches.movie("Harbour Lights"),
                        info(
                                "Trilogy",
                                file("Harbour.Lights.2019.720p.mkv", 100),
                                file("Other.Shores.2021.1080p.mkv", 900),
                                file("Harbour.Lights.S01E01.mkv", 900))))
                .extracting(Release::title)
                .containsExactly("Harbour.Lights.2019.720p.mkv");
    }

    @Test
    @DisplayName("TOR-D7: if none is named so, the largest and what is at least half as large")
    void filmsOfACollectionBySize() {
        assertThat(releases(
                        Searches.movie("Harbour Lights"),
                        info("x", file("cd1.avi", 100), file("cd2.avi", 50), file("trailer.avi", 49))))
                .extracting(Release::title)
                .containsExactly("cd1.avi", "cd2.avi");
        assertThat(releases(Searches.movie("Harbour Lights"), info("x", file("a.avi", 101), file("b.avi", 50))))
                .extracting(Release::title)
                .containsExactly("a.avi");
    }

    @Test
    @DisplayName("DB-16: of a title that has the word, a sample is no sample")
    void titlesMayHaveThatWord() {
        assertThat(releases(Searches.movie("Free Sample"), single("Free.Sample.2019.mkv", 9)))
                .hasSize(1);
        assertThat(releases(Searches.movie("Free Lunch"), single("Free.Sample.2019.mkv", 9)))
                .isEmpty();
    }

    @Test
    @DisplayName("SCR-D06: private by its own word or that of the source; its announce URLs are left out")
    void privateTorrentsHaveNoSources() {
        Map<String, Object> info = single("Harbour.Lights.2019.mkv", 9);
        Offered saidPrivate = new Offered("Harbour Lights 2019", OptionalLong.empty(), OptionalInt.empty(), "X", true);
        FileCandidates candidates = candidates(Searches.movie("Harbour Lights"));
        Release bySource = candidates.of(content(info), saidPrivate).getFirst();
        info.put("private", 1);
        Release byItself = candidates.of(content(info), PACK).getFirst();

        assertThat(List.of(bySource, byItself)).allSatisfy(release -> {
            assertThat(release.isPrivate()).isTrue();
            assertThat(release.sources().isEmpty()).isTrue();
        });
    }

    @Test
    @DisplayName("SCR-05: what the source gave no title has that of the torrent or the file")
    void titlesMayBeMissing() {
        Offered nameless = new Offered(" ", OptionalLong.of(0), OptionalInt.empty(), "X", false);
        FileCandidates candidates = candidates(Searches.movie("Harbour Lights"));

        assertThat(candidates
                        .of(content(info("Harbour Lights (2019)", file("a.mkv", 1))), nameless)
                        .getFirst()
                        .name())
                .isEqualTo("Harbour Lights (2019)");
        assertThat(candidates
                        .of(content(info("", file("a.mkv", 1))), nameless)
                        .getFirst()
                        .name())
                .isEqualTo("a.mkv");
        assertThat(nameless.withoutFile(content(single("a.mkv", 1)).infoHash(), AnnounceUrls.NONE))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "TOR-43, SRCH-61: rows are under the part that file or pack names; a number alone is none of an IMDb season")
    void rowsHaveTheirPart() {
        Map<String, Object> info = info(
                "x",
                file("Lantern.Street.S02E03.mkv", 9),
                file("Lantern Street - 07.mkv", 9),
                file("Lantern.Street.S01-S02.mkv", 9),
                file("Lantern.Street.S03E01E02.mkv", 9));
        Offered nameless = new Offered("Lantern Street", OptionalLong.empty(), OptionalInt.empty(), "X", false);

        assertThat(scopes(Searches.series("tt9900001:1:2", "Lantern Street"), info, PACK))
                .containsExactly(
                        new Scope.Episode(2, 3),
                        new Scope.Episode(1, 7),
                        new Scope.Season(1),
                        new Scope.Season(2),
                        new Scope.Season(3));
        assertThat(scopes(Searches.series("tt9900001:1:2", "Lantern Street"), info, nameless))
                .doesNotContain(new Scope.Episode(1, 7));
        assertThat(scopes(Searches.series("kitsu:900001:2", "Lantern Street"), info, nameless))
                .contains(new Scope.Episode(1, 7));
        assertThat(scopes(Searches.movie("Harbour Lights"), single("Harbour.Lights.2019.mkv", 9), PACK))
                .containsExactly(Scope.MOVIE);
    }

    private static List<Scope> scopes(ScrapeRequest request, Map<String, Object> info, Offered offered) {
        return candidates(request).rows(content(info), offered, request.season()).stream()
                .map(ScopedRelease::scope)
                .toList();
    }

    private static List<Release> releases(ScrapeRequest request, Map<String, Object> info) {
        return candidates(request).of(content(info), PACK);
    }

    private static FileCandidates candidates(ScrapeRequest request) {
        return new FileCandidates(request, new ReleaseNameParser());
    }
}
