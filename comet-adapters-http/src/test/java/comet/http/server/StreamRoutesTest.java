package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaMetadata;
import comet.core.release.ParsedRelease;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.testing.Accounts;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import comet.http.caching.CacheTimes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamRoutesTest {

    private static final String SHARED =
            "public, max-age=150, s-maxage=300, stale-while-revalidate=60, stale-if-error=300";
    private static final String PERSONAL = "private, max-age=150, stale-while-revalidate=60, stale-if-error=300";
    private static final String SHARED_EMPTY = "public, max-age=15, s-maxage=30, stale-if-error=60";
    private static final String PERSONAL_EMPTY = "private, max-age=15, stale-if-error=60";

    private static HttpSettings cached(HttpSettings settings) {
        return settings.with(new CacheTimes(true, 300, 60, 86_400, 86_400));
    }

    private static HttpSettings withoutTorrents(HttpSettings settings) {
        return cached(settings)
                .with(new HttpSettings.Offering(
                        settings.offering().addon(),
                        settings.offering().presentation(),
                        settings.offering().streamProxy(),
                        settings.offering().relays(),
                        true,
                        settings.offering().searchLimit(),
                        settings.offering().playbackLimit()));
    }

    @Test
    @DisplayName("HTTP-165, HTTP-252: the default configuration gives direct torrents")
    void torrents() throws Exception {
        try (TestServer server = TestServer.start(StreamRoutesTest::cached, Sintel::found)) {
            HttpResponse<String> answer = server.get("/stream/movie/tt1727587.json");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .startsWith("{\"streams\":[{\"name\":\"[TORRENT\uD83E\uDDF2] Comet 1080p\"")
                    .contains("\"infoHash\":\"0123456789abcdef0123456789abcdef01234567\"");
            assertThat(answer.headers().firstValue("Cache-Control")).contains(SHARED);
            assertThat(answer.headers().firstValue("Vary")).contains("Accept");
        }
    }

    @Test
    @DisplayName("PRES-110: playback URLs carry the configuration as it came")
    void playbackUrls() throws Exception {
        try (TestServer server = TestServer.start(StreamRoutesTest::cached, Sintel::found)) {
            String config = TestServer.account("KEY");

            HttpResponse<String> answer = server.get("/" + config + "/stream/movie/tt1727587.json");

            assertThat(answer.body())
                    .contains("\"url\":\"http://127.0.0.1:" + server.server.port() + "/" + config
                            + "/playback/0123456789abcdef0123456789abcdef01234567/0/0/n/n?torrent_name=");
            assertThat(answer.headers().firstValue("Cache-Control")).contains(PERSONAL);
        }
    }

    @DisplayName("HTTP-160, HTTP-161, HTTP-163: what is not asked of anybody is an empty list")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/stream/anime/tt1727587.json",
                "/stream/MOVIE/tt1727587.json",
                "/stream/movie/tmdb:123.json",
                "/stream/movie/xtmdb:1.json",
                "/stream/movie/tt12345.json",
                "/stream/movie/tt1727587:1.json",
                "/stream/series/tt1727587:01:1.json",
                "/stream/series/tt1727587:1:2:3.json",
                "/stream/series/kitsu:0.json",
                "/stream/movie/%00.json",
                "/%25zz/stream/anime/tt1727587.json",
                "/%25zz/stream/movie/tmdb:1.json"
            })
    void emptyLists(String path) throws Exception {
        StreamFinder never = request -> {
            throw new IllegalStateException("nobody is asked");
        };
        try (TestServer server = TestServer.start(StreamRoutesTest::cached, never)) {
            HttpResponse<String> answer = server.get(path);

            assertThat(answer.body()).isEqualTo("{\"streams\":[]}");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains(path.startsWith("/%25zz") ? PERSONAL_EMPTY : SHARED_EMPTY);
            assertThat(answer.headers().firstValue("ETag")).contains("W/\"39971103a7c679bd\"");
        }
    }

    @Test
    @DisplayName("N1: a configuration that cannot be read, as in the example of section 9")
    void unreadable() throws Exception {
        try (TestServer server = TestServer.start(StreamRoutesTest::cached)) {
            HttpResponse<String> answer =
                    server.get("/bm90IGpzb24=/stream/movie/tt1254207.json?kodi=1", "X-Forwarded-Proto", "https");

            String base = "https://127.0.0.1:" + server.server.port();
            assertThat(answer.body())
                    .isEqualTo("{\"streams\":[{\"name\":\"[ERROR] Comet\",\"description\":\"OBSOLETE CONFIGURATION,"
                            + " PLEASE RE-CONFIGURE ON " + base + "\",\"url\":\"" + base + "/configure\"}]}");
            assertThat(answer.headers().firstValue("Cache-Control")).contains(PERSONAL_EMPTY);
        }
    }

    @DisplayName("Section 6, HTTP-110, HTTP-111: the policy of each outcome")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Found               | private, max-age=150, stale-while-revalidate=60, stale-if-error=300 |
        Partial             | private, max-age=15, stale-if-error=60                              | none
        Nothing             | private, max-age=15, stale-if-error=60                              |
        OnlyProblems        | private, max-age=15, stale-if-error=60                              |
        NotReleased         | private, max-age=15, stale-if-error=60                              |
        MetadataUnavailable | private, max-age=15, stale-if-error=60                              |
        Busy                | private, max-age=15, stale-if-error=60                              | none
        Broken              | no-store                                                            |
        """)
    void policies(String outcome, String policy, @Nullable String incomplete) throws Exception {
        StreamFinder finder = request -> switch (outcome) {
            case "Found" -> Sintel.found(request);
            case "Partial" -> Sintel.partlyFound(request);
            case "Nothing" -> Sintel.nothing(request);
            case "OnlyProblems" ->
                Sintel.onlyProblems(
                        request,
                        Accounts.problem(0, ServiceId.REALDEBRID, DebridFailure.of(FailureKind.INVALID_CREDENTIALS)));
            case "NotReleased" -> new SearchOutcome.NotReleased();
            case "MetadataUnavailable" -> new SearchOutcome.MetadataUnavailable();
            case "Busy" -> new SearchOutcome.Busy();
            default -> throw new IllegalStateException("broken on purpose");
        };
        try (TestServer server = TestServer.start(StreamRoutesTest::cached, finder)) {
            HttpResponse<String> answer = server.get("/" + TestServer.account("KEY") + "/stream/movie/tt1727587.json");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains(policy);
            assertThat(answer.headers().firstValue("X-Comet-Incomplete")).isEqualTo(Optional.ofNullable(incomplete));
        }
    }

    @Test
    @DisplayName("Section 6: while account libraries are searched nothing is kept, whatever the switch says")
    void libraries() throws Exception {
        String config = TestServer.segment("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"KEY\"}],"
                + "\"scrapeDebridAccountTorrents\":true}");
        try (TestServer on = TestServer.start(StreamRoutesTest::cached, Sintel::found);
                TestServer off = TestServer.start(settings -> settings, Sintel::found)) {
            HttpResponse<String> kept = on.get("/" + config + "/stream/movie/tt1727587.json");

            assertThat(kept.body()).contains("Sync debrid account library now").contains("/debrid-sync/0");
            assertThat(kept.headers().firstValue("Cache-Control")).contains("private, no-store, no-cache, max-age=0");
            assertThat(kept.headers().firstValue("ETag")).isPresent();
            assertThat(off.get("/" + config + "/stream/movie/tt1727587.json")
                            .headers()
                            .firstValue("Cache-Control"))
                    .contains("private, no-store, no-cache, max-age=0");
        }
    }

    @Test
    @DisplayName("HTTP-105: a client that has the list already is told so")
    void notModified() throws Exception {
        try (TestServer server = TestServer.start(StreamRoutesTest::cached, Sintel::found)) {
            String path = "/stream/movie/tt1727587.json";
            String tag = server.get(path).headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> answer = server.get(path, "If-None-Match", "\"x\", " + tag);

            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).contains(SHARED);
            assertThat(answer.headers().firstValue("Vary")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
    }

    @Test
    @DisplayName("HTTP-100: while caching is off no caching header is sent")
    void switchedOff() throws Exception {
        try (TestServer server = TestServer.start(settings -> settings, Sintel::found)) {
            for (String path : new String[] {"/stream/movie/tt1727587.json", "/manifest.json", "/configure"}) {
                HttpResponse<String> answer = server.get(path, "If-None-Match", "*");

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().map()).doesNotContainKeys("etag", "cache-control", "vary");
            }
        }
    }

    @DisplayName("HTTP-044: an outcome that cannot be shown is a notice too")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            /stream/movie/tt1727587.json,        [⚠️] Comet
            /stream/movie/tt1727587.json?kodi=1, [WARN] Comet
            """)
    void unshowable(String path, String mark) throws Exception {
        // An account, for a viewer who has none.
        StreamFinder contradicting = request -> new SearchOutcome.Found(
                request.media(),
                MediaMetadata.of("Sintel", 2010),
                List.of(new OfferedStream(
                        Sintel.RELEASE,
                        ParsedRelease.builder("Sintel").build(),
                        Accounts.offer(0, ServiceId.REALDEBRID, CacheState.CACHED, OptionalInt.empty()))),
                List.of(),
                false);
        try (TestServer server = TestServer.start(StreamRoutesTest::cached, contradicting)) {
            HttpResponse<String> answer = server.get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(mark, "Something went wrong. Please", "try again.");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    @DisplayName("HTTP-044: a search that breaks is a notice, and no word of why")
    void broken() throws Exception {
        StreamFinder finder = request -> {
            throw new IllegalStateException("SECRET of the upstream");
        };
        try (TestServer server = TestServer.start(settings -> settings, finder)) {
            HttpResponse<String> answer = server.get("/stream/movie/tt1727587.json");
            HttpResponse<String> kodi = server.get("/stream/movie/tt1727587.json?kodi=true");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"name\":\"[⚠️] Comet\"")
                    .contains("\"description\":\"Something went wrong. Please\\ntry again.\"")
                    .doesNotContain("SECRET");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(kodi.body()).contains("\"name\":\"[WARN] Comet\"");
        }
    }

    @Test
    @DisplayName("A search that hangs is interrupted, and its viewer hears of it")
    void hanging() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        StreamFinder finder = request -> {
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("it hangs");
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        };
        UnaryOperator<HttpSettings> impatient = settings -> settings.with(new HttpSettings.Offering(
                settings.offering().addon(),
                settings.offering().presentation(),
                settings.offering().streamProxy(),
                settings.offering().relays(),
                false,
                Duration.ofMillis(1),
                Duration.ofMillis(1)));
        try (TestServer server = TestServer.start(impatient, finder)) {
            assertThat(server.get("/stream/movie/tt1727587.json").body()).contains("Something went wrong");
            assertThat(server.get("/" + TestServer.account("K") + "/streams?imdbID=tt1727587&type=movie")
                            .body())
                    .startsWith("{\"sources\":[{\"id\":\"comet.fast\",\"title\":\"Something went wrong.");
            interrupted.await();
        }
    }

    @Test
    @DisplayName("N2, HTTP-111, HTTP-173, HTTP-177: direct torrents switched off")
    void torrentsDisabled() throws Exception {
        AtomicReference<Boolean> torrents = new AtomicReference<>(true);
        StreamFinder finder = request -> {
            torrents.set(request.preferences().torrents());
            return Sintel.found(request);
        };
        try (TestServer server = TestServer.start(StreamRoutesTest::withoutTorrents, finder)) {
            HttpResponse<String> direct = server.get("/stream/movie/tt1727587.json");
            HttpResponse<String> badId = server.get("/stream/movie/bad.json");
            String both = TestServer.segment("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"KEY\"}],"
                    + "\"enableTorrent\":true}");

            assertThat(direct.body())
                    .isEqualTo("{\"streams\":[{\"name\":\"[INFO] Comet\",\"description\":\"Direct torrent playback is"
                            + "\\ndisabled on this server.\",\"externalUrl\":\"http://127.0.0.1:" + server.server.port()
                            + "/configure\"}]}");
            assertThat(direct.headers().firstValue("Cache-Control")).contains(SHARED_EMPTY);
            assertThat(badId.body()).isEqualTo(direct.body());
            assertThat(server.get("/" + both + "/stream/movie/tt1727587.json").body())
                    .contains("/playback/");
            assertThat(torrents).hasValue(false);
        }
    }

    @Test
    @DisplayName("HTTP-083: the viewer's address reaches the search")
    void clientAddress() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>("");
        StreamFinder finder = request -> {
            seen.set(request.clientAddress().orElse("none"));
            return Sintel.nothing(request);
        };
        try (TestServer server = TestServer.start(settings -> settings, finder)) {
            server.get("/stream/movie/tt1727587.json", "X-Forwarded-For", "8.8.8.8, 10.0.0.1");
            assertThat(seen).hasValue("8.8.8.8");

            server.get("/stream/movie/tt1727587.json");
            assertThat(seen).hasValue("none");
        }
    }

    @Test
    @DisplayName("HTTP-120 to HTTP-122, HTTP-112: manifests, readable and not")
    void manifests() throws Exception {
        try (TestServer server = TestServer.start(StreamRoutesTest::cached)) {
            HttpResponse<String> plain = server.get("/manifest.json");
            HttpResponse<String> personal = server.get("/" + TestServer.account("KEY") + "/manifest.json");
            HttpResponse<String> unreadable = server.get("/bm90IGpzb24=/manifest.json");

            assertThat(plain.body()).contains("\"name\":\"Comet\"").contains("\"id\":\"stremio.comet.fast\"");
            assertThat(plain.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=86400, stale-while-revalidate=60");
            assertThat(personal.body()).contains("\"name\":\"Comet | RD\"");
            assertThat(personal.headers().firstValue("Cache-Control"))
                    .contains("private, max-age=86400, stale-while-revalidate=60");
            assertThat(unreadable.statusCode()).isEqualTo(200);
            assertThat(unreadable.body()).contains("\"name\":\"❌ | Comet\"");
            assertThat(unreadable.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(unreadable.headers().firstValue("ETag")).isEmpty();
        }
    }

    @Test
    @DisplayName("HTTP-200, HTTP-113: the ChillLink manifest is kept like Stremio's")
    void chillManifest() throws Exception {
        try (TestServer server = TestServer.start(StreamRoutesTest::cached)) {
            HttpResponse<String> answer = server.get("/" + TestServer.account("KEY") + "/manifest");

            assertThat(answer.body()).contains("\"supported_endpoints\":{\"feeds\":null,\"streams\":\"/streams\"}");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains("private, max-age=86400, stale-while-revalidate=60");
            assertThat(server.get("/bm90IGpzb24=/manifest").body()).contains("\"name\":\"❌ | Comet\"");
        }
    }

    @DisplayName("HTTP-201, HTTP-202: parameters are judged first")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/streams, 422",
        "/streams?imdbID=tt1, 422",
        "/streams?type=movie, 422",
        "/%25zz/streams, 422",
        "/streams?imdbID=tt1&type=series&season=x, 422",
        "/streams?imdbID=tt1&type=series&season=1&episode=, 422",
        "/streams?imdbID=tt1&type=series&season=99999999999999999999, 422",
        "/streams?imdbID=tt1&type=movie, 200"
    })
    void chillParameters(String path, int status) throws Exception {
        try (TestServer server = TestServer.start()) {
            HttpResponse<String> answer = server.get(path);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(status == 422 ? "\"detail\":[" : "\"sources\":[");
        }
    }

    @Test
    @DisplayName("HTTP-202 to HTTP-206: ChillLink sources")
    void chillStreams() throws Exception {
        AtomicReference<String> asked = new AtomicReference<>("");
        StreamFinder finder = request -> {
            asked.set(request.media().text() + " torrents "
                    + request.preferences().torrents());
            return Sintel.found(request);
        };
        String both = TestServer.segment(
                "{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"KEY\"}]," + "\"enableTorrent\":true}");
        try (TestServer server = TestServer.start(StreamRoutesTest::cached, finder)) {
            HttpResponse<String> found = server.get("/" + both + "/streams?imdbID=tt1727587&type=movie&season=4");
            assertThat(found.body())
                    .startsWith("{\"sources\":[{\"id\":\"comet|realdebrid|0123456789abcdef0123456789abcdef01234567\"");
            assertThat(found.headers().firstValue("Cache-Control")).contains(PERSONAL);
            assertThat(asked).hasValue("tt1727587 torrents false");

            server.get("/" + both + "/streams?imdbID=tt1727587&type=series&season=01&episode=2");
            assertThat(asked).hasValue("tt1727587:1:2 torrents false");
            server.get("/" + both + "/streams?imdbID=tt1727587&type=series&episode=2");
            assertThat(asked).hasValue("tt1727587 torrents false");

            assertThat(server.get("/" + both + "/streams?imdbID=tt1727587&type=anime")
                            .body())
                    .isEqualTo("{\"sources\":[]}");
            assertThat(server.get("/bm90IGpzb24=/streams?imdbID=tt1727587&type=movie")
                            .body())
                    .contains("Configuration is invalid. Please reconfigure Comet.");
            assertThat(server.get("/streams?imdbID=tt1727587&type=movie").body())
                    .contains("You need to configure a debrid service to use Comet in Chillio.");
        }
    }
}
