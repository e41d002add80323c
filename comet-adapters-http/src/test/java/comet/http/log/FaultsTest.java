package comet.http.log;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.login.MovableTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    @DisplayName("LOG-16: a fault is logged with its types and frames, and without what it says")
    void withoutMessages() {
        Throwable fault = new IllegalStateException("FAKEKEY", new NumberFormatException("For input \"FAKEKEY\""));

        StringWriter shown = new StringWriter();
        Faults.withoutMessages(fault).printStackTrace(new PrintWriter(shown));

        assertThat(shown.toString())
                .contains("java.lang.IllegalStateException")
                .contains("Caused by:")
                .contains("java.lang.NumberFormatException")
                .contains("at comet.http.log.FaultsTest.withoutMessages")
                .doesNotContain("FAKEKEY");
    }

    @Test
    @DisplayName("Causes that form a circle come to an end")
    void circle() {
        Exception first = new Exception("one");
        first.initCause(new Exception("two", first));

        assertThat(Faults.withoutMessages(first)).hasMessage("java.lang.Exception");
    }

    @Test
    @DisplayName("LOG-15: addresses are shown, or hidden behind a name that lasts for a day")
    void addresses() {
        MovableTime time = new MovableTime();
        AddressLabel hidden = new AddressLabel(false, time, new Random(1));
        String today = hidden.of("8.8.8.8");

        assertThat(new AddressLabel(true, time, new Random(1)).of("8.8.8.8")).isEqualTo("8.8.8.8");
        assertThat(today).matches("client-[0-9a-f]{16}");
        time.advance(Duration.ofHours(23));
        assertThat(hidden.of("8.8.8.8")).isEqualTo(today);
        assertThat(hidden.of("8.8.8.9")).isNotEqualTo(today);
        time.advance(Duration.ofHours(1));
        assertThat(hidden.of("8.8.8.8")).isNotEqualTo(today);
    }
}
