package comet.scrapers.seadex;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeaDexTest {

    private static final String TRS = "{\"items\": [{\"expand\": {\"trs\": [%s]}}]}";

    @TestFactory
    @DisplayName("SDX-01 to SDX-03, SDX-D1: the samples")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("seadex")
                .tests(sample -> seaDex(sample.instance("seadex", "SEADEX_URL", "https://releases.moe")), Of.FILE);
    }

    private static SeaDex seaDex(SourceInstance instance) {
        return new SeaDex(instance, new ReleaseNameParser());
    }

    @Test
    @DisplayName(
            "SDX-D1, SDX-D3, TOR-D8: videos that are episodes, by base name; what is skipped counts in the provisional index")
    void givenFiles_whenAsked_thenEpisodesKeepTheirPlace() throws Exception {
        String torrent = """
                {"infoHash": "0123456789ABCDEF0123456789abcdef01234567", "files": [
                  null, 42, {"length": 1, "name": "Subs/01.ass"}, {"length": 2, "name": "S1/Hoshi - 01.mkv"},
                  {"length": 3, "name": "Sample/Hoshi - 01.mkv"}, {"length": 4, "name": "Extras/Making of.MKV"},
                  {"length": null, "name": "Hoshi - 02.MP4"}, {"length": 5, "name": null}]}
                """;

        List<Release> found = ScriptedSource.episode(SeaDexTest::seaDex)
                .answering(200, TRS.formatted(torrent))
                .found();

        assertThat(found).extracting(Release::title).containsExactly("Hoshi - 01.mkv", "Hoshi - 02.MP4");
        assertThat(found).extracting(release -> release.fileIndex().orElse(-1)).containsExactly(3, 6);
        assertThat(found).extracting(Release::ownFileIndex).containsOnly(OptionalInt.empty());
        assertThat(found.getFirst().playedSize()).hasValue(2);
        assertThat(found.getLast().playedSize()).isEmpty();
        assertThat(found).extracting(Release::tracker).containsOnly("SeaDex");
    }

    @Test
    @DisplayName("SCR-03: the size is the file's; the torrent's is that of all files, if each has one")
    void givenSizes_whenAsked_thenBothAreKnown() throws Exception {
        String torrent = """
                {"infoHash": "0123456789abcdef0123456789abcdef01234567", "files": [
                  {"length": 4, "name": "Big Buck Bunny.mkv"}, {"length": 36, "name": "Subs.ass"}]}
                """;

        Release release = ScriptedSource.film(SeaDexTest::seaDex)
                .answering(200, TRS.formatted(torrent))
                .found()
                .getFirst();

        assertThat(release.size()).hasValue(40);
        assertThat(release.playedSize()).hasValue(4);
    }

    @DisplayName("SDX-03: a torrent of a private tracker has no hash there and is skipped")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            '"<redacted>"'
            null
            42
            '"0123"'
            """)
    void givenNoHash_whenAsked_thenTheTorrentIsSkipped(String hash) throws Exception {
        String torrent = "{\"infoHash\": " + hash + ", \"files\": [{\"length\": 1, \"name\": \"a - 01.mkv\"}]}";

        ScriptedSource.Asked asked = ScriptedSource.episode(SeaDexTest::seaDex).answering(200, TRS.formatted(torrent));

        assertThat(asked.found()).isEmpty();
        assertThat(asked.end()).isEqualTo(new SourceEnd.Done());
    }

    @Test
    @DisplayName("SDX-01, SDX-D2: the id is that at AniList, without the episode; without one nothing is asked")
    void givenARequest_whenAsked_thenTheIdIsThatAtAniList() throws Exception {
        ScrapeRequest known = ScriptedSource.request(MediaType.SERIES, "kitsu:900001:2");
        ScrapeRequest unknown =
                new ScrapeRequest(known.media(), MediaMetadata.of("Hoshi", 2019), List.of("Hoshi"), ScrapeContext.LIVE);

        ScriptedSource.Asked asked =
                ScriptedSource.asked(SeaDexTest::seaDex, known).answering(200, "{\"items\": []}");
        ScriptedSource.Asked notAsked =
                ScriptedSource.asked(SeaDexTest::seaDex, unknown).answering(200, "{\"items\": []}");

        assertThat(asked.requests()).singleElement().satisfies(request -> {
            assertThat(request.getUrl().encodedPath()).isEqualTo("/base/api/collections/entries/records");
            assertThat(request.getUrl().queryParameter("filter")).isEqualTo("alID=990001");
            assertThat(request.getUrl().queryParameter("expand")).isEqualTo("trs");
        });
        assertThat(notAsked.requests()).isEmpty();
        assertThat(notAsked.end()).isEqualTo(new SourceEnd.Done());
    }
}
