package comet.scrapers.kit.addon;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceInstance;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamAddonTest {

    private static final String GOOD = """
            {"streams": [{"title": "Big Buck Bunny", "infoHash": "0123456789abcdef0123456789abcdef01234567",
                          "sources": ["tracker:udp://tracker.example.org:1337/announce", 42, null]}]}
            """;

    private static TorrentScraper plain(SourceInstance instance) {
        return scraper(new StreamAddon(instance, stream -> stream.torrent(String.valueOf(stream.title()))));
    }

    private static TorrentScraper scraper(StreamAddon addon) {
        return new TorrentScraper() {
            @Override
            public String name() {
                return "example";
            }

            @Override
            public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline)
                    throws InterruptedException {
                return addon.scrape(request, found, deadline);
            }
        };
    }

    @DisplayName("SCR-02: the id is in the path unchanged, below the address of the add-on")
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            MOVIE,  tt1254207,        /base/stream/movie/tt1254207.json
            MOVIE,  kitsu:900002,     /base/stream/movie/kitsu:900002.json
            SERIES, tt9900001,        /base/stream/series/tt9900001.json
            SERIES, tt9900001:1:2,    /base/stream/series/tt9900001:1:2.json
            SERIES, kitsu:900001:2,   /base/stream/series/kitsu:900001:2.json
            """)
    void givenAnId_whenAsked_thenItIsInThePath(MediaType type, String id, String path) throws Exception {
        ScriptedSource source = ScriptedSource.asked(StreamAddonTest::plain, ScriptedSource.request(type, id));

        List<RecordedRequest> requests = source.answering(200, GOOD).requests();

        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.getMethod()).isEqualTo("GET");
            assertThat(request.getTarget()).isEqualTo(path);
        });
    }

    @Test
    @DisplayName("SCR-06: bare announce URLs are kept, what is none is dropped alone")
    void givenAGoodAnswer_whenAsked_thenItsTorrentsAreFound() throws Exception {
        ScriptedSource.Asked asked = ScriptedSource.film(StreamAddonTest::plain).answering(200, GOOD);

        assertThat(asked.end()).isEqualTo(new SourceEnd.Done());
        assertThat(asked.found()).singleElement().satisfies(release -> {
            assertThat(release.name()).isEqualTo("Big Buck Bunny");
            assertThat(release.sources().urls()).containsExactly("udp://tracker.example.org:1337/announce");
        });
    }

    @DisplayName(
            "SCR-T01, SCR-D21, SCR-D23: 404 and an empty list are empty answers, all else that is no answer is a failure")
    @ParameterizedTest(name = "{0} <{1}>: {2}")
    @CsvSource(delimiter = ';', emptyValue = "", nullValues = "done", textBlock = """
            200 ; {"streams": []}          ; done
            200 ; {"streams": null}        ; done
            200 ; {"streams": [null, 42]}  ; done
            404 ; <h1>Not found</h1>       ; done
            404 ; {"streams": [1           ; done
            200 ; []                       ; UNREADABLE
            200 ; null                     ; UNREADABLE
            200 ; {"streams": [            ; UNREADABLE
            200 ; <h1>Welcome</h1>         ; UNREADABLE
            200 ; ''                       ; UNREADABLE
            403 ; {"streams": []}          ; REFUSED
            410 ; gone                     ; CLOSED
            429 ; slower                   ; LIMITED
            502 ; {"streams": []}          ; FAULTY
            """)
    void givenAnAnswerWithoutTorrents_whenAsked_thenItEndsSo(int status, String body, Failure failure)
            throws Exception {
        ScriptedSource.Asked asked = ScriptedSource.film(StreamAddonTest::plain).answering(status, body);

        assertThat(asked.found()).isEmpty();
        assertThat(asked.end()).isEqualTo(failure == null ? new SourceEnd.Done() : new SourceEnd.Failed(failure));
    }

    @Test
    @DisplayName("SCR-T02, SCR-05: what is no stream costs no other")
    void givenNonsenseBetweenStreams_whenAsked_thenTheOthersSurvive() throws Exception {
        String body = """
                {"streams": [null, 42, "x", [], {}, {"infoHash": 42, "title": "a number"},
                  {"infoHash": "0123456789abcdef0123456789abcdef01234567", "title": "One", "fileIdx": "x", "behaviorHints": []},
                  {"infoHash": "not-a-hash", "title": "Two"},
                  {"infoHash": "1123456789abcdef0123456789abcdef01234567", "title": "Th\\u0000r\\u001bee", "fileIdx": 2.0},
                  {"infoHash": "AERUKZ4JVPG66AJDIVTYTK6N54ASGRLH", "title": "One again", "sources": {}}]}
                """;

        List<Release> found =
                ScriptedSource.film(StreamAddonTest::plain).answering(200, body).found();

        assertThat(found).extracting(Release::name).containsExactly("One", "Th r ee");
        assertThat(found.getFirst().fileIndex()).isEmpty();
        assertThat(found.getLast().fileIndex()).hasValue(2);
    }

    @Test
    @DisplayName("JIO-D2: the address of the manifest is that of the add-on")
    void givenTheAddressOfTheManifest_whenAsked_thenTheAddonIsAsked() throws Exception {
        ScriptedSource source = ScriptedSource.film(instance -> plain(new SourceInstance(
                instance.base().withRest("/eyJjb25maWciOjF9/manifest.json"), instance.calls(), instance.threads())));

        assertThat(source.answering(200, GOOD).requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.getTarget()).isEqualTo("/eyJjb25maWciOjF9/stream/movie/tt1254207.json"));
    }

    @Test
    @DisplayName("DIO-01: a slash in a segment of the path is escaped; headers are sent")
    void givenPathAndHeaders_whenAsked_thenTheyAreSent() throws Exception {
        ScriptedSource source = ScriptedSource.film(instance -> scraper(new StreamAddon(
                instance,
                List.of("a+/b=="),
                Map.of("encoded_user_data", "abc="),
                stream -> stream.torrent("Big Buck Bunny"))));

        assertThat(source.answering(200, GOOD).requests()).singleElement().satisfies(request -> {
            assertThat(request.getTarget()).isEqualTo("/base/a+%2Fb==/stream/movie/tt1254207.json");
            assertThat(request.getHeaders().get("encoded_user_data")).isEqualTo("abc=");
        });
    }

    @Test
    @DisplayName("DIO-D3: the text form of a stream shows no address")
    void givenAStreamWithAnAddress_whenShown_thenItIsNot() {
        StreamJson stream =
                new StreamJson(null, null, null, "https://service.example/KEY", null, List.of(), null, null, null);

        assertThat(stream.toString()).doesNotContain("KEY");
    }
}
