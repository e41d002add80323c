package comet.titles.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.ManualClock;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers that are used for a while")
class RememberedTest {

    private final ManualClock time = new ManualClock();
    private final AtomicInteger calls = new AtomicInteger();
    private final Remembered<String, String> remembered = Remembered.upTo(2, Duration.ofMinutes(10), time);

    private String asked(String key) throws Exception {
        return remembered.get(key, () -> key + " " + calls.incrementAndGet());
    }

    @Test
    @DisplayName("MDC-04: an answer is used until its time is over")
    void kept() throws Exception {
        assertThat(asked("a")).isEqualTo("a 1");
        time.advance(Duration.ofSeconds(599));
        assertThat(asked("a")).isEqualTo("a 1");
        time.advance(Duration.ofSeconds(1));
        assertThat(asked("a")).isEqualTo("a 2");
    }

    @Test
    @DisplayName("MDT-16: how long depends on the answer")
    void byAnswer() throws Exception {
        Remembered<String, Boolean> found = new Remembered<>(9, there -> Duration.ofSeconds(there ? 100 : 10), time);
        found.get("there", () -> true);
        found.get("not there", () -> false);
        time.advance(Duration.ofSeconds(10));

        assertThat(found.get("there", () -> false)).isTrue();
        assertThat(found.get("not there", () -> true)).isTrue();
    }

    @Test
    @DisplayName("MDC-04: of more answers than are kept, the one not used for the longest time goes")
    void bounded() throws Exception {
        asked("a");
        asked("b");
        asked("a");
        asked("c");

        assertThat(asked("a")).isEqualTo("a 1");
        assertThat(asked("b")).isEqualTo("b 4");
    }

    @Test
    @DisplayName("A failure is not remembered")
    void failures() throws Exception {
        assertThatThrownBy(() -> remembered.get("a", () -> {
                    throw new SourceException(Failure.FAULTY);
                }))
                .isInstanceOf(SourceException.class);

        assertThat(asked("a")).isEqualTo("a 1");
    }

    @Test
    @DisplayName("An answer that turned out wrong is forgotten, a newer one is not")
    void forgotten() throws Exception {
        String first = asked("a");
        remembered.forget("a", first);
        String second = asked("a");
        remembered.forget("a", first);

        assertThat(second).isEqualTo("a 2");
        assertThat(asked("a")).isEqualTo("a 2");
    }
}
