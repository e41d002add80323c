package comet.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.server.CapturedLog;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DirectMemoryTest {

    private static List<String> said(long limit) {
        try (CapturedLog log = new CapturedLog(Level.INFO)) {
            DirectMemory.check(limit);
            return log.lines();
        }
    }

    @Test
    @DisplayName("A JVM with too little direct memory is told so in one line, with what would be right")
    void tooLittle() {
        assertThat(said((32L << 20) - 1))
                .containsExactly("WARNING direct memory is limited to 31 MiB, 32 MiB are needed:"
                        + " start with ./comet, or with -XX:MaxDirectMemorySize=32m or more");
    }

    @Test
    @DisplayName("A JVM with enough hears nothing")
    void enough() {
        assertThat(said(32L << 20)).isEmpty();
    }
}
