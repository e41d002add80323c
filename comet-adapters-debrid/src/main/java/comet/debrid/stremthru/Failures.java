package comet.debrid.stremthru;

import static comet.core.debrid.FailureKind.SERVICE_MAINTENANCE;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.debrid.call.Answer;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceError;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What went wrong behind the gateway, or at the gateway itself (ST-50 to ST-54). What the service said decides before
 * what the gateway makes of it.
 */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private static final int NOT_FOUND = 404;
    private static final int SERVICE_UNAVAILABLE = 503;

    /** What a server answers that does not have the route (ST-18). */
    private static final String NO_SUCH_ROUTE = "404 page not found";

    /** Says less than the kind of the failure. */
    private static final String UNKNOWN_CODE = "UNKNOWN";

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Vocabulary vocabulary;

    Failures(ServiceId service) {
        this.vocabulary = Vocabulary.of(service);
    }

    /** Reads the failures of calls at that step. */
    ErrorReader at(Step step) {
        return answer -> {
            Optional<ServiceError> error = read(answer, step);
            error.ifPresent(found -> log(answer, step));
            return error;
        };
    }

    /** Whether the server does not have the route that was asked. */
    static boolean isMissingRoute(DebridException e) {
        return e.failure().kind() == UNSUPPORTED
                && e.failure().nativeCode().filter(NO_SUCH_ROUTE::equals).isPresent();
    }

    private Optional<ServiceError> read(Answer answer, Step step) {
        if (answer.status() == NOT_FOUND && answer.isText(NO_SUCH_ROUTE)) {
            return Optional.of(ServiceError.of(NO_SUCH_ROUTE, UNSUPPORTED));
        }
        return answer.find(ErrorJson.class)
                .flatMap(ErrorJson::members)
                .map(error -> error(error, new Occasion(step, answer.status())));
    }

    private ServiceError error(ErrorJson.Members error, Occasion occasion) {
        Optional<String> code = error.code().filter(word -> !word.equals(UNKNOWN_CODE));
        Optional<String> word = error.cause()
                .flatMap(cause -> vocabulary.code(cause.word(), cause.number()))
                .or(() -> code);
        return new ServiceError(word, kind(error, occasion), code);
    }

    private Optional<FailureKind> kind(ErrorJson.Members error, Occasion occasion) {
        return ofService(error, occasion)
                .or(() -> isMaintenance(error, occasion) ? Optional.of(SERVICE_MAINTENANCE) : Optional.empty())
                .or(() -> error.code().flatMap(code -> GatewayCodes.kind(code, error, occasion.step())));
    }

    private Optional<FailureKind> ofService(ErrorJson.Members error, Occasion occasion) {
        Optional<UpstreamCause> cause = error.cause();
        Optional<String> spoken = cause.flatMap(UpstreamCause::word);
        Optional<String> word = cause.flatMap(told -> vocabulary.code(told.word(), told.number()))
                .or(() -> spoken);
        Optional<String> sentence = cause.flatMap(UpstreamCause::sentence)
                .or(() -> error.isOf(ErrorJson.UPSTREAM) ? error.message() : Optional.empty());
        return vocabulary.kind(word, sentence, occasion).or(() -> vocabulary.kind(spoken, Optional.empty(), occasion));
    }

    /** As recorded: a gateway under maintenance says so itself, in its newer envelope or in words. */
    private static boolean isMaintenance(ErrorJson.Members error, Occasion occasion) {
        boolean inWords = error.message()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.contains("maintenance"))
                .isPresent();
        return occasion.status() == SERVICE_UNAVAILABLE
                && !error.isOf(ErrorJson.UPSTREAM)
                && (error.errors() || inWords);
    }

    /** ST-02: so that the operator of the gateway can find it. */
    private static void log(Answer answer, Step step) {
        answer.header("Request-ID")
                .filter(id -> REQUEST_ID.matcher(id).matches())
                .ifPresent(id -> LOG.log(
                        Level.DEBUG,
                        "StremThru failed at {0} with HTTP {1}; its request {2}",
                        step,
                        String.valueOf(answer.status()),
                        id));
    }
}
