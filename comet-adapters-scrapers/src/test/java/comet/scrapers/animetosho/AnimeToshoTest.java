package comet.scrapers.animetosho;

import static comet.scrapers.kit.ScriptedService.answer;
import static comet.scrapers.kit.ScriptedService.ok;
import static comet.scrapers.kit.ScriptedService.request;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaType;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedService;
import comet.scrapers.kit.feed.FeedXml;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimeToshoTest {

    private static final ScrapeRequest EPISODE = request(MediaType.SERIES, "kitsu:900001:2", "Hoshi (no) Tomoshibi?");

    private static int offset(HttpUrl url) {
        return Integer.parseInt(Objects.requireNonNull(url.queryParameter("offset")));
    }

    private static MockResponse page(HttpUrl url, String response, int results) {
        int from = offset(url);
        return ok(FeedXml.of(response + FeedXml.items(from, Math.max(0, Math.min(150, results - from)))));
    }

    private static String[] asked(int... pages) {
        return IntStream.of(pages)
                .mapToObj(page -> "/api limit=150&offset=" + page * 150 + "&q=Hoshi no Tomoshibi&t=search")
                .sorted()
                .toArray(String[]::new);
    }

    private static ScriptedService service(Function<HttpUrl, MockResponse> answers) {
        return new ScriptedService(answers);
    }

    @Test
    @DisplayName("As recorded, ATO-D3: without a total the next page is asked for while a page is full")
    void withoutTotal() throws Exception {
        try (ScriptedService service = service(url -> page(url, "<newznab:response offset=\"0\"/>", 310))) {
            assertThat(service.scrape(new AnimeTosho(service.instance(), 10), EPISODE))
                    .isEqualTo(new SourceEnd.Done());
            assertThat(service.asked()).containsExactly(asked(0, 1, 2));
            assertThat(service.found()).hasSize(310);
        }
    }

    @DisplayName("ATO-D4: at most 1500 results for a viewer, 6000 in the background, whatever the total")
    @ParameterizedTest(name = "{0}: {1} pages")
    @CsvSource({"LIVE, 10", "BACKGROUND, 40"})
    void most(ScrapeContext context, int pages) throws Exception {
        ScrapeRequest request = request(MediaType.SERIES, "kitsu:900001:2", context, "Hoshi no Tomoshibi");
        try (ScriptedService service = service(url -> page(url, FeedXml.total(1_000_000), 1_000_000))) {
            service.scrape(new AnimeTosho(service.instance(), 10), request);

            assertThat(service.asked())
                    .containsExactly(asked(IntStream.range(0, pages).toArray()));
        }
        try (ScriptedService service = service(url -> page(url, "", 1_000_000))) {
            service.scrape(new AnimeTosho(service.instance(), 10), request);

            assertThat(service.asked()).hasSize(pages);
        }
    }

    @Test
    @DisplayName("ATO-01: a page that fails counts as empty and costs no other; a first page that fails ends its title")
    void failedPages() throws Exception {
        try (ScriptedService service =
                service(url -> offset(url) == 150 ? answer(500, "") : page(url, FeedXml.total(450), 450))) {
            assertThat(service.scrape(new AnimeTosho(service.instance(), 2), EPISODE))
                    .isEqualTo(new SourceEnd.PartlyFailed(1, Failure.FAULTY));
            assertThat(service.found()).hasSize(300);
        }
        try (ScriptedService service = service(url -> answer(500, ""))) {
            assertThat(service.scrape(new AnimeTosho(service.instance(), 2), EPISODE))
                    .isEqualTo(new SourceEnd.Failed(Failure.FAULTY));
            assertThat(service.asked()).containsExactly(asked(0));
        }
    }

    @Test
    @DisplayName("As recorded: of the plain feed the hash is in the path of the .torrent, the size in the description")
    void plainFeed() throws Exception {
        String hash = "0123456789abcdef0123456789abcdef01234567";
        String torrent = "<enclosure url=\"http://storage.example.org/torrents/" + hash
                + "/x.torrent\" type=\"application/x-bittorrent\" length=\"0\"/>";
        String usenet = "<enclosure url=\"http://storage.example.org/nzb/" + hash
                + "/x.nzb\" type=\"application/x-nzb\" length=\"0\"/>";
        String size = "<description><![CDATA[<strong>Total Size</strong>: 1.5 GB<br />more]]></description>";
        try (ScriptedService service = service(url -> ok("\uFEFF"
                + FeedXml.of("<item><title>[Tomo] Hoshi - 02</title>" + size + usenet + torrent + "</item>"
                        + "<item><title>[Tomo] Hoshi - 03</title>" + size + usenet + "</item>")))) {
            service.scrape(new AnimeTosho(service.instance(), 2), EPISODE);

            assertThat(service.found()).extracting(Release::name).containsExactly("[Tomo] Hoshi - 02");
            Release release = service.found().getFirst();
            assertThat(release.infoHash().hex()).isEqualTo(hash);
            assertThat(release.size()).hasValue(1_610_612_736);
            assertThat(release.seeders()).isEmpty();
        }
    }
}
