package comet.scrapers.kit.torrentfile;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.Deadline;
import comet.core.port.ScrapeRequest;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.TorrentFile;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TorrentLinksTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
    private static final String MAGNET = "magnet:?xt=urn:btih:" + HASH + "&tr=udp%3A%2F%2Ftracker.example.org%3A1";
    private static final byte[] TORRENT = Torrents.torrent(Torrents.single("Harbour.Lights.2019.mkv", 9));

    private final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = PromptSockets.server();
    private final List<InfoHash> keptPrivately = new ArrayList<>();
    private final KeptTorrents kept = new KeptTorrents() {
        @Override
        public Map<InfoHash, Release> filesFor(ScrapeRequest request) {
            return Map.of();
        }

        @Override
        public void keepPrivate(InfoHash hash, TorrentFile file) {
            keptPrivately.add(hash);
        }
    };
    private final TorrentLinks links = new TorrentLinks(
            new Outside(
                    Habits.of("links", "Comet/test", Duration.ofSeconds(30)).atOnce(20),
                    new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom())),
            Duration.ofSeconds(5),
            new TorrentMemory(time),
            kept);

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    @Test
    @DisplayName("TOR-20: a .torrent in the answer is read")
    void aTorrentIsRead() throws Exception {
        answer(body(TORRENT));

        assertThat(follow())
                .get()
                .isInstanceOfSatisfying(
                        LinkTarget.Torrent.class,
                        torrent -> assertThat(torrent.content().kept()).hasSize(1));
    }

    @ParameterizedTest(name = "HTTP {0}")
    @DisplayName("TOR-20: a redirect to a magnet with a hash is that magnet")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aMagnetIsTaken(int status) throws Exception {
        answer(redirect(status, MAGNET));

        assertThat(follow()).get().isInstanceOfSatisfying(LinkTarget.Magnet.class, magnet -> {
            assertThat(magnet.infoHash().hex()).isEqualTo(HASH);
            assertThat(magnet.sources().urls()).containsExactly("udp://tracker.example.org:1");
        });
    }

    @Test
    @DisplayName("TOR-21: redirects are followed hop by hop, relative ones too, to a file or a magnet, at most 5")
    void redirectsAreFollowed() throws Exception {
        for (int hop = 0; hop < 5; hop++) {
            answer(redirect(302, "/next?hop=" + hop));
        }
        answer(body(TORRENT));
        assertThat(follow()).isPresent();

        answer(redirect(302, url("/elsewhere")), redirect(301, MAGNET));
        assertThat(follow("/other")).get().isInstanceOf(LinkTarget.Magnet.class);

        for (int hop = 0; hop < 6; hop++) {
            answer(redirect(302, "/loop"));
        }
        assertThat(follow("/loop")).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(6 + 2 + 6);
    }

    @Test
    @DisplayName("TOR-21: a link that is a magnet itself is used without a call")
    void aLinkMayBeAMagnet() throws Exception {
        assertThat(links.follow(MAGNET, deadline())).get().isInstanceOf(LinkTarget.Magnet.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @DisplayName("TOR-22: a body that is a magnet is used")
    void aBodyMayBeAMagnet() throws Exception {
        answer(body((MAGNET + "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(follow()).get().isInstanceOf(LinkTarget.Magnet.class);
    }

    @Test
    @DisplayName("TOR-20, TOR-22: anything else leads nowhere, and nothing is thrown")
    void anythingElseLeadsNowhere() throws Exception {
        answer(
                new MockResponse.Builder().code(404).build(),
                new MockResponse.Builder().code(500).build(),
                body(new byte[TorrentFile.MAX_BYTES + 1]),
                body("<html>no</html>".getBytes(StandardCharsets.UTF_8)),
                body(new byte[0]),
                redirect(302, "magnet:?xt=urn:btih:nothing"),
                redirect(302, "ftp://files.example.org/a.torrent"),
                redirect(302, "file:///etc/passwd"),
                new MockResponse.Builder().code(302).build());
        for (int i = 0; i < 9; i++) {
            assertThat(follow("/" + i)).isEmpty();
        }

        assertThat(links.follow("ftp://files.example.org/a.torrent", deadline()))
                .isEmpty();
        assertThat(links.follow("no link", deadline())).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(9);
    }

    @Test
    @DisplayName("TOR-24: what is behind a link is remembered for six hours, by the link and by the hash")
    void linksAreRemembered() throws Exception {
        answer(body(TORRENT), body(TORRENT));
        LinkTarget first = follow().orElseThrow();

        assertThat(follow()).contains(first);
        InfoHash hash = ((LinkTarget.Torrent) first).content().infoHash();
        assertThat(links.known(hash)).isPresent();
        assertThat(server.getRequestCount()).isEqualTo(1);

        time.advance(Duration.ofHours(6));
        assertThat(links.known(hash)).isEmpty();
        assertThat(follow()).contains(first);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    @DisplayName("SCR-D06: the .torrent of a private torrent is handed over to be kept, others are not")
    void privateTorrentsAreKept() throws Exception {
        Map<String, Object> info = Torrents.single("Harbour.Lights.2019.mkv", 9);
        info.put("private", 1);
        answer(body(Torrents.torrent(info)), body(TORRENT));
        follow("/private");
        follow("/public");

        assertThat(keptPrivately).containsExactly(Torrents.content(info).infoHash());
    }

    @Test
    @DisplayName("SCR-08: the key in a link is in no log line")
    void linksAreNotLogged() throws Exception {
        answer(
                redirect(302, "/next?passkey=SECRETKEY0001"),
                new MockResponse.Builder().code(500).build());
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(follow("/first?apikey=SECRETKEY0001")).isEmpty();
            assertThat(log.text()).doesNotContain("SECRETKEY0001");
        }
    }

    private Optional<LinkTarget> follow() throws InterruptedException {
        return follow("/dl");
    }

    private Optional<LinkTarget> follow(String path) throws InterruptedException {
        return links.follow(url(path), deadline());
    }

    private Deadline deadline() {
        return Deadline.after(Duration.ofSeconds(30), time);
    }

    private String url(String path) {
        return server.url(path).toString();
    }

    private void answer(MockResponse... answers) {
        List.of(answers).forEach(server::enqueue);
    }

    private static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Location", location)
                .build();
    }

    private static MockResponse body(byte[] bytes) {
        return new MockResponse.Builder().body(new Buffer().write(bytes)).build();
    }
}
