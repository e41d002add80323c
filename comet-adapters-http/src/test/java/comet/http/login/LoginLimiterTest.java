package comet.http.login;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.address.IpLiteral;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginLimiterTest {

    private final MovableTime time = new MovableTime();
    private final LoginLimiter limiter = new LoginLimiter(LoginLimits.DEFAULT, time);
    private final InetAddress guesser = address("8.8.8.8");

    @Test
    @DisplayName("ADM-07: the fifth failure locks the address for a minute, then for two, up to an hour")
    void locks() {
        for (Duration lock : new Duration[] {
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(16),
            Duration.ofMinutes(32),
            Duration.ofHours(1),
            Duration.ofHours(1)
        }) {
            fail(4);
            assertThat(limiter.waitFor(guesser)).isEmpty();
            fail(1);
            assertThat(limiter.waitFor(guesser)).contains(lock);
            time.advance(lock);
            assertThat(limiter.waitFor(guesser)).isEmpty();
        }
    }

    @Test
    @DisplayName("ADM-07: failures older than the window do not count")
    void window() {
        fail(4);
        time.advance(Duration.ofMinutes(5));
        fail(4);

        assertThat(limiter.waitFor(guesser)).isEmpty();
    }

    @Test
    @DisplayName("ADM-07: other addresses are not locked; IPv6 counts per /64")
    void others() {
        InetAddress v6 = address("2606:4700:4700::1111");
        for (int i = 0; i < 5; i++) {
            limiter.failed(v6);
        }

        assertThat(limiter.waitFor(address("2606:4700:4700::2222"))).isPresent();
        assertThat(limiter.waitFor(address("2606:4700:4701::1111"))).isEmpty();
        assertThat(limiter.waitFor(guesser)).isEmpty();
    }

    @Test
    @DisplayName("ADM-07: 100 failures a minute from anywhere lock everybody out for the rest of it")
    void everybody() {
        for (int i = 0; i < 100; i++) {
            limiter.failed(address("8.8.4." + i));
        }
        assertThat(limiter.waitFor(guesser)).contains(Duration.ofMinutes(1));

        time.advance(Duration.ofMinutes(1));
        assertThat(limiter.waitFor(guesser)).isEmpty();
    }

    @Test
    @DisplayName("Who knows the password starts anew")
    void success() {
        fail(4);
        limiter.succeeded(guesser);
        fail(4);

        assertThat(limiter.waitFor(guesser)).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            limiter.failed(guesser);
        }
    }

    private static InetAddress address(String text) {
        return IpLiteral.parse(text).orElseThrow();
    }
}
