package comet.scrapers.nyaa;

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
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NyaaTest {

    private static final ScrapeRequest EPISODE = request(MediaType.SERIES, "kitsu:900001:2", "Hoshi");
    private static final String CHALLENGE = "<html><head><title>Just a moment...</title></head></html>";
    private static final String FEED = """
            <rss xmlns:nyaa="https://nyaa.example.org/xmlns/nyaa" version="2.0"><channel><item>
              <title>[Tomo] Hoshi - 02</title><link>https://nyaa.example.org/download/1.torrent</link>
              <nyaa:seeders>4</nyaa:seeders><nyaa:infoHash>0123456789ABCDEF0123456789abcdef01234567</nyaa:infoHash>
              <nyaa:size>609.6 MiB</nyaa:size>
              <description><![CDATA[ <a href="x">#1</a> | 609.6 MiB | FFFF ]]></description>
            </item></channel></rss>
            """;

    private static String row(int number, String cells) {
        return String.format(
                Locale.ROOT,
                "<tr><td><a href=\"/view/%d\" title=\"Row %d\">Row</a></td><td><a href=\"magnet:?xt=urn:btih:%040x\">m</a>"
                        + "</td>%s</tr>",
                number,
                number,
                number,
                cells);
    }

    private static String page(int number, int pages) {
        String links = IntStream.rangeClosed(1, pages)
                .mapToObj(i -> "<li><a href=\"/?p=" + i + "\">" + i + "</a></li>")
                .collect(Collectors.joining());
        return "<table class=\"torrent-list\"><tbody>" + row(number, "<td>1 GiB</td><td>3</td><td>4</td><td>5</td>")
                + "</tbody></table><ul class=\"pagination\">" + links + "</ul>";
    }

    private static int number(HttpUrl url) {
        String number = url.queryParameter("p");
        return number == null ? 1 : Integer.parseInt(number);
    }

    private static boolean isFeed(HttpUrl url) {
        return "rss".equals(url.queryParameter("page"));
    }

    private static ScriptedService service(Function<HttpUrl, MockResponse> answers) {
        return new ScriptedService(answers);
    }

    private static SourceEnd end(ScriptedService service) throws InterruptedException {
        return service.scrape(new Nyaa(service.instance(), 5, service.clock()), EPISODE);
    }

    @DisplayName("NYA-D4: where a bot filter keeps servers out of the pages, the feed is read")
    @ParameterizedTest(name = "HTTP {0}")
    @CsvSource({"403, ''", "403, challenge", "503, challenge"})
    void feed(int status, String body) throws Exception {
        String shown = body.replace("challenge", CHALLENGE);
        try (ScriptedService service = service(url -> isFeed(url) ? ok(FEED) : answer(status, shown))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Done());
            assertThat(service.asked()).containsExactly("/ page=rss&q=Hoshi", "/ q=Hoshi");

            Release release = service.found().getFirst();
            assertThat(release.name()).isEqualTo("[Tomo] Hoshi - 02");
            assertThat(release.infoHash().hex()).isEqualTo("0123456789abcdef0123456789abcdef01234567");
            assertThat(release.seeders()).hasValue(4);
            assertThat(release.size()).hasValue(639_211_929);
        }
    }

    @Test
    @DisplayName("SCR-D28: when the feed is kept back as well, the source is blocked by the filter")
    void blocked() throws Exception {
        try (ScriptedService service = service(url -> answer(403, CHALLENGE))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Failed(Failure.BLOCKED));
            assertThat(service.asked()).hasSize(2);
        }
    }

    @DisplayName("SCR-T01, SCR-D21: other failures ask no feed; what is no page of results is unreadable")
    @ParameterizedTest(name = "HTTP {0} {1}: {2}")
    @CsvSource({
        "500, '', FAULTY",
        "404, '', REFUSED",
        "200, '', UNREADABLE",
        "200, <html><body>Welcome</body></html>, UNREADABLE",
        "200, '[]', UNREADABLE",
    })
    void failures(int status, String body, Failure failure) throws Exception {
        try (ScriptedService service = service(url -> answer(status, body))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Failed(failure));
            assertThat(service.asked()).containsExactly("/ q=Hoshi");
        }
    }

    @DisplayName("a page that says that there is nothing is an answer")
    @ParameterizedTest
    @ValueSource(strings = {"<h3>No results found</h3>", "<table class=\"table torrent-list\"></table>"})
    void nothing(String body) throws Exception {
        try (ScriptedService service = service(url -> ok(body))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Done());
        }
    }

    @Test
    @DisplayName("NYA-08, NYA-D1: all pages, at most 14 a title")
    void pages() throws Exception {
        try (ScriptedService service = service(url -> ok(page(number(url), 20)))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.Done());
            assertThat(service.asked()).hasSize(14);
            assertThat(service.found()).hasSize(14);
        }
    }

    @DisplayName("NYA-D3: for a viewer, no page is begun when 60 % of the time is used; in the background all are")
    @ParameterizedTest(name = "{0}: {1} pages")
    @CsvSource({"LIVE, 3", "BACKGROUND, 6"})
    void budget(ScrapeContext context, int pages) throws Exception {
        AtomicReference<Runnable> tick = new AtomicReference<>(() -> {});
        try (ScriptedService service = service(url -> {
            tick.get().run();
            return ok(page(number(url), 6));
        })) {
            // Of the 30 seconds of a search each page takes 7: after the third, 21 are used.
            tick.set(() ->
                    service.clock().advance(context == ScrapeContext.LIVE ? Duration.ofSeconds(7) : Duration.ZERO));
            service.scrape(
                    new Nyaa(service.instance(), 1, service.clock()),
                    request(MediaType.SERIES, "kitsu:900001:2", context, "Hoshi"));

            assertThat(service.asked()).hasSize(pages);
        }
    }

    @Test
    @DisplayName("NYA-01: a page that fails is left out, and it is known that part failed")
    void failedPage() throws Exception {
        try (ScriptedService service = service(url -> number(url) == 2 ? answer(500, "") : ok(page(number(url), 3)))) {
            assertThat(end(service)).isEqualTo(new SourceEnd.PartlyFailed(1, Failure.FAULTY));
            assertThat(service.found()).hasSize(2);
        }
    }

    @DisplayName("NYA-05, NYA-06, NYA-D2: size and seeders where they are, else unknown")
    @ParameterizedTest(name = "{0}: size {1}, seeders {2}")
    @CsvSource({
        "<td>1.5 GiB</td><td>2024-05-01 00:00</td><td>12</td><td>4</td><td>567</td>, 1610612736, 12",
        "<td>512 Bytes</td><td>0</td><td>1</td><td>2</td>, 512, 0",
        "<td>?</td><td>7</td><td>8</td><td>9</td><td>10</td>, -1, 8",
        "<td>1 GiB</td><td>3</td>, 1073741824, -1",
    })
    void cells(String cells, long size, int seeders) throws Exception {
        try (ScriptedService service = service(url -> ok("<table>" + row(1, cells) + "</table>"))) {
            end(service);

            Release release = service.found().getFirst();
            assertThat(release.size().orElse(-1)).isEqualTo(size);
            assertThat(release.seeders().orElse(-1)).isEqualTo(seeders);
        }
    }
}
