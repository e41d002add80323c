package comet.titles.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.address.Url;
import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.InMemoryTmdbIdStore;
import comet.core.port.ManualClock;
import comet.core.port.SourceException;
import comet.core.port.StoreException;
import comet.core.port.TmdbIdStore;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.PromptSockets;
import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import comet.titles.kit.TitleService;
import comet.titles.tmdb.Tmdb.FindTimes;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

@DisplayName("TMDB")
class TmdbTest {

    private static final ImdbId ID = new ImdbId("tt9900001");

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("tmdb").tests(TmdbTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("tmdb").hostileTests("MDS-12", TmdbTest::made);
    }

    private static Object made(Scene scene) {
        return new Tmdb(
                scene.service(Tmdb.habits(Scene.USER_AGENT)),
                new TmdbKey(scene.setting("token")),
                FindTimes.of(Duration.ofDays(30)),
                new InMemoryTmdbIdStore(),
                scene.time());
    }

    private final ManualClock time = new ManualClock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = PromptSockets.server();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    /** TMDB as one life of the program sees it; each has a memory of its own. */
    private Tmdb life(TmdbIdStore store) {
        OutsideResources resources =
                new OutsideResources(new OkHttpClient(), threads, time, time::advance, new Random(1));
        Url address = Url.parseHttp("http://127.0.0.1:" + server.getPort()).orElseThrow();
        return new Tmdb(
                new TitleService(address, new Outside(Tmdb.habits(Scene.USER_AGENT), resources)),
                new TmdbKey("a-read-token"),
                FindTimes.of(Duration.ofDays(30)),
                store,
                time);
    }

    private Optional<MediaType> kind(Tmdb tmdb) throws Exception {
        return tmdb.kind(ID, Deadline.after(Duration.ofSeconds(5), time));
    }

    private void answer(String json) {
        server.enqueue(new MockResponse.Builder().body(json).build());
    }

    @ParameterizedTest(name = "{0} is used for {1} s")
    @DisplayName(
            "MDT-16: what stands there is stored, and used across restarts: for long if anything does, else for a day")
    @CsvSource(textBlock = """
            '{"movie_results": [], "tv_results": [{"id": 7001}]}', 2592000
            '{"movie_results": [], "tv_results": []}',             86400
            """)
    void acrossRestarts(String json, long seconds) throws Exception {
        server.start(InetAddress.getLoopbackAddress(), 0);
        TmdbIdStore store = new InMemoryTmdbIdStore();
        answer(json);
        answer("{\"movie_results\": [{\"id\": 771}]}");
        Optional<MediaType> first = kind(life(store));
        Tmdb second = life(store);

        time.advance(Duration.ofSeconds(seconds).minusMillis(1));
        assertThat(kind(second)).isEqualTo(first);
        assertThat(kind(life(store))).isEqualTo(first);
        assertThat(server.getRequestCount()).isEqualTo(1);

        // The life that read it has not begun its time anew.
        time.advance(Duration.ofMillis(1));
        assertThat(kind(second)).contains(MediaType.MOVIE);
        assertThat(kind(life(store))).contains(MediaType.MOVIE);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    @DisplayName("MDT-11, MDT-16: a failure is not stored")
    void failuresAreNotStored() throws Exception {
        server.start(InetAddress.getLoopbackAddress(), 0);
        TmdbIdStore store = new InMemoryTmdbIdStore();
        answer("[]");
        answer("{\"movie_results\": [{\"id\": 771}]}");

        assertThatThrownBy(() -> kind(life(store))).isInstanceOf(SourceException.class);
        assertThat(store.find(ID)).isEmpty();
        assertThat(kind(life(store))).contains(MediaType.MOVIE);
    }

    @Test
    @DisplayName("RSL-08: a store that fails costs a call, and is told of without addresses")
    void storeFails() throws Exception {
        server.start(InetAddress.getLoopbackAddress(), 0);
        TmdbIdStore broken = Mockito.mock(TmdbIdStore.class);
        StoreException failure = new StoreException("reading a number at TMDB", new SQLException("at 10.0.0.1"));
        Mockito.when(broken.find(ID)).thenThrow(failure);
        Mockito.doThrow(failure).when(broken).save(Mockito.any(), Mockito.any());
        answer("{\"movie_results\": [{\"id\": 771}]}");
        Tmdb tmdb = life(broken);

        try (CapturedLog log = CapturedLog.start()) {
            assertThat(kind(tmdb)).contains(MediaType.MOVIE);
            assertThat(kind(tmdb)).contains(MediaType.MOVIE);
            assertThat(log.text()).contains("reading a number at TMDB failed").doesNotContain("10.0.0.1");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("MDT-14: the token is in no text form")
    void secret() {
        assertThat(new TmdbKey(" a-read-token ")).hasToString("***").isEqualTo(new TmdbKey("a-read-token"));
        assertThatThrownBy(() -> new TmdbKey(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
