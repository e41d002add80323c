package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.SourceException.Failure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceEndTest {

    private static List<Failure> failures(@Nullable String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(" ")).map(Failure::valueOf).toList();
    }

    @ParameterizedTest(name = "{0} calls, failed: {1}")
    @DisplayName("a source of several calls is done, has failed in part and how often, or has failed")
    @CsvSource(textBlock = """
            0, ,                        Done[],                                   true
            3, ,                        Done[],                                   true
            3, REFUSED,                 'PartlyFailed[failed=1, mostOften=REFUSED]', true
            4, FAULTY TIMEOUT TIMEOUT,  'PartlyFailed[failed=3, mostOften=TIMEOUT]', true
            3, REFUSED FAULTY TIMEOUT,  Failed[failure=TIMEOUT],                  false
            1, UNREADABLE,              Failed[failure=UNREADABLE],               false
            """)
    void theEndOfSeveralCalls(int calls, @Nullable String failed, String end, boolean answered) {
        SourceEnd ended = SourceEnd.of(calls, failures(failed));

        assertThat(ended).hasToString(end);
        assertThat(ended.answered()).isEqualTo(answered);
    }

    @Test
    @DisplayName("DB-02: the empty answer of a source that hides failures so is no answer")
    void silenceIsNoAnswer() {
        assertThat(new SourceEnd.Silent().answered()).isFalse();
    }

    @Test
    @DisplayName("no more calls fail than are made, and what failed in part failed at least once")
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> SourceEnd.of(1, List.of(Failure.REFUSED, Failure.REFUSED)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceEnd.PartlyFailed(0, Failure.REFUSED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
