package comet.debrid.examplebox;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridService;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// region ExampleboxTest
class ExampleboxTest implements DebridServiceContract {

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new Examplebox(baseUrl, resources);
    }

    @Override
    public String samples() {
        return "examplebox";
    }

    @DisplayName("DBV-01, EX-30: every word has its kind; one that is not listed leaves it to the HTTP status")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            bad_key,     INVALID_CREDENTIALS
            key_locked,  ACCOUNT_BLOCKED
            not_paid,    NOT_PREMIUM
            slow_down,   RATE_LIMITED
            not_cached,  NOT_READY
            no_video,    NO_PLAYABLE_FILE
            no_episode,  EPISODE_NOT_FOUND
            taken_down,  LEGAL_BLOCK
            maintenance, SERVICE_MAINTENANCE
            surprise,    SERVER_ERROR
            """)
    void everyWordHasItsKind(String word, FailureKind kind) throws Exception {
        DebridFailure failure = failureOf(Operation.LINK, 500, "{\"error\": \"" + word + "\"}");

        assertThat(failure).isEqualTo(DebridFailure.of(kind, word));
    }
}
// end ExampleboxTest
