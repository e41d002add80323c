package comet.scrapers.torbox;

import static comet.scrapers.kit.ScriptedService.answer;
import static comet.scrapers.kit.ScriptedService.ok;
import static comet.scrapers.kit.ScriptedService.request;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaType;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedService;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TorBoxTest {

    private static final ScrapeRequest FILM = request(MediaType.MOVIE, "tt9900002", "Harbour Lights");
    private static final String OLD = "/torrents/imdb:tt9900002";
    private static final String NEW = "/torrents/imdb_id:tt9900002";
    private static final String FOUND = """
            {"success": true, "data": {"torrents": [
              {"hash": "0123456789abcdef0123456789abcdef01234567", "raw_title": "Harbour.Lights.2019.1080p",
               "last_known_seeders": 3, "size": "1471026298", "tracker": " Lamp ", "type": "torrent"},
              {"hash": "1123456789abcdef0123456789abcdef01234567", "raw_title": "Harbour.Lights.2019.720p", "type": "usenet"},
              null, 7, {"raw_title": 5}]}}
            """;

    private static TorBox torBox(ScriptedService service) {
        return new TorBox(service.instance(), Optional.of("key1"), service.clock());
    }

    private static SourceEnd end(ScriptedService service) throws InterruptedException {
        return service.scrape(torBox(service), FILM);
    }

    @Test
    @DisplayName("TBX-02, TBX-D3, SCR-T02: torrents are taken, what is none and what makes no sense is left out")
    void mixedRows() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> ok(FOUND))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Done());
            assertThat(service.found())
                    .extracting(Release::name, Release::tracker)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("Harbour.Lights.2019.1080p", "TorBox|Lamp"));
            assertThat(service.asked()).containsExactly(OLD);
        }
    }

    @DisplayName("As recorded: only what says that it succeeded did")
    @ParameterizedTest(name = "HTTP {0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"success": false, "error": "BAD_TOKEN", "data": null} | REFUSED
            200 | {"data": {"torrents": []}}                             | UNREADABLE
            200 | {"success": "true", "data": {"torrents": []}}          | UNREADABLE
            200 | []                                                     | UNREADABLE
            403 | {"success": false, "error": "AUTH_ERROR"}              | REFUSED
            500 | {"success": true}                                      | FAULTY
            """)
    void failures(int status, String body, Failure failure) throws Exception {
        try (ScriptedService service = new ScriptedService(url -> answer(status, body))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Failed(failure));
        }
    }

    @DisplayName("TBX-D4: an instance that does not know the old form of the id is asked in the new one")
    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {400, 404, 422})
    void newForm(int status) throws Exception {
        try (ScriptedService service =
                new ScriptedService(url -> url.encodedPath().contains("imdb_id") ? ok(FOUND) : answer(status, "{}"))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Done());
            assertThat(service.found()).hasSize(1);
            assertThat(service.asked()).containsExactly(OLD, NEW);
        }
    }

    @Test
    @DisplayName("TBX-D4: the form that was understood is used first for 24 hours, then the old one is tried again")
    void formIsRemembered() throws Exception {
        try (ScriptedService service =
                new ScriptedService(url -> url.encodedPath().contains("imdb_id") ? ok(FOUND) : answer(404, ""))) {
            TorBox torBox = torBox(service);
            service.scrape(torBox, FILM);
            service.clock().advance(Duration.ofHours(23));
            service.scrape(torBox, FILM);
            assertThat(service.asked()).containsExactly(OLD, NEW, NEW);

            service.clock().advance(Duration.ofHours(2));
            service.scrape(torBox, FILM);
            assertThat(service.asked()).containsExactly(OLD, OLD, NEW, NEW, NEW);
        }
    }

    @Test
    @DisplayName(
            "SCR-D23: a title that is found in neither form is an empty answer; a request refused in both is refused")
    void neitherForm() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> answer(404, ""))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Done());
        }
        try (ScriptedService service = new ScriptedService(url -> answer(422, ""))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Failed(Failure.REFUSED));
        }
    }
}
