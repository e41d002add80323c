package comet.scrapers.nekobt;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedSource;
import comet.scrapers.kit.SourceSamples;
import comet.scrapers.kit.SourceSamples.Of;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NekoBtTest {

    @TestFactory
    @DisplayName("NKB-01 to NKB-04, NKB-D1 to NKB-D4: the samples, but the sources of the row that is private (NKB-03)")
    Stream<DynamicTest> samples() {
        return SourceSamples.of("nekobt")
                .withPrivateRows("Hoshi no Tomoshibi S01 1080p BluRay")
                .tests(sample -> new NekoBt(sample.instance("nekobt", "NEKOBT_URL", "https://nekobt.to")), Of.TORRENT);
    }

    @DisplayName("NKB-03, NKB-D1, NKB-D2, SCR-D06: what a result says")
    @ParameterizedTest(name = "{0}: <{1}>, {2} bytes, {3} seeders, {4} sources, private {5}")
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '`', textBlock = """
            "title": "A", "filesize": "10", "seeders": "3", "magnet": "magnet:?xt=urn:btih:0&tr=udp%3A%2F%2Fa.example%3A1%2Fx" ; A ; 10 ; 3  ; 1 ; false
            "title": "A", "filesize": 10, "seeders": 3, "magnet": null                                    ; A ; 10 ; 3  ; 0 ; false
            "title": null, "auto_title": "B", "filesize": null, "seeders": null                           ; B ; 0  ; -1 ; 0 ; false
            "title": " ", "auto_title": "B", "seeders": -1                                                ; B ; 0  ; -1 ; 0 ; false
            "title": "A", "private_magnet": "magnet:?tr=http%3A%2F%2Fa.example%2FPASSKEY"                 ; A ; 0  ; -1 ; 0 ; true
            "title": "A", "magnet": "magnet:?tr=http%3A%2F%2Fa.example%2Fx", "private_magnet": "magnet:?" ; A ; 0  ; -1 ; 1 ; false
            "title": "A", "hidden": true                                                                  ; - ; 0  ; -1 ; 0 ; false
            "title": "A", "deleted": true                                                                 ; - ; 0  ; -1 ; 0 ; false
            "title": "A", "deleted": "1714521600000"                                                      ; - ; 0  ; -1 ; 0 ; false
            "title": "A", "waiting_approve": 1                                                            ; - ; 0  ; -1 ; 0 ; false
            "title": "A", "hidden": false, "deleted": null, "waiting_approve": 0                          ; A ; 0  ; -1 ; 0 ; false
            """)
    void givenAResult_whenAsked_thenItIsRead(
            String result, String name, long size, int seeders, int sources, boolean isPrivate) throws Exception {
        String row = "{" + result + ", \"infohash\": \"0123456789ABCDEF0123456789abcdef01234567\"}";

        List<Release> found = ScriptedSource.film(NekoBt::new)
                .answering(200, page(false, "null", row))
                .found();

        if (name == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(release -> {
                assertThat(release.name()).isEqualTo(name);
                assertThat(release.size().orElse(0)).isEqualTo(size);
                assertThat(release.seeders().orElse(-1)).isEqualTo(seeders);
                assertThat(release.sources().urls()).hasSize(sources);
                assertThat(release.isPrivate()).isEqualTo(isPrivate);
                assertThat(release.tracker()).isEqualTo("NekoBT");
                assertThat(release.file()).isEmpty();
            });
        }
    }

    @DisplayName("NKB-D3: pages follow while there are more, at most 10; an empty one ends them")
    @ParameterizedTest(name = "{0} full pages, more {1}: offsets up to {2}")
    @CsvSource(textBlock = """
            1,  false, 0
            3,  true,  300
            99, true,  900
            """)
    void givenPages_whenAsked_thenTheyAreReadInOrder(int full, boolean more, int last) throws Exception {
        ScriptedSource.Asked asked = ScriptedSource.film(NekoBt::new).answering(request -> {
            int page = Integer.parseInt(parameter(request, "offset")) / 100;
            return ok(page(more, "null", page < full ? row(page) : ""));
        });

        assertThat(asked.requests())
                .extracting(request -> Integer.parseInt(parameter(request, "offset")))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, last / 100)
                        .map(page -> page * 100)
                        .boxed()
                        .toList());
        assertThat(asked.requests())
                .extracting(request -> parameter(request, "limit"))
                .containsOnly("100");
        assertThat(asked.found()).hasSize(Math.min(full, last / 100 + 1));
    }

    @DisplayName("NKB-02, NKB-D4: the work that is meant is searched for by its number, once")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '`', textBlock = """
            "recommended_media": {"id": "s77", "similarity": 0.1}, "similar_media": [{"id": "s1"}] ; s77
            "recommended_media": null, "similar_media": [{"id": "s1", "similarity": 0.6}, {"id": "s2", "similarity": 1}] ; s1
            "recommended_media": null, "similar_media": [{"id": "s1", "similarity": 0.59}]     ; -
            "recommended_media": null, "similar_media": [{"id": "s1"}]                         ; s1
            "recommended_media": null, "similar_media": [{"id": "s1", "similarity": null}]     ; s1
            "recommended_media": {"id": 77}, "similar_media": null                             ; -
            "recommended_media": "s77", "similar_media": {}                                    ; -
            "recommended_media": {"id": null}, "similar_media": [{"id": "s1"}]                 ; s1
            """)
    void givenAWork_whenAsked_thenItIsSearchedForToo(String media, String id) throws Exception {
        ScrapeRequest request = titled("Hoshi: no Tomoshibi", "Star?", "Hoshi no Tomoshibi");

        ScriptedSource.Asked asked = ScriptedSource.asked(NekoBt::new, request)
                .answering(200, "{\"data\": {\"results\": [], " + media + "}}");

        assertThat(asked.requests().stream()
                        .map(each -> each.getUrl().queryParameter("query"))
                        .filter(query -> query != null))
                .as("SCR-D31: without operators, each once")
                .containsExactlyInAnyOrder("Hoshi no Tomoshibi", "Star");
        assertThat(asked.requests().stream()
                        .map(each -> each.getUrl().queryParameter("media_id"))
                        .filter(media_id -> media_id != null)
                        .toList())
                .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @DisplayName("NKB-04, SCR-D21: an answer that says that it failed, or has no list, is a failure")
    @ParameterizedTest(name = "HTTP {0} <{1}>: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            200 ; {"error": true, "message": "Rate limited"}         ; REFUSED
            200 ; {"error": true, "data": {"results": []}}           ; REFUSED
            200 ; {"error": false, "data": {"more": false}}          ; UNREADABLE
            200 ; {"error": false, "data": {"results": null}}        ; UNREADABLE
            200 ; {"error": false}                                   ; UNREADABLE
            404 ; {"error": true}                                    ; REFUSED
            503 ; busy                                               ; FAULTY
            """)
    void givenAFailure_whenAsked_thenItIsTold(int status, String body, Failure failure) throws Exception {
        ScriptedSource.Asked asked = ScriptedSource.film(NekoBt::new).answering(status, body);

        assertThat(asked.found()).isEmpty();
        assertThat(asked.end()).isEqualTo(new SourceEnd.Failed(failure));
        assertThat(asked.requests()).hasSize(1);
    }

    @Test
    @DisplayName("NKB-04, SCR-D20, SCR-72: a page that fails ends its chain alone; what was found stays")
    void givenAPageThatFails_whenAsked_thenTheOthersStay() throws Exception {
        ScriptedSource.Asked asked = ScriptedSource.asked(NekoBt::new, titled("One", "Two"))
                .answering(request -> switch (parameter(request, "query") + parameter(request, "offset")) {
                    case "One0" -> ok(page(true, "null", row(0)));
                    case "Two0" -> ok(page(true, "null", row(1)));
                    case "Two100" -> ok(page(false, "null", row(2)));
                    default -> new MockResponse.Builder().code(500).build();
                });

        assertThat(asked.found()).extracting(Release::name).containsExactlyInAnyOrder("Row 0", "Row 1", "Row 2");
        assertThat(asked.end()).isEqualTo(new SourceEnd.PartlyFailed(1, Failure.FAULTY));
    }

    @Test
    @DisplayName("SCR-D06: no pass key is shown")
    void givenAPrivateMagnet_whenShown_thenItIsNot() {
        SearchJson.ResultJson result = new SearchJson.ResultJson(
                "A", null, null, null, "magnet:?tr=http://a.example/PASSKEY", null, null, null, null, null);

        assertThat(new SearchJson.DataJson(false, null, List.of(), List.of(result)).toString())
                .doesNotContain("PASSKEY");
    }

    private static ScrapeRequest titled(String... titles) {
        MediaRequest media =
                MediaRequest.parse(MediaType.SERIES, "kitsu:900001:2").orElseThrow();
        return new ScrapeRequest(media, MediaMetadata.of(titles[0], 2019), List.of(titles), ScrapeContext.LIVE);
    }

    private static String parameter(RecordedRequest request, String name) {
        return String.valueOf(request.getUrl().queryParameter(name));
    }

    private static MockResponse ok(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    private static String page(boolean more, String media, String row) {
        return "{\"error\": false, \"data\": {\"more\": " + more + ", \"recommended_media\": " + media
                + ", \"similar_media\": null, \"results\": [" + row + "]}}";
    }

    private static String row(int number) {
        return "{\"title\": \"Row " + number + "\", \"infohash\": \"" + "0123456789abcdef0123456789abcdef0123456"
                + number + "\"}";
    }
}
