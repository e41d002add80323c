package comet.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.login.MovableTime;
import comet.http.server.CapturedLog;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A listening socket without file handles")
final class RefusedByTheSystemTest {

    private final MovableTime time = new MovableTime();
    private final EmbeddedChannel listening = new EmbeddedChannel(new RefusedByTheSystem(time));
    private final CapturedLog log = new CapturedLog(Level.WARNING);

    @BeforeEach
    void freeze() {
        listening.freezeTime();
    }

    @AfterEach
    void end() {
        log.close();
        listening.finishAndReleaseAll();
    }

    @Test
    @DisplayName("Writes one line a minute, however often connections are refused")
    void oneLineAMinute() {
        for (int i = 0; i < 1000; i++) {
            refuse();
        }
        assertThat(log.lines()).hasSize(1);

        time.advance(Duration.ofMinutes(1));
        refuse();
        assertThat(log.lines()).hasSize(2);
    }

    @Test
    @DisplayName("Takes no connection for a second, and then again")
    void pauses() {
        refuse();
        assertThat(listening.config().isAutoRead()).isFalse();

        listening.advanceTimeBy(1, TimeUnit.SECONDS);
        listening.runScheduledPendingTasks();
        assertThat(listening.config().isAutoRead()).isTrue();
    }

    private void refuse() {
        listening.pipeline().fireExceptionCaught(new IOException("Too many open files"));
        listening.checkException();
    }
}
