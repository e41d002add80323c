package comet.http.login;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.address.IpLiteral;
import comet.http.address.LimitAddress;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginLimiterTest {

    private static final Judgement RIGHT = new Judgement.Right();
    private static final Judgement WRONG = new Judgement.Wrong(Duration.ZERO);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MovableTime time = new MovableTime();
    private final LoginLimiter limiter = new LoginLimiter(LoginLimits.DEFAULT, time);
    private final LimitAddress guesser = address("8.8.8.8");
    private final LimitAddress owner = address("9.9.9.9");

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
            for (int i = 0; i < 5; i++) {
                assertThat(wrong(guesser)).isEqualTo(WRONG);
            }
            assertThat(wrong(guesser)).isEqualTo(new Judgement.NotLookedAt(lock));
            time.advance(lock);
        }
    }

    @Test
    @DisplayName("ADM-07: failures older than the window do not count")
    void window() {
        fail(guesser, 4);
        time.advance(Duration.ofMinutes(5));
        fail(guesser, 4);

        assertThat(wrong(guesser)).isEqualTo(WRONG);
    }

    @Test
    @DisplayName("ADM-07: other addresses are not locked; IPv6 counts per /64")
    void others() {
        fail(address("2606:4700:4700::1111"), 5);

        assertThat(wrong(address("2606:4700:4700::2222"))).isInstanceOf(Judgement.NotLookedAt.class);
        assertThat(wrong(address("2606:4700:4701::1111"))).isEqualTo(WRONG);
        assertThat(wrong(guesser)).isEqualTo(WRONG);
    }

    @Test
    @DisplayName("OPS-S03, HTTP-098: at a locked address a right password enters with its turn, one second later")
    void ownerBehindALock() {
        fail(guesser, 5);
        assertThat(right(guesser)).isInstanceOf(Judgement.NotLookedAt.class);

        time.advance(SECOND);

        assertThat(right(guesser)).isEqualTo(RIGHT);
    }

    @Test
    @DisplayName("HTTP-098: at a locked address one attempt a second is looked at, the others are not")
    void oneASecond() {
        fail(guesser, 5);
        int lookedAt = 0;
        for (int tenths = 0; tenths < 300; tenths++) {
            time.advance(Duration.ofMillis(100));
            lookedAt += wrong(guesser) instanceof Judgement.Wrong ? 1 : 0;
        }

        assertThat(lookedAt).isEqualTo(30);
    }

    @Test
    @DisplayName("HTTP-098: a wrong turn makes the lock no longer, and a right one ends it for no guesser beside")
    void turnsChangeNoLock() {
        fail(guesser, 5);
        time.advance(SECOND);
        assertThat(wrong(guesser)).isEqualTo(new Judgement.Wrong(Duration.ofSeconds(59)));
        time.advance(SECOND);
        assertThat(right(guesser)).isEqualTo(RIGHT);

        assertThat(wrong(guesser)).isEqualTo(new Judgement.NotLookedAt(Duration.ofSeconds(58)));
    }

    @Test
    @DisplayName("HTTP-098: of all locked addresses together 100 attempts a minute are looked at")
    void turnsOfAll() {
        for (int i = 0; i < 20; i++) {
            fail(address("8.8.4." + i), 5);
        }
        int lookedAt = 0;
        for (int tenths = 0; tenths < 590; tenths++) {
            time.advance(Duration.ofMillis(100));
            for (int i = 0; i < 20; i++) {
                lookedAt += wrong(address("8.8.4." + i)) instanceof Judgement.Wrong ? 1 : 0;
            }
        }

        assertThat(lookedAt).isBetween(95, 100);
    }

    @Test
    @DisplayName("ADM-07, HTTP-098: after 100 failures a minute from anywhere everybody has to wait for a turn")
    void everybody() {
        for (int i = 0; i < 100; i++) {
            assertThat(wrong(address("8.8.4." + i))).isEqualTo(WRONG);
        }
        assertThat(wrong(guesser)).isEqualTo(new Judgement.Wrong(Duration.ofMinutes(1)));
        assertThat(wrong(address("8.8.8.9"))).isEqualTo(new Judgement.NotLookedAt(Duration.ofMinutes(1)));

        time.advance(SECOND);
        assertThat(right(owner)).isEqualTo(RIGHT);
        time.advance(Duration.ofMinutes(1));
        assertThat(wrong(guesser)).isEqualTo(WRONG);
    }

    @Test
    @DisplayName("HTTP-098: guessing behind locks, however long, holds up nobody at another address")
    void lockedGuessersHoldUpNobody() {
        for (int i = 0; i < 10; i++) {
            fail(address("8.8.4." + i), 5);
        }
        for (int seconds = 0; seconds < 40; seconds++) {
            time.advance(SECOND);
            for (int i = 0; i < 10; i++) {
                wrong(address("8.8.4." + i));
            }
            assertThat(wrong(address("9.9.8." + seconds))).isEqualTo(WRONG);
            assertThat(right(owner)).isEqualTo(RIGHT);
        }
    }

    @Test
    @DisplayName("Who knows the password starts anew")
    void success() {
        fail(guesser, 4);
        assertThat(right(guesser)).isEqualTo(RIGHT);
        fail(guesser, 4);

        assertThat(right(guesser)).isEqualTo(RIGHT);
    }

    private Judgement wrong(LimitAddress address) {
        return limiter.judge(address, () -> false);
    }

    private Judgement right(LimitAddress address) {
        return limiter.judge(address, () -> true);
    }

    private void fail(LimitAddress address, int times) {
        for (int i = 0; i < times; i++) {
            wrong(address);
        }
    }

    private static LimitAddress address(String text) {
        return new LimitAddress(IpLiteral.parse(text).orElseThrow());
    }
}
