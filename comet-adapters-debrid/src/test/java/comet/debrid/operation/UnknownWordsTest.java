package comet.debrid.operation;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnknownWordsTest {

    private final VirtualTime time = new VirtualTime(Instant.parse("2025-03-01T12:00:00Z"));
    private final TestResources resources = new TestResources(time);
    private final UnknownWords words = new UnknownWords(ServiceId.PREMIUMIZE, resources.calls());

    @AfterEach
    void close() {
        resources.close();
    }

    @DisplayName("DBS-02: a word that no table lists is an UNKNOWN state, logged once an hour for each word")
    @Test
    void givenAnUnknownWord_whenMetAgain_thenItIsLoggedOnceAnHour() {
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(words.note("pondering")).isEqualTo(TorrentState.UNKNOWN);
            words.note("pondering");
            words.note("dreaming");
            time.advance(Duration.ofHours(1));
            words.note("pondering");

            assertThat(log.text().split("pondering", -1)).hasSize(3);
            assertThat(log.text().split("dreaming", -1)).hasSize(2);
        }
    }

    @DisplayName("DBP-06: what is no word is not quoted, since it may hold an address or a key")
    @Test
    void givenNoWord_whenMet_thenItIsNotQuoted() {
        try (CapturedLog log = CapturedLog.start()) {
            words.note("https://files.example.org/?key=SECRET");

            assertThat(log.text()).contains("premiumize").doesNotContain("SECRET");
        }
    }

    @DisplayName("A service that makes up words does not fill the log")
    @Test
    void givenManyWords_whenMet_thenAHundredAreLogged() {
        try (CapturedLog log = CapturedLog.start()) {
            for (int i = 0; i < 1_000; i++) {
                words.note("word" + i);
            }

            assertThat(log.text()).contains("word99").doesNotContain("word100");
        }
    }
}
