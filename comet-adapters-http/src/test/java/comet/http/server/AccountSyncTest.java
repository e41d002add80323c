package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.ServiceId;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream that has a library read (HTTP-189, PLAY-90, SYNC-14). */
@Timeout(30)
class AccountSyncTest {

    private static final LibraryPage EMPTY = new LibraryPage(List.of(), OptionalInt.of(0));

    private final BlockingQueue<LibraryRequest> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        server.debrid.library = (request, deadline) -> {
            asked.add(request);
            go.await();
            return EMPTY;
        };
    }

    @AfterEach
    void stop() {
        go.countDown();
        server.close();
    }

    private String shown(String key, int index) throws Exception {
        return server.bytes("/" + TestServer.account(key) + "/debrid-sync/" + index, "X-Forwarded-For", "8.8.8.8")
                .headers()
                .firstValue("X-Status-Key")
                .orElse("");
    }

    private LibraryRequest asked() throws InterruptedException {
        LibraryRequest request = asked.poll(20, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    @Test
    @DisplayName(
            "PLAY-90, SYNC-24: the answer is there at once; the library is read behind it, for the viewer's address")
    void triggered() throws Exception {
        assertThat(shown("KEY", 0)).isEqualTo("DEBRID_SYNC_TRIGGERED");

        LibraryRequest request = asked();
        assertThat(request.account().key().secret()).isEqualTo("KEY");
        assertThat(request.clientAddress()).contains("8.8.8.8");
    }

    @Test
    @DisplayName("HTTP-189: while it is read, the next request says so; another account is another library")
    void alreadyRunning() throws Exception {
        shown("KEY", 0);
        var unused = asked();

        assertThat(shown("KEY", 0)).isEqualTo("DEBRID_SYNC_ALREADY_RUNNING");
        assertThat(shown("OTHER", 0)).isEqualTo("DEBRID_SYNC_TRIGGERED");
    }

    @Test
    @DisplayName("HTTP-189: also while another instance reads it")
    void runningElsewhere() throws Exception {
        try (TestServer other = TestServer.sharingLocksWith(server)) {
            other.debrid.library = server.debrid.library;
            shown("KEY", 0);
            var unused = asked();

            assertThat(other.bytes("/" + TestServer.account("KEY") + "/debrid-sync/0")
                            .headers()
                            .firstValue("X-Status-Key"))
                    .contains("DEBRID_SYNC_ALREADY_RUNNING");
        }
    }

    @Test
    @DisplayName("HTTP-189 (amended): a service without a library says so")
    void unsupported() throws Exception {
        server.debrid.library = null;

        assertThat(shown("KEY", 0)).isEqualTo("DEBRID_SYNC_UNSUPPORTED");
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName(
            "PLAY-90: it does not matter whether the configuration searches libraries; a service of another server does")
    void otherService() throws Exception {
        server.debrid.becomes(ServiceId.TORBOX);

        assertThat(shown("KEY", 0)).isEqualTo("STORE_NAME_INVALID");
    }

    @Test
    @DisplayName("SV-43: HEAD starts nothing")
    void head() throws Exception {
        var answer = server.send("HEAD", "/" + TestServer.account("KEY") + "/debrid-sync/0", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(shown("KEY", 0)).isEqualTo("DEBRID_SYNC_TRIGGERED");
        var unused = asked();
        assertThat(asked).isEmpty();
    }
}
