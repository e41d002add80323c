package comet.debrid.realdebrid;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.debrid.call.Answer;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceError;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How Real-Debrid says that something went wrong; what its words mean is in its {@link Vocabulary}. */
final class Failures {

    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.REALDEBRID);

    private static final String DONE_ALREADY = "action_already_done";
    private static final String ACTIVE_ALREADY = "torrent_already_active";
    private static final String PERMISSION_DENIED = "permission_denied";
    private static final String HOST_AWAY = "hoster_unavailable";

    private static final Duration MAINTENANCE_MAY_PASS = Duration.ofMillis(300); // DBT-04

    private Failures() {}

    /** Reads the error object of an answer to that step. */
    static ErrorReader at(Step step) {
        return answer -> {
            Optional<ErrorJson> error = answer.find(ErrorJson.class).filter(ErrorJson::isError);
            return error.isPresent() ? Optional.of(read(error.get(), answer, step)) : withoutObject(answer);
        };
    }

    /** The number alone decides; a word without one that is known leaves it to the HTTP status (RD-03). */
    private static ServiceError read(ErrorJson error, Answer answer, Step step) {
        OptionalInt number = error.number();
        Optional<String> word = WORDS.code(Optional.empty(), number);
        Occasion occasion = new Occasion(step, answer.status());
        Optional<FailureKind> kind = isMissingTorrent(answer, step)
                ? Optional.of(FailureKind.TORRENT_NOT_FOUND)
                : word.flatMap(known -> WORDS.kind(Optional.of(known), Optional.empty(), occasion));
        return new ServiceError(WORDS.code(error.word(), number), kind, Optional.empty());
    }

    /** Whatever the number is: a malformed id makes the path one that nobody knows. */
    private static boolean isMissingTorrent(Answer answer, Step step) {
        return answer.status() == 404 && (step == Step.LOOK || step == Step.REMOVE);
    }

    /** A page that says that the service is being worked on. */
    private static Optional<ServiceError> withoutObject(Answer answer) {
        boolean page = answer.status() == 503
                && !answer.isEmpty()
                && answer.find(Object.class).isEmpty();
        return page
                ? Optional.of(ServiceError.passing(FailureKind.SERVICE_MAINTENANCE, MAINTENANCE_MAY_PASS))
                : Optional.empty();
    }

    /** RD-65: some programs are not let in by their name; then every call is answered like this. */
    static Optional<ServiceError> readOfAccount(Answer answer) {
        if (answer.status() == 403 && answer.find(ErrorJson.class).isEmpty()) {
            return Optional.of(
                    new ServiceError(Optional.empty(), Optional.of(FailureKind.IP_NOT_ALLOWED), Optional.empty()));
        }
        return at(Step.VERIFY).read(answer);
    }

    /** Whether it happened before, which is as good (RD-15). */
    static boolean isDoneAlready(DebridFailure failure) {
        return failure.nativeCode().filter(DONE_ALREADY::equals).isPresent();
    }

    /** Whether the account is downloading the torrent already. */
    static boolean isActiveAlready(DebridFailure failure) {
        return failure.nativeCode().filter(ACTIVE_ALREADY::equals).isPresent();
    }

    /** Whether the account may not do that, for a reason that is not told. */
    static boolean isPermissionDenied(DebridFailure failure) {
        return failure.nativeCode().filter(PERMISSION_DENIED::equals).isPresent();
    }

    /** Whether what holds the file is away, so that another link may be luckier. */
    static boolean isHostAway(DebridFailure failure) {
        return failure.nativeCode().filter(HOST_AWAY::equals).isPresent();
    }
}
