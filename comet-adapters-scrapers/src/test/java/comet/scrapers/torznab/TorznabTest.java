package comet.scrapers.torznab;

import static comet.scrapers.kit.ScriptedService.answer;
import static comet.scrapers.kit.ScriptedService.ok;
import static comet.scrapers.kit.ScriptedService.request;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaType;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.release.ReleaseNameParser;
import comet.scrapers.kit.ScriptedService;
import comet.scrapers.kit.feed.FeedXml;
import comet.scrapers.kit.torrentfile.KeptTorrents;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import comet.scrapers.kit.torrentfile.TorrentMemory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TorznabTest {

    private static final ScrapeRequest FILM = request(MediaType.MOVIE, "tt9900002", "Harbour Lights");
    private static final String CAPS = """
            <caps><limits max="100"/><searching><search available="yes" supportedParams="q"/>
            <movie-search available="yes" supportedParams="q,imdbid"/></searching></caps>
            """;
    private static final String ASKED_FOR_CAPS = "/ apikey=KEY1&t=caps";
    private static final String ASKED_BY_ID = "/ apikey=KEY1&imdbid=tt9900002&limit=100&offset=0&t=movie";

    private static Torznab torznab(ScriptedService service) {
        TorrentLinks links = new TorrentLinks(
                service.outside(), Duration.ofSeconds(5), new TorrentMemory(service.clock()), KeptTorrents.NONE);
        return new Torznab(
                service.instance(),
                new TorznabOptions("Lamp", Optional.of("KEY1")),
                links,
                new ReleaseNameParser(),
                service.clock());
    }

    private static boolean isCaps(HttpUrl url) {
        return "caps".equals(url.queryParameter("t"));
    }

    private static int offset(HttpUrl url) {
        return Integer.parseInt(String.valueOf(url.queryParameter("offset")));
    }

    @Test
    @DisplayName("TORZNAB_URL: capabilities are read on first use and believed for 24 hours")
    void capabilitiesAreCached() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> ok(isCaps(url) ? CAPS : FeedXml.of("")))) {
            Torznab torznab = torznab(service);
            service.scrape(torznab, FILM);
            service.clock().advance(Duration.ofHours(23));
            service.scrape(torznab, FILM);
            assertThat(service.asked()).containsExactly(ASKED_BY_ID, ASKED_BY_ID, ASKED_FOR_CAPS);

            service.clock().advance(Duration.ofHours(2));
            service.scrape(torznab, FILM);
            assertThat(service.asked()).filteredOn(ASKED_FOR_CAPS::equals).hasSize(2);
        }
    }

    @Test
    @DisplayName("TORZNAB_URL: an address that does not tell is searched by text, and asked again some minutes later")
    void capabilitiesAreTriedAgain() throws Exception {
        AtomicReference<MockResponse> caps = new AtomicReference<>(answer(500, ""));
        try (ScriptedService service = new ScriptedService(url -> isCaps(url) ? caps.get() : ok(FeedXml.of("")))) {
            Torznab torznab = torznab(service);

            assertThat(service.scrape(torznab, FILM)).isEqualTo(new SourceEnd.Done());
            service.scrape(torznab, FILM);
            assertThat(service.asked()).filteredOn(ASKED_FOR_CAPS::equals).hasSize(1);
            assertThat(service.asked())
                    .contains("/ apikey=KEY1&limit=100&offset=0&q=Harbour Lights&t=search")
                    .noneMatch(line -> line.contains("cat="));

            caps.set(ok(CAPS));
            service.clock().advance(Duration.ofMinutes(5));
            service.scrape(torznab, FILM);
            assertThat(service.asked()).contains(ASKED_BY_ID);
        }
    }

    @Test
    @DisplayName("TORZNAB_URL: what an address told before is believed while it does not tell any more")
    void oldCapabilities() throws Exception {
        AtomicReference<MockResponse> caps = new AtomicReference<>(ok(CAPS));
        try (ScriptedService service = new ScriptedService(url -> isCaps(url) ? caps.get() : ok(FeedXml.of("")))) {
            Torznab torznab = torznab(service);
            service.scrape(torznab, FILM);
            caps.set(answer(503, ""));
            service.clock().advance(Duration.ofHours(25));
            service.scrape(torznab, FILM);

            assertThat(service.asked()).filteredOn(ASKED_BY_ID::equals).hasSize(2);
        }
    }

    @Test
    @DisplayName("Torznab: an error document is a failed request; an answer that is cut off has failed, too")
    void failures() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> ok(isCaps(url) ? CAPS : "<error code=\"100\"/>"))) {
            assertThat(service.scrape(torznab(service), FILM)).isEqualTo(new SourceEnd.Failed(Failure.REFUSED));
        }
        try (ScriptedService service = new ScriptedService(
                url -> ok(isCaps(url) ? CAPS : FeedXml.of(FeedXml.item(1)).replace("</channel></rss>", "<item>")))) {
            assertThat(service.scrape(torznab(service), FILM)).isEqualTo(new SourceEnd.Failed(Failure.UNREADABLE));
            assertThat(service.found()).hasSize(1);
        }
    }

    @Test
    @DisplayName("TORZNAB_URL: at most 10 pages, however many there are")
    void mostPages() throws Exception {
        try (ScriptedService service = new ScriptedService(url ->
                ok(isCaps(url) ? CAPS : FeedXml.of(FeedXml.total(99_999) + FeedXml.items(offset(url), 100))))) {
            service.scrape(torznab(service), FILM);

            assertThat(service.found()).hasSize(1000);
            assertThat(service.asked()).hasSize(11);
        }
    }

    @Test
    @DisplayName("TORZNAB_URL: pages shorter than asked for are followed as far as the total says")
    void shortPagesWithTotal() throws Exception {
        try (ScriptedService service = new ScriptedService(url -> ok(
                isCaps(url)
                        ? CAPS
                        : FeedXml.of(
                                FeedXml.total(45) + FeedXml.items(offset(url), Math.min(20, 45 - offset(url))))))) {
            service.scrape(torznab(service), FILM);

            assertThat(service.found()).hasSize(45);
            assertThat(service.asked()).hasSize(4);
        }
    }

    @Test
    @DisplayName("TORZNAB_URL: a link is followed once a search, and no more than 100 of them")
    void links() throws Exception {
        StringBuilder items = new StringBuilder();
        try (ScriptedService service = new ScriptedService(url -> switch (url.encodedPath()) {
            case "/dl" ->
                new MockResponse.Builder()
                        .code(302)
                        .addHeader(
                                "Location",
                                String.format(
                                        java.util.Locale.ROOT,
                                        "magnet:?xt=urn:btih:%040x",
                                        Integer.parseInt(String.valueOf(url.queryParameter("n")))))
                        .build();
            default -> ok(isCaps(url) ? CAPS : FeedXml.of(items.toString()));
        })) {
            for (int i = 0; i < 99; i++) {
                int link = i == 1 ? 0 : i;
                items.append("<item><guid>")
                        .append(i)
                        .append("</guid><title>Harbour Lights ")
                        .append(i)
                        .append("</title><enclosure type=\"application/x-bittorrent\" url=\"")
                        .append(service.instance().base().text())
                        .append("/dl?n=")
                        .append(link)
                        .append("\"/></item>");
            }
            service.scrape(torznab(service), FILM);
            assertThat(service.found()).hasSize(98);
            assertThat(service.asked())
                    .filteredOn(line -> line.startsWith("/dl"))
                    .hasSize(98)
                    .doesNotHaveDuplicates();

            items.append(items.toString().replace("?n=", "?n=1"));
            service.scrape(torznab(service), FILM);
            assertThat(service.asked())
                    .filteredOn(line -> line.startsWith("/dl"))
                    .hasSizeLessThanOrEqualTo(198);
        }
    }

    @Test
    @DisplayName("DBP-06: the key is in no text form")
    void secrets() {
        try (ScriptedService service = new ScriptedService(url -> answer(500, ""))) {
            assertThat(torznab(service) + " " + new TorznabOptions("Lamp", Optional.of("KEY1")) + service.instance())
                    .doesNotContain("KEY1");
        }
    }
}
