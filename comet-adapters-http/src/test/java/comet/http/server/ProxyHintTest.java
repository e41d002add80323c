package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.address.ClientAddresses;
import comet.http.address.TrustedPeers;
import comet.http.log.AddressLabel;
import comet.http.login.MovableTime;
import comet.http.message.Calls;
import java.time.Duration;
import java.util.Random;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyHintTest {

    @Test
    @DisplayName("HTTP-089: one warning an hour says that forwarding headers are ignored")
    void onceAnHour() {
        MovableTime time = new MovableTime();
        ProxyHint hint = new ProxyHint(
                new ClientAddresses(TrustedPeers.NONE), new AddressLabel(true, time, new Random(1)), time);
        try (CapturedLog log = new CapturedLog(Level.WARNING)) {
            hint.look(Calls.get("/").from("8.8.8.8").build());
            assertThat(log.lines()).isEmpty();

            for (int i = 0; i < 3; i++) {
                hint.look(
                        Calls.get("/").from("8.8.8.8").with("X-Real-IP", "FAKE").build());
            }
            assertThat(log.lines())
                    .containsExactly("WARNING forwarding headers from 8.8.8.8 are ignored:"
                            + " it is not among TRUSTED_PROXIES");

            time.advance(Duration.ofHours(1));
            hint.look(Calls.get("/")
                    .from("8.8.8.8")
                    .with("Forwarded", "for=1.1.1.1")
                    .build());
            assertThat(log.lines()).hasSize(2);
        }
    }

    @DisplayName("HTTP-115: who accepts gzip")
    @ParameterizedTest(name = "Accept-Encoding: {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        gzip             | true
        GZIP             | true
        br, gzip;q=0.1   | true
        x-gzip           | true
        *                | true
        gzip;q=0         | false
        gzip; q = 0.00   | false
        *, gzip;q=0      | false
        *;q=0            | false
        br               | false
        ,;               | false
        """)
    void gzip(String header, boolean accepted) {
        assertThat(Compression.acceptsGzip(header)).isEqualTo(accepted);
    }
}
