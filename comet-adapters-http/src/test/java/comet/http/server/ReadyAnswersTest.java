package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.basis.Basis;
import comet.core.basis.Subject;
import comet.core.media.ImdbId;
import comet.core.media.MediaRequest;
import comet.core.search.SearchOutcome;
import comet.core.search.StreamRequest;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import comet.http.caching.CacheTimes;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STOR-66: a list that nothing has changed is sent as it was; a fake search tells how often it was made. */
class ReadyAnswersTest {

    private static final String FILM = "/stream/movie/tt1727587.json";
    private static final Subject TITLE = Subject.title(new ImdbId("tt1727587"));
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Finder finder = new Finder();
    private TestServer server;

    /** Finds the same again and again, made from the title alone and good for a minute. */
    private final class Finder implements StreamFinder {
        private final List<StreamRequest> searches = new CopyOnWriteArrayList<>();
        private final List<MediaRequest> served = new CopyOnWriteArrayList<>();
        private Function<StreamRequest, SearchOutcome> finds = Sintel::found;

        @Override
        public SearchOutcome search(StreamRequest request) {
            searches.add(request);
            Basis basis = new Basis(Optional.of(server.changes()), server.time.instant());
            basis.on(TITLE);
            basis.until(server.time.instant(), LIFE);
            SearchOutcome outcome = finds.apply(request);
            return outcome.valid(basis.validity());
        }

        @Override
        public void served(MediaRequest found) {
            served.add(found);
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(ReadyAnswersTest::cached, finder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpSettings cached(HttpSettings settings) {
        return settings.with(new CacheTimes(true, 300, 60, 86_400, 86_400));
    }

    /** More than fits one packet. */
    private static SearchOutcome many(StreamRequest request) {
        SearchOutcome.Found one = (SearchOutcome.Found) Sintel.found(request);
        return new SearchOutcome.Found(
                one.media(),
                one.metadata(),
                Collections.nCopies(10, one.streams().getFirst()),
                List.of(),
                false);
    }

    private int searches() {
        return finder.searches.size();
    }

    private HttpResponse<String> get(String target, String... headers) throws Exception {
        return server.get(target, headers);
    }

    private static String account(String key) {
        return "/" + TestServer.account(key);
    }

    private static String profile(String json) {
        return "/" + TestServer.segment(json);
    }

    @Test
    @DisplayName("STOR-66: what nothing has changed is made once, and asking for it counts as demand")
    void unchanged() throws Exception {
        HttpResponse<String> first = get(FILM);
        HttpResponse<String> second = get(FILM);

        assertThat(searches()).isEqualTo(1);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().map().get("ETag"))
                .isEqualTo(first.headers().map().get("ETag"));
        assertThat(second.headers().map().get("Cache-Control"))
                .isEqualTo(first.headers().map().get("Cache-Control"));
        assertThat(finder.served)
                .hasSize(1)
                .first()
                .extracting(MediaRequest::key)
                .isEqualTo("movie/tt1727587");
    }

    @Test
    @DisplayName("STOR-66, HTTP-105: who has the list already hears so without anybody making it")
    void notModified() throws Exception {
        String tag = get(FILM).headers().firstValue("ETag").orElseThrow();

        assertThat(get(FILM, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(searches()).isEqualTo(1);
    }

    @Test
    @DisplayName("STOR-66, HTTP-115: the smaller form is the same list")
    void compressed() throws Exception {
        String segment = profile("{\"resultFormat\":[\"all\"]}");
        finder.finds = ReadyAnswersTest::many;
        String plain = get(segment + FILM).body();
        for (int i = 0; i < 2; i++) {
            byte[] small =
                    server.bytes(segment + FILM, "Accept-Encoding", "gzip").body();
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(small))) {
                assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain);
            }
        }
        assertThat(searches()).isEqualTo(1);
    }

    @Test
    @DisplayName("STOR-66: two viewers with one profile and no account share a list, each with his own directives")
    void shared() throws Exception {
        HttpResponse<String> one = get(profile("{\"maxResultsPerResolution\":5}") + FILM);
        HttpResponse<String> other = get(profile("{ \"maxResultsPerResolution\": 5 }") + FILM);
        HttpResponse<String> withoutSegment = get(FILM);
        HttpResponse<String> sameAsDefault = get(profile("{}") + FILM);

        assertThat(searches()).isEqualTo(2);
        assertThat(other.body()).isEqualTo(one.body());
        assertThat(withoutSegment.headers().firstValue("Cache-Control").orElseThrow())
                .startsWith("public");
        assertThat(sameAsDefault.headers().firstValue("Cache-Control").orElseThrow())
                .startsWith("private");
    }

    @DisplayName("STOR-66: another viewer, title or kind of client has a list of his own")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/stream/movie/tt1727588.json",
                "/stream/series/tt1727587:1:1.json",
                "/stream/movie/tt1727587.json?kodi=1",
                "/stream/movie/tt1727587.json?chilllink=1",
                "/stream/movie/tt1727587.json?kodi=1&chilllink=1"
            })
    void others(String target) throws Exception {
        String before = get(FILM).body();
        get(target);
        assertThat(searches()).isEqualTo(2);
        get(target);
        assertThat(get(FILM).body()).isEqualTo(before);
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    @DisplayName("STOR-66: with accounts, each configuration has a list of its own, with its own URLs")
    void configurations() throws Exception {
        String one = get(account("KEY1") + FILM).body();
        String other = get(account("KEY2") + FILM).body();
        assertThat(searches()).isEqualTo(2);
        assertThat(one).contains(TestServer.account("KEY1"));
        assertThat(other).contains(TestServer.account("KEY2")).doesNotContain(TestServer.account("KEY1"));

        assertThat(get(account("KEY1") + FILM).body()).isEqualTo(one);
        assertThat(searches()).isEqualTo(2);
        get("/" + TestServer.account("KEY1") + "/streams?type=movie&imdbID=tt1727587");
        assertThat(searches()).isEqualTo(3);
    }

    @Test
    @DisplayName("STOR-66, UCFG-114: a notice that leads to a configuration is shown to its owner alone")
    void ignoredSettings() throws Exception {
        get(profile("{\"maxResultsPerResolution\":\"many\"}") + FILM);
        get(profile("{\"maxResultsPerResolution\":\"few\"}") + FILM);

        assertThat(searches()).isEqualTo(2);
    }

    @Test
    @DisplayName("STOR-66: another public address has a list of its own, with its own URLs")
    void publicAddress() throws Exception {
        String segment = account("KEY");
        get(segment + FILM);
        String elsewhere = get(segment + FILM, "X-Forwarded-Proto", "https").body();

        assertThat(searches()).isEqualTo(2);
        assertThat(elsewhere).contains("https://127.0.0.1");
        assertThat(get(segment + FILM).body()).contains("http://127.0.0.1");
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    @DisplayName("STOR-66: once something it was made from has changed, a list is made anew")
    void changed() throws Exception {
        get(FILM);
        server.changes().changed(Subject.title(new ImdbId("tt1727588")));
        get(FILM);
        assertThat(searches()).isEqualTo(1);

        finder.finds = Sintel::nothing;
        server.changes().changed(TITLE);
        assertThat(get(FILM).body()).isEqualTo("{\"streams\":[]}");
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    @DisplayName("STOR-66: what changes while a list is made is in the next")
    void changedMeanwhile() throws Exception {
        finder.finds = request -> {
            server.changes().changed(TITLE);
            return Sintel.nothing(request);
        };
        get(FILM);
        finder.finds = Sintel::found;

        assertThat(get(FILM).body()).contains("Comet 1080p");
    }

    @Test
    @DisplayName("STOR-66: a list ends at its moment, though nobody wrote anything")
    void ended() throws Exception {
        get(FILM);
        server.time.advance(LIFE.minusNanos(1));
        get(FILM);
        assertThat(searches()).isEqualTo(1);

        server.time.advance(Duration.ofNanos(1));
        get(FILM);
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    @DisplayName("HTTP-116: what is partial is asked for again each time")
    void partial() throws Exception {
        finder.finds = Sintel::partlyFound;
        get(FILM);
        get(FILM);
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    @DisplayName("HTTP-044, STOR-66: what failed is tried again")
    void failed() throws Exception {
        finder.finds = request -> {
            throw new IllegalStateException("broken");
        };
        get(FILM);
        finder.finds = Sintel::found;
        assertThat(get(FILM).body()).contains("Comet 1080p");
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    @DisplayName("SYNC-15, STOR-66: what must not be stored is not kept")
    void library() throws Exception {
        String segment = profile("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"KEY\"}],"
                + "\"scrapeDebridAccountTorrents\":true}");
        get(segment + FILM);
        get(segment + FILM);
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    @DisplayName("STOR-66: an outcome that says nothing of how long it holds is not kept")
    void unwatched() throws Exception {
        finder.finds = request -> new SearchOutcome.MetadataUnavailable();
        get(FILM);
        get(FILM);
        assertThat(searches()).isEqualTo(2);
    }
}
