package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.LinkRequest;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.MediaType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackRoutesTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
    private static final String NAMES = "?torrent_name=Sintel.mkv&name=Sintel";
    private static final String NO_CACHE = "no-store, no-cache, must-revalidate, max-age=0";

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String path(String key, String parts) {
        return "/" + TestServer.account(key) + "/playback/" + parts;
    }

    @Test
    @DisplayName("HTTP-184, PLAY-50, HTTP-114: a link is a redirect that nobody keeps")
    void redirect() throws Exception {
        HttpResponse<String> answer = server.get(
                path("KEY", HASH + "/0/3/1/2") + NAMES + "&media_id=tt0000202&media_type=series",
                "X-Forwarded-For",
                "8.8.8.8");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("https://cdn.example.net/dl/3.mkv");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).isEmpty();
        LinkRequest request = server.debrid.played.get(0);
        assertThat(request.media().coordinates())
                .isEqualTo(EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(2)));
        assertThat(request.media().type()).contains(MediaType.SERIES);
        assertThat(request.media().id())
                .hasValueSatisfying(id -> assertThat(id.external()).isEqualTo("tt0000202"));
        assertThat(request.clientAddress()).contains("8.8.8.8");
    }

    @Test
    @DisplayName("DB-50: names are decoded once")
    void namesAreDecodedOnce() throws Exception {
        server.get(path("KEY", HASH + "/0/n/n/n") + "?torrent_name=100%2525.mkv&name=A%20B");

        assertThat(server.debrid.played.get(0).file().torrentName()).isEqualTo("100%25.mkv");
        assertThat(server.debrid.played.get(0).media().title()).contains("A B");
    }

    @Test
    @DisplayName("HTTP-032: the older form of the URL has the torrent name in its path")
    void olderForm() throws Exception {
        HttpResponse<String> answer = server.get(path("KEY", HASH + "/0/n/n/n/Sintel%202010%2B.mkv") + "?name=Sintel");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(server.debrid.played.get(0).file().torrentName()).isEqualTo("Sintel 2010+.mkv");
    }

    @DisplayName("PLAY-02, HTTP-181 to HTTP-183, HTTP-190, DB-33, DB-34: what each request shows")
    @ParameterizedTest(name = "{0}{1} → {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a&name=b                   | -
        0123456789abcdef0123456789abcdef01234567/0/0/1/0   | ?torrent_name=a&name=b                   | -
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a&name=b&media_type=movie  | -
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a&name=b&media_id=tt12     | -
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a&name=b&media_id=kitsu:152 | -
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a&name=b&media_id=152      | -
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?name=b                                  | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a                          | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=%20&name=b                 | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a&name=b&media_type=anime  | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a&name=b&media_type=       | BAD_REQUEST
        0123456789ABCDEF0123456789abcdef01234567/0/n/n/n   | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef0123456/0/n/n/n    | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/02/n/n/n  | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/n/n/n/n   | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/-1/n/n/n  | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/1/n/n/n   | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/0/+1/n/n  | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/0/n/01/n  | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/0/n/n/x   | ?torrent_name=a&name=b                   | BAD_REQUEST
        0123456789abcdef0123456789abcdef01234567/0/n/n/9999999999 | ?torrent_name=a&name=b            | BAD_REQUEST
        """)
    void validation(String parts, String query, @Nullable String video) throws Exception {
        HttpResponse<byte[]> answer = server.bytes(path("KEY", parts) + query);

        if (video == null) {
            assertThat(answer.statusCode()).isEqualTo(302);
        } else {
            assertVideo(answer, video);
        }
    }

    @DisplayName("HTTP-182, HTTP-185, HTTP-190, SV-02: failures are videos")
    @ParameterizedTest(name = "key {0} → {1}")
    @CsvSource({"REFUSED, BAD_TOKEN", "EXPIRED, SUBSCRIPTION_EXPIRED", "BROKEN, UNKNOWN", "'', AUTH_MISSING_APIKEY"})
    void failures(String key, String video) throws Exception {
        assertVideo(server.bytes(path(key, HASH + "/0/n/n/n") + NAMES), video);
    }

    @DisplayName("HTTP-182, HTTP-190: configurations that cannot play")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"bm90IGpzb24=, BAD_REQUEST", "e30=, BAD_REQUEST"})
    void configurations(String config, String video) throws Exception {
        assertVideo(server.bytes("/" + config + "/playback/" + HASH + "/0/n/n/n" + NAMES), video);
        assertVideo(server.bytes("/" + config + "/debrid-sync/0"), video);
    }

    @Test
    @DisplayName("UNSUPPORTED: a service that this server has no adapter for")
    void otherService() throws Exception {
        String config = TestServer.segment("{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"KEY\"}]}");

        assertVideo(server.bytes("/" + config + "/playback/" + HASH + "/0/n/n/n" + NAMES), "NOT_IMPLEMENTED");
    }

    @Test
    @DisplayName("SV-42, PLAY-85: a part of a video, delivered by the failing URL")
    void ranges() throws Exception {
        String failing = path("REFUSED", HASH + "/0/n/n/n") + NAMES;
        int size = server.bytes(failing).body().length;

        HttpResponse<byte[]> part = server.bytes(failing, "Range", "bytes=0-99");
        HttpResponse<byte[]> beyond = server.bytes(failing, "Range", "bytes=99999999-");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(100);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 0-99/" + size);
        assertThat(part.headers().firstValue("Cache-Control")).contains(NO_CACHE);
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + size);
    }

    @Test
    @DisplayName("DB-30: HEAD validates, and adds nothing to an account")
    void head() throws Exception {
        HttpResponse<String> good = server.send("HEAD", path("KEY", HASH + "/0/n/n/n") + NAMES, "");
        HttpResponse<String> bad = server.send("HEAD", path("KEY", HASH + "/7/n/n/n") + NAMES, "");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.headers().firstValue("Content-Type")).contains("video/x-matroska");
        assertThat(good.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(good.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(good.headers().firstValue("Content-Length")).isEmpty();
        assertThat(server.debrid.played).isEmpty();
        assertThat(bad.headers().firstValue("X-Status-Key")).contains("BAD_REQUEST");
        assertThat(bad.headers().firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(10_000);
    }

    @DisplayName("DB-30: HEAD tells the type of the file that was asked for, by its name")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Sintel.mkv, video/x-matroska",
        "Sintel.MKV, video/x-matroska",
        "Sintel.mp4, video/mp4",
        "Sintel.m4v, video/mp4",
        "Sintel.webm, video/webm",
        "Sintel.avi, video/x-msvideo",
        "Sintel.m2ts, video/mp2t",
        "Sintel.ts, video/mp2t",
        "Sintel.2010.1080p.WEB, video/mp4",
        "Sintel, video/mp4"
    })
    void headTellsTheType(String name, String type) throws Exception {
        HttpResponse<String> answer =
                server.send("HEAD", path("KEY", HASH + "/0/n/n/n") + "?torrent_name=" + name + "&name=Sintel", "");

        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(server.debrid.played).isEmpty();
    }

    @DisplayName("DBL-03: only who reads from the first byte on starts")
    @ParameterizedTest(name = "Range: {0} makes {1} links")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2",
                "bytes=0-, 2",
                "bytes=00-99, 2",
                "nonsense, 2",
                "bytes=1-, 1",
                "bytes=1000000-1999999, 1",
                "Bytes = 5-, 1",
                "bytes=-500, 1"
            })
    void whoStarts(@Nullable String range, int links) throws Exception {
        String film = path("KEY", HASH + "/0/n/n/n") + NAMES;
        server.get(film);
        server.time.advance(Duration.ofSeconds(90));
        server.get(film);
        server.time.advance(Duration.ofSeconds(10));
        server.send("HEAD", film, "");

        HttpResponse<String> answer = range == null ? server.get(film) : server.get(film, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(server.debrid.played).hasSize(links);
    }

    @Test
    @DisplayName("ASK-26: ten parallel GET and HEAD requests make one link")
    void aBurst() throws Exception {
        CountDownLatch inService = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server.debrid.whileLinking = () -> {
            inService.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        String film = path("KEY", HASH + "/0/n/n/n") + NAMES;
        try (ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> gets = new ArrayList<>();
            List<Future<HttpResponse<String>>> heads = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                gets.add(players.submit(() -> server.get(film)));
                heads.add(players.submit(() -> server.send("HEAD", film, "")));
            }
            inService.await();
            for (Future<HttpResponse<String>> head : heads) {
                assertThat(head.get().statusCode()).isEqualTo(200);
            }
            release.countDown();
            for (Future<HttpResponse<String>> get : gets) {
                assertThat(get.get().headers().firstValue("Location")).contains("https://cdn.example.net/dl/0.mkv");
            }
        }
        server.get(film);
        server.get(film, "Range", "bytes=500-");

        assertThat(server.debrid.played).hasSize(1);
    }

    @DisplayName("HTTP-189, HTTP-190, DB-51: account sync")
    @ParameterizedTest(name = "key {0}, index {1} → {2}")
    @CsvSource({
        "KEY, 0, DEBRID_SYNC_UNSUPPORTED",
        "'', 0, AUTH_MISSING_APIKEY",
        "KEY, 1, BAD_REQUEST",
        "KEY, n, BAD_REQUEST",
        "KEY, x, BAD_REQUEST",
        "KEY, 00, BAD_REQUEST"
    })
    void accountSync(String key, String index, String video) throws Exception {
        assertVideo(server.bytes("/" + TestServer.account(key) + "/debrid-sync/" + index), video);
    }

    @DisplayName("SV-15: the videos that notices point to")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/status-video/METADATA_UNAVAILABLE.mp4, METADATA_UNAVAILABLE",
        "/status-video/metadata-unavailable.mp4, METADATA_UNAVAILABLE",
        "/status-video/NO_SUCH_KEY.mp4, UNKNOWN"
    })
    void statusVideos(String path, String video) throws Exception {
        assertVideo(server.bytes(path), video);
    }

    private static void assertVideo(HttpResponse<byte[]> answer, String key) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Status-Key")).contains(key);
        assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(answer.headers().firstValue("Cache-Control")).contains(NO_CACHE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        assertThat(answer.body()).hasSizeGreaterThan(10_000);
    }
}
