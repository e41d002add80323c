package comet.scrapers.stremthru;

import static comet.scrapers.kit.ScriptedService.answer;
import static comet.scrapers.kit.ScriptedService.ok;
import static comet.scrapers.kit.ScriptedService.request;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaType;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedService;
import comet.scrapers.kit.feed.FeedXml;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StremThruTest {

    private static SourceEnd end(ScriptedService service) throws InterruptedException {
        return service.scrape(
                new StremThru(service.instance()), request(MediaType.MOVIE, "tt9900002", "Harbour Lights"));
    }

    @Test
    @DisplayName("As recorded: a 307 to another address is followed")
    void redirect() throws Exception {
        try (ScriptedService service =
                new ScriptedService(url -> url.encodedPath().startsWith("/v0/")
                        ? new MockResponse.Builder()
                                .code(307)
                                .addHeader("Location", "/moved?" + url.encodedQuery())
                                .build()
                        : ok(FeedXml.of(FeedXml.item(1))))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Done());
            assertThat(service.found()).extracting(Release::name).containsExactly("Release 1");
            assertThat(service.asked())
                    .containsExactly("/moved imdbid=tt9900002&t=search", "/v0/torznab/api imdbid=tt9900002&t=search");
        }
    }

    @DisplayName("As recorded, STR-04, SCR-D21: maintenance, refusals and nonsense are failures, never empty answers")
    @ParameterizedTest(name = "HTTP {0} {1}: {2}")
    @CsvSource({
        "503, <html>Maintenance</html>, FAULTY",
        "200, <error error=\"202\" description=\"x\"/>, REFUSED",
        "200, <error code=\"900\"/>, FAULTY",
        "200, <html/>, UNREADABLE",
        "200, '', UNREADABLE",
        "404, '', REFUSED",
    })
    void failures(int status, String body, Failure failure) throws Exception {
        try (ScriptedService service = new ScriptedService(url -> answer(status, body))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Failed(failure));
            assertThat(service.found()).isEmpty();
        }
    }

    @Test
    @DisplayName("As recorded: length -1, magnets without trackers, no seeders")
    void recordedShape() throws Exception {
        String hash = "0".repeat(39) + "7";
        try (ScriptedService service =
                new ScriptedService(url -> ok(FeedXml.of("<item><title>Harbour Lights 2019</title>"
                        + "<enclosure url=\"magnet:?xt=urn:btih:" + hash
                        + "\" length=\"-1\" type=\"application/x-bittorrent;x-scheme-handler/magnet\"/>"
                        + "<torznab:attr name=\"indexername\" value=\" Lamp \"/></item>")))) {
            end(service);

            Release release = service.found().getFirst();
            assertThat(release.infoHash().hex()).isEqualTo(hash);
            assertThat(release.size()).isEmpty();
            assertThat(release.seeders()).isEmpty();
            assertThat(release.tracker()).isEqualTo("StremThru|Lamp");
        }
    }
}
