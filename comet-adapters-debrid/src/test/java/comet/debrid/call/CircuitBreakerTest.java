package comet.debrid.call;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitBreakerTest {

    private final VirtualTime time = new VirtualTime(Instant.parse("2025-03-01T12:00:00Z"));
    private final CircuitBreaker breaker = new CircuitBreaker(time);

    private void succeed(int calls) throws DebridException {
        for (int i = 0; i < calls; i++) {
            end(Optional.empty());
        }
    }

    private void fail(int calls, FailureKind kind) throws DebridException {
        for (int i = 0; i < calls; i++) {
            end(Optional.of(kind));
        }
    }

    private void end(Optional<FailureKind> failure) throws DebridException {
        try (CircuitBreaker.Passage passage = breaker.enter()) {
            passage.ended(failure);
        }
    }

    /** Whether a call would go through; one that does is given up. */
    private boolean isOpen() {
        try {
            breaker.enter().close();
            return false;
        } catch (DebridException e) {
            return true;
        }
    }

    @DisplayName("DBT-08: opens with at least 10 calls ended and 75 % of them failed, not before")
    @ParameterizedTest(name = "{0} good, {1} failed: open {2}")
    @CsvSource(textBlock = """
            0, 9,  false
            0, 10, true
            2, 7,  false
            2, 8,  true
            3, 7,  false
            5, 14, false
            5, 15, true
            """)
    void givenFailures_whenCounted_thenItOpensAtTheLimit(int good, int failed, boolean open) throws Exception {
        succeed(good);
        fail(failed, SERVER_ERROR);

        assertThat(isOpen()).isEqualTo(open);
    }

    @Test
    @DisplayName("DBT-08: what ended 30 seconds ago no longer counts")
    void givenOldFailures_whenCounted_thenTheyAreForgotten() throws Exception {
        fail(9, SERVER_ERROR);
        time.advance(Duration.ofSeconds(29));
        assertThat(isOpen()).isFalse();
        time.advance(Duration.ofSeconds(1));
        fail(9, SERVER_ERROR);
        assertThat(isOpen()).isFalse();

        fail(1, SERVER_ERROR);

        assertThat(isOpen()).isTrue();
    }

    @Test
    @DisplayName("DBT-08: failures within 30 seconds count together")
    void givenFailuresOverTime_whenCounted_thenTheyAddUp() throws Exception {
        fail(5, NETWORK_TIMEOUT);
        time.advance(Duration.ofSeconds(29));
        fail(5, PROTOCOL_ERROR);

        assertThat(isOpen()).isTrue();
    }

    @DisplayName("DBT-08: only three kinds open it; those of accounts and torrents do not count, the others as good")
    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void givenAKind_whenCounted_thenItCountsAsItShould(FailureKind kind) throws Exception {
        fail(10, kind);
        boolean opens = isOpen();
        fail(opens ? 0 : 10, SERVER_ERROR);

        assertThat(opens).isEqualTo(kind == SERVER_ERROR || kind == NETWORK_TIMEOUT || kind == PROTOCOL_ERROR);
        boolean ignored = kind.scope() == FailureKind.Scope.ACCOUNT || kind.scope() == FailureKind.Scope.TORRENT;
        assertThat(isOpen()).isEqualTo(opens || ignored);
    }

    @Test
    @DisplayName("DBT-08: after 10 seconds one call goes through; while it is under way no other does")
    void givenAnOpenBreaker_whenTenSecondsPassed_thenOneCallGoesThrough() throws Exception {
        fail(10, SERVER_ERROR);
        time.advance(Duration.ofMillis(9_999));
        assertThat(isOpen()).isTrue();
        time.advance(Duration.ofMillis(1));

        try (CircuitBreaker.Passage probe = breaker.enter()) {
            assertThat(isOpen()).isTrue();
            probe.ended(Optional.of(SERVER_ERROR));
        }
        assertThat(isOpen()).isTrue();
        time.advance(Duration.ofSeconds(10));
        try (CircuitBreaker.Passage probe = breaker.enter()) {
            probe.ended(Optional.of(INVALID_CREDENTIALS));
        }

        fail(9, SERVER_ERROR);
        assertThat(isOpen()).isFalse();
    }

    @Test
    @DisplayName("a call broken off decides nothing: the next one does")
    void givenAProbeThatWasInterrupted_whenAnotherComes_thenItGoesThrough() throws Exception {
        fail(10, SERVER_ERROR);
        time.advance(Duration.ofSeconds(10));

        CircuitBreaker.Passage givenUp = breaker.enter();
        givenUp.close();

        try (CircuitBreaker.Passage probe = breaker.enter()) {
            probe.ended(Optional.empty());
        }
        assertThat(isOpen()).isFalse();
    }

    @Test
    @DisplayName("calls that began before it opened and end later neither close nor reopen it")
    void givenLateCalls_whenTheyEnd_thenTheyDoNotCount() throws Exception {
        CircuitBreaker.Passage late = breaker.enter();
        fail(10, SERVER_ERROR);

        late.ended(Optional.empty());

        assertThat(isOpen()).isTrue();
    }
}
