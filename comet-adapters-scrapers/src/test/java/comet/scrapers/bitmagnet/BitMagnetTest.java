package comet.scrapers.bitmagnet;

import static comet.scrapers.kit.ScriptedService.answer;
import static comet.scrapers.kit.ScriptedService.ok;
import static comet.scrapers.kit.ScriptedService.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.MediaType;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.scrapers.kit.ScriptedService;
import comet.scrapers.kit.feed.FeedXml;
import java.util.Objects;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BitMagnetTest {

    private static final ScrapeRequest FILM = request(MediaType.MOVIE, "tt9900002", "Harbour Lights");

    private static int offset(HttpUrl url) {
        return Integer.parseInt(Objects.requireNonNull(url.queryParameter("offset")));
    }

    /** What an instance with so many results answers. */
    private static MockResponse page(HttpUrl url, int results) {
        int from = offset(url);
        return ok(FeedXml.of(FeedXml.items(from, Math.max(0, Math.min(100, results - from)))));
    }

    private static String asked(int offset) {
        return "/torznab/api imdbid=tt9900002&limit=100&offset=" + offset + "&t=movie";
    }

    @Test
    @DisplayName("BMG-D1: the first page is asked for alone; when it is not full, nothing else is")
    void onePage() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> page(url, 99))) {
            assertThat(service.scrape(new BitMagnet(service.instance(), 15000, 5), FILM))
                    .isEqualTo(new SourceEnd.Done());
            assertThat(service.asked()).containsExactly(asked(0));
            assertThat(service.found()).hasSize(99);
        }
    }

    @Test
    @DisplayName("BMG-02: further pages in batches, until one is not full")
    void batches() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> page(url, 250))) {
            service.scrape(new BitMagnet(service.instance(), 15000, 2), FILM);

            assertThat(service.asked()).containsExactly(asked(0), asked(100), asked(200));
            assertThat(service.found()).hasSize(250);
        }
    }

    @Test
    @DisplayName("BMG-02: no offset from BITMAGNET_MAX_OFFSET on")
    void maxOffset() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> page(url, 10_000))) {
            service.scrape(new BitMagnet(service.instance(), 201, 5), FILM);

            assertThat(service.asked()).containsExactly(asked(0), asked(100), asked(200));
        }
        try (ScriptedService service = new ScriptedService(url -> page(url, 10_000))) {
            service.scrape(new BitMagnet(service.instance(), 0, 5), FILM);

            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "BMG-03, SCR-D21: a page that fails ends the listing; what was found stays, and it is known that part failed")
    void failedPage() throws Exception {
        try (ScriptedService service =
                new ScriptedService(url -> offset(url) == 100 ? ok("<error error=\"900\"/>") : page(url, 1000))) {
            assertThat(service.scrape(new BitMagnet(service.instance(), 15000, 1), FILM))
                    .isEqualTo(new SourceEnd.PartlyFailed(1, Failure.FAULTY));
            assertThat(service.asked()).containsExactly(asked(0), asked(100));
            assertThat(service.found()).hasSize(100);
        }
    }

    @Test
    @DisplayName("BMG-D3: whether a page is full is told by its items, those without a hash too")
    void rejectedItemsCount() throws Exception {
        String page = FeedXml.of("<item><title>no hash</title></item>".repeat(60) + FeedXml.items(0, 40));
        try (ScriptedService service = new ScriptedService(url -> offset(url) == 0 ? ok(page) : ok(FeedXml.of("")))) {
            service.scrape(new BitMagnet(service.instance(), 15000, 1), FILM);

            assertThat(service.asked()).containsExactly(asked(0), asked(100));
        }
    }

    @Test
    @DisplayName("BMG-D4, SCR-D05: without an IMDb id nothing is asked")
    void noImdbId() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> answer(500, ""))) {
            assertThat(service.scrape(
                            new BitMagnet(service.instance(), 15000, 1),
                            request(MediaType.SERIES, "kitsu:900001:2", "Hoshi no Tomoshibi")))
                    .isEqualTo(new SourceEnd.Done());
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    @DisplayName("limits that allow nothing are refused")
    void senselessLimits() {
        try (ScriptedService service = new ScriptedService(url -> answer(500, ""))) {
            assertThatThrownBy(() -> new BitMagnet(service.instance(), -1, 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new BitMagnet(service.instance(), 1, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
