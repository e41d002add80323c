package comet.debrid.examplebox;

import comet.core.debrid.FailureKind;
import comet.debrid.call.Answer;
import comet.debrid.call.ServiceError;
import java.util.Map;
import java.util.Optional;

// region Failures
/** Examplebox's words for what went wrong (EX-30). */
final class Failures {

    private static final Map<String, FailureKind> KINDS = Map.of(
            "bad_key", FailureKind.INVALID_CREDENTIALS,
            "key_locked", FailureKind.ACCOUNT_BLOCKED,
            "not_paid", FailureKind.NOT_PREMIUM,
            "slow_down", FailureKind.RATE_LIMITED,
            "not_cached", FailureKind.NOT_READY,
            "no_video", FailureKind.NO_PLAYABLE_FILE,
            "no_episode", FailureKind.EPISODE_NOT_FOUND,
            "taken_down", FailureKind.LEGAL_BLOCK,
            "maintenance", FailureKind.SERVICE_MAINTENANCE);

    private Failures() {}

    static Optional<ServiceError> read(Answer answer) {
        return answer.find(ErrorJson.class)
                .flatMap(json -> Optional.ofNullable(json.error()))
                .map(word -> ServiceError.of(word, KINDS));
    }
}
// end Failures
