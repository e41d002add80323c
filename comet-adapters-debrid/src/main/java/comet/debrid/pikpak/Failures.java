package comet.debrid.pikpak;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.debrid.call.Answer;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceError;
import comet.debrid.words.Occasion;
import comet.debrid.words.Step;
import comet.debrid.words.Vocabulary;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How PikPak says what went wrong (section 5.1); what its words mean is in its vocabulary. */
final class Failures {

    private static final String CAPTCHA_REQUIRED = "captcha_required";

    /** The service wants a human to sign in by its own program (PP-15). */
    static final DebridFailure HUMAN_NEEDED = DebridFailure.of(FailureKind.ACCOUNT_BLOCKED, CAPTCHA_REQUIRED);

    private static final Vocabulary WORDS = Vocabulary.of(ServiceId.PIKPAK);

    private static final String CAPTCHA_INVALID = "captcha_invalid";
    private static final String INVALID_GRANT = "invalid_grant";
    private static final int TOO_MANY_REQUESTS = 429;

    /** RFC 6749, section 5.2: the program is not known, or not to this grant (PP-70). */
    private static final Set<String> UNKNOWN_CLIENT = Set.of("invalid_client", "unauthorized_client");

    /** Words that mean one thing or another, as the description says. */
    private static final Set<String> DESCRIBED = Set.of(CAPTCHA_INVALID, "aborted");

    /** Anything else may quote what it complains of. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_]{0,63}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Failures() {}

    /** Reads the failures of calls for that. */
    static ErrorReader at(Step step) {
        return answer -> answer.find(ErrorJson.class).flatMap(json -> read(json, step, answer));
    }

    private static Optional<ServiceError> read(ErrorJson json, Step step, Answer answer) {
        Optional<String> word = text(json.error());
        OptionalInt number = number(json.errorCode());
        if (word.isEmpty() && number.orElse(0) == 0) {
            return Optional.empty();
        }
        Optional<String> code =
                WORDS.code(word.filter(text -> WORD.matcher(text).matches()), number);
        Optional<String> sentence = code.filter(DESCRIBED::contains).map(described -> sentence(json));
        Optional<FailureKind> kind = WORDS.kind(code, sentence, new Occasion(step, answer.status()))
                .or(() -> number.orElse(0) == TOO_MANY_REQUESTS
                        ? Optional.of(FailureKind.RATE_LIMITED)
                        : Optional.empty());
        return Optional.of(new ServiceError(shown(code, kind, sentence), kind, Optional.empty()));
    }

    /** PP-21: with a captcha token too many, it is not the token that is wrong, nor is there a human to ask for. */
    private static Optional<String> shown(
            Optional<String> code, Optional<FailureKind> kind, Optional<String> sentence) {
        if (!code.equals(Optional.of(CAPTCHA_INVALID))) {
            return code;
        }
        if (kind.equals(Optional.of(FailureKind.RATE_LIMITED))) {
            return Optional.empty();
        }
        return sentence.filter(said -> said.contains("result:review")).isPresent()
                ? Optional.of(CAPTCHA_REQUIRED)
                : code;
    }

    private static String sentence(ErrorJson json) {
        StringBuilder sentence = new StringBuilder(text(json.errorDescription()).orElse(""));
        Stream.concat(Stream.ofNullable(json.errorDetails()), Stream.ofNullable(json.details()))
                .forEach(details -> {
                    details.findValuesAsText("reason")
                            .forEach(reason -> sentence.append(' ').append(reason));
                    details.findValuesAsText("message")
                            .forEach(message -> sentence.append(' ').append(message));
                    details.findValuesAsText("result")
                            .forEach(result -> sentence.append(" result:").append(result));
                });
        return sentence.toString();
    }

    private static Optional<String> text(@Nullable JsonNode value) {
        return Optional.ofNullable(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static OptionalInt number(@Nullable JsonNode value) {
        String digits = value == null ? "" : value.asText().strip();
        return NUMBER.matcher(digits).matches() ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    /** PP-22: the access token is no longer good. */
    static boolean isTokenRefused(DebridFailure failure) {
        return failure.kind() == FailureKind.INVALID_CREDENTIALS;
    }

    /** PP-21: the captcha token, or the signature it was asked for with, is not good. */
    static boolean isCaptchaRefused(DebridFailure failure) {
        return failure.kind() == FailureKind.ACCOUNT_BLOCKED && isSaid(failure, Set.of(CAPTCHA_INVALID));
    }

    /** PP-18: the refresh token is used up, or was given to another program. */
    static boolean isGrantRefused(DebridFailure failure) {
        return isSaid(failure, Set.of(INVALID_GRANT)) || isClientRefused(failure);
    }

    /** PP-70: the service does not take us for one of its programs. */
    static boolean isClientRefused(DebridFailure failure) {
        return isSaid(failure, UNKNOWN_CLIENT);
    }

    /** PP-70: the other program may be let in, where this one is not known or is asked for a human. */
    static boolean isForAnotherClient(DebridFailure failure) {
        return isClientRefused(failure) || isHumanNeeded(failure);
    }

    /** PP-15. */
    static boolean isHumanNeeded(DebridFailure failure) {
        return failure.kind() == FailureKind.ACCOUNT_BLOCKED && isSaid(failure, Set.of(CAPTCHA_REQUIRED));
    }

    private static boolean isSaid(DebridFailure failure, Set<String> words) {
        return failure.nativeCode().filter(words::contains).isPresent();
    }
}
