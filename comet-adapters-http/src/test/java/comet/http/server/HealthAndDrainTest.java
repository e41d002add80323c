package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.search.SearchOutcome;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import comet.http.health.HealthCheck;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HealthAndDrainTest {

    private static HealthCheck check(String name, AtomicReference<HealthCheck.State> state, AtomicInteger looks) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public State check() {
                looks.incrementAndGet();
                return state.get();
            }
        };
    }

    @Test
    @DisplayName("HLT-07: ready when everything is in order; looked at every two seconds at most")
    void ready() throws Exception {
        AtomicReference<HealthCheck.State> database = new AtomicReference<>(HealthCheck.State.OK);
        AtomicInteger looks = new AtomicInteger();
        try (TestServer server = TestServer.start(List.of(check("database", database, looks)))) {
            HttpResponse<String> ready = server.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body())
                    .isEqualTo("{\"status\":\"ready\",\"checks\":{\"database\":\"ok\",\"draining\":\"ok\"}}");

            database.set(HealthCheck.State.FAILING);
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(looks).hasValue(1);
            server.time.advance(Duration.ofSeconds(2));
            HttpResponse<String> degraded = server.get("/health/ready");
            assertThat(degraded.statusCode()).isEqualTo(503);
            assertThat(degraded.body())
                    .isEqualTo("{\"status\":\"not_ready\",\"checks\":{\"database\":\"failing\",\"draining\":\"ok\"}}");
            assertThat(server.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(server.get("/health/live").body()).isEqualTo("{\"status\":\"ok\"}");

            database.set(HealthCheck.State.DEGRADED);
            server.time.advance(Duration.ofSeconds(2));
            HttpResponse<String> readOnly = server.get("/health/ready");
            assertThat(readOnly.statusCode()).isEqualTo(200);
            assertThat(readOnly.body()).contains("\"database\":\"degraded\"");

            database.set(HealthCheck.State.PENDING);
            server.time.advance(Duration.ofSeconds(2));
            assertThat(server.get("/health/ready").body()).contains("\"database\":\"pending\"");
        }
    }

    @Test
    @DisplayName("HLT-07: a check that is pending is asked again at once, the others are not")
    void pending() throws Exception {
        AtomicReference<HealthCheck.State> database = new AtomicReference<>(HealthCheck.State.PENDING);
        AtomicReference<HealthCheck.State> sources = new AtomicReference<>(HealthCheck.State.OK);
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger looksAtSources = new AtomicInteger();
        try (TestServer server = TestServer.start(
                List.of(check("database", database, looks), check("sources", sources, looksAtSources)))) {
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(server.get("/health/ready").body()).contains("\"database\":\"pending\"");
            assertThat(looks).hasValue(2);

            database.set(HealthCheck.State.OK);
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(looks).hasValue(3);
            assertThat(looksAtSources).hasValue(1);
        }
    }

    @Test
    @DisplayName("HLT-07: a check that breaks counts as failing, without details")
    void brokenCheck() throws Exception {
        HealthCheck broken = new HealthCheck() {
            @Override
            public String name() {
                return "migrations";
            }

            @Override
            public State check() {
                throw new IllegalStateException("jdbc:SECRET");
            }
        };
        try (TestServer server = TestServer.start(List.of(broken))) {
            assertThat(server.get("/health/ready").body())
                    .contains("\"migrations\":\"failing\"")
                    .doesNotContain("SECRET");
        }
    }

    @Test
    @DisplayName("HLT-08: while draining, the server is not ready, and a running request is answered")
    void drain() throws Exception {
        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        StreamFinder finder = request -> {
            searching.countDown();
            mayEnd.await();
            return Sintel.found(request);
        };
        AtomicReference<HttpResponse<String>> whileDraining = new AtomicReference<>();
        TestServer server = TestServer.start(settings -> settings, finder);
        server.onPause(() -> {
            whileDraining.set(server.get("/health/ready"));
            mayEnd.countDown();
        });
        CompletableFuture<HttpResponse<String>> running = CompletableFuture.supplyAsync(() -> {
            try {
                return server.get("/stream/movie/tt1727587.json");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        searching.await();

        server.server.drain(Duration.ofSeconds(20));

        assertThat(running.get().body()).contains("\"infoHash\"");
        assertThat(whileDraining.get().statusCode()).isEqualTo(503);
        assertThat(whileDraining.get().body()).contains("\"draining\":\"failing\"");
        assertThat(whileDraining.get().headers().firstValue("Connection")).contains("close");
        assertThat(server.pauses).containsExactly(Duration.ofSeconds(2));
        assertThatThrownBy(() -> server.get("/health")).isInstanceOf(ConnectException.class);
        server.close();
    }

    @Test
    @DisplayName("HLT-08: a request that does not end is cut when the window is over")
    void window() throws Exception {
        CountDownLatch searching = new CountDownLatch(1);
        StreamFinder finder = request -> {
            searching.countDown();
            new CountDownLatch(1).await();
            return new SearchOutcome.Busy();
        };
        TestServer server = TestServer.start(settings -> settings, finder);
        CompletableFuture<Boolean> cut = CompletableFuture.supplyAsync(() -> {
            try {
                server.get("/stream/movie/tt1727587.json");
                return false;
            } catch (IOException e) {
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        });
        searching.await();

        server.server.drain(Duration.ofMillis(20));

        assertThat(cut.get()).isTrue();
        assertThat(server.pauses).containsExactly(Duration.ofMillis(10));
        server.close();
    }

    @Test
    @DisplayName("A port in use is one clear line")
    void portInUse() throws Exception {
        try (TestServer first = TestServer.start()) {
            int port = first.server.port();

            assertThatThrownBy(() -> TestServer.start(settings -> settings.with(new HttpSettings.Network(
                            "127.0.0.1",
                            port,
                            Optional.empty(),
                            settings.network().trustedPeers(),
                            10))))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot listen on 127.0.0.1 port " + port + ": ");
            assertThat(first.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("More requests at a time than allowed are told to come back; health still answers")
    void tooBusy() throws Exception {
        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        StreamFinder finder = request -> {
            searching.countDown();
            mayEnd.await();
            return Sintel.found(request);
        };
        try (TestServer server = TestServer.start(
                settings -> settings.with(new HttpSettings.Network(
                        "127.0.0.1", 0, Optional.empty(), settings.network().trustedPeers(), 1)),
                finder)) {
            CompletableFuture<HttpResponse<String>> running = CompletableFuture.supplyAsync(() -> {
                try {
                    return server.get("/stream/movie/tt1727587.json");
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            searching.await();

            HttpResponse<String> refused = server.get("/manifest.json");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            mayEnd.countDown();
            assertThat(running.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("LOG-04: who leaves before the answer ends what he waits for; his place is free, and the log says 499")
    void clientsThatLeave() throws Exception {
        Semaphore searching = new Semaphore(0);
        Semaphore interrupted = new Semaphore(0);
        StreamFinder finder = request -> {
            searching.release();
            try {
                new CountDownLatch(1).await();
                return Sintel.found(request);
            } catch (InterruptedException e) {
                interrupted.release();
                throw e;
            }
        };
        try (CapturedLog log = new CapturedLog(Level.INFO);
                TestServer server = TestServer.start(
                        settings -> settings.with(new HttpSettings.Network(
                                "127.0.0.1",
                                0,
                                Optional.empty(),
                                settings.network().trustedPeers(),
                                1)),
                        finder)) {
            for (int round = 0; round < 20; round++) {
                try (Socket leaving = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
                    leaving.getOutputStream()
                            .write("GET /stream/movie/tt1727587.json HTTP/1.1\r\nHost: a\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    searching.acquire();
                    assertThat(server.get("/manifest.json").statusCode()).isEqualTo(503);
                }
                assertThat(interrupted.tryAcquire(1, TimeUnit.SECONDS)).isTrue();
                assertThat(firstAnswerThatIsNotBusy(server)).isEqualTo(200);
            }
            assertThat(log.awaitLine(line -> line.contains("GET /stream/movie/tt1727587.json - 499 - ")))
                    .isTrue();
            assertThat(log.lines()).noneMatch(line -> line.contains("tt1727587.json - 200"));
        }
    }

    /** Reads to the end of each connection: the server closes it when the place is free again. */
    private static int firstAnswerThatIsNotBusy(TestServer server) throws Exception {
        int status = 503;
        for (int attempt = 0; attempt < 10_000 && status == 503; attempt++) {
            String answer = server.raw("GET /manifest.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            status = Integer.parseInt(answer.split(" ", 3)[1]);
        }
        return status;
    }
}
