package comet.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import comet.core.port.SourceException.Failure;
import comet.core.report.SourceStates.State;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourceStatesTest {

    private final SourceStates states = new SourceStates();

    @ParameterizedTest(name = "{0}")
    @DisplayName("ASK-48: what lasts is told once when it begins, and once when it ends")
    @EnumSource(names = {"BLOCKED", "CLOSED", "RESTING", "SKIPPED"})
    void whatLasts(Failure failure) {
        State state = State.valueOf(failure.name());

        assertThat(states.ended("alpha", Optional.of(failure))).contains(state);
        assertThat(states.ended("alpha", Optional.of(failure))).isEmpty();
        assertThat(states.of("alpha")).isEqualTo(state);
        assertThat(states.troubled()).containsExactly(entry("alpha", state));
        assertThat(states.ended("alpha", Optional.empty())).contains(State.ANSWERS);
        assertThat(states.ended("alpha", Optional.empty())).isEmpty();
        assertThat(states.troubled()).isEmpty();
    }

    @Test
    @DisplayName("failures that come and go change nothing, neither before nor in a state that lasts")
    void whatComesAndGoes() {
        assertThat(states.ended("alpha", Optional.of(Failure.TIMEOUT))).isEmpty();
        assertThat(states.ended("alpha", Optional.empty())).isEmpty();
        states.ended("alpha", Optional.of(Failure.BLOCKED));

        assertThat(states.ended("alpha", Optional.of(Failure.TIMEOUT))).isEmpty();
        assertThat(states.of("alpha")).isEqualTo(State.BLOCKED);
        assertThat(states.ended("alpha", Optional.of(Failure.RESTING))).contains(State.RESTING);
    }

    @Test
    @DisplayName("every source, and every instance of one, has a state of its own")
    void eachHasItsOwn() {
        states.ended("many #2", Optional.of(Failure.CLOSED));

        assertThat(states.of("many #1")).isEqualTo(State.ANSWERS);
        assertThat(states.ended("many #1", Optional.empty())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("ASK-48, SCR-D28: what an operator reads of each state")
    @CsvSource(delimiter = '|', textBlock = """
            BLOCKED | alpha: blocked by bot filter; set ALPHA_PROXY_URL
            CLOSED  | alpha: closed by the source
            RESTING | alpha: failed too often, left alone for a while
            SKIPPED | alpha: skipped, too many calls under way
            ANSWERS | alpha: answers again
            """)
    void words(State state, String expected) {
        assertThat("alpha: " + state.words() + SourceStates.remedy(state, "alpha"))
                .isEqualTo(expected);
    }
}
