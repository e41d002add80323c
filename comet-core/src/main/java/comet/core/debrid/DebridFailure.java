package comet.core.debrid;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One failure of one operation of a debrid service.
 *
 * <p>It goes into logs, metrics and answers, so it holds no secret (DBP-06): a code is short and made of letters,
 * digits, spaces and {@code _ . , : ! ' -} only, an alphabet in which no URL, query string or e-mail address can be
 * written. Whoever makes one must still not pass off a service's free text as a code (DBE-06).
 *
 * @param kind what happened
 * @param nativeCode the service's own word for it, as the service writes it ({@code bad_token}, {@code badToken});
 *     1 to {@value #MAX_CODE_LENGTH} characters, not blank
 * @param furtherKey a status key more exact than those of the kind, offered after the native code: the code of the
 *     gateway through which the service was reached (ST-54), or {@code STORE_SERVER_DOWN} where HTTP 521 or an open
 *     circuit breaker asks for it (DBE-04, DBT-08); same limits as {@code nativeCode}
 * @param retryAfter how long the service asks to be left alone: 0 to 24 hours
 */
public record DebridFailure(
        FailureKind kind, Optional<String> nativeCode, Optional<String> furtherKey, Optional<Duration> retryAfter) {

    /** The longest code kept, in characters. */
    public static final int MAX_CODE_LENGTH = 64;

    /** A longer wait is of no use to anybody, and may be a service's mistake. */
    public static final Duration MAX_RETRY_AFTER = Duration.ofHours(24);

    /**
     * The code of one of the two failures that are not the service's: the calls that the product allows itself with this key are
     * spent (DBT-09).
     */
    private static final String OWN_BUDGET = "OWN_BUDGET";

    /** The code of the other one: there is no adapter for the service in this installation. */
    private static final String NOT_CONNECTED = "NOT_CONNECTED";

    private static final Pattern CODE =
            Pattern.compile("(?=.*[A-Za-z0-9])[A-Za-z0-9 _.,:!'-]{1," + MAX_CODE_LENGTH + "}");

    /** @throws IllegalArgumentException if a code or the wait is outside its limits; the message does not repeat it */
    public DebridFailure {
        requireCode("native code", nativeCode);
        requireCode("further key", furtherKey);
        retryAfter.ifPresent(wait -> {
            if (wait.isNegative() || wait.compareTo(MAX_RETRY_AFTER) > 0) {
                throw new IllegalArgumentException("a wait is 0 to 24 hours, not " + wait);
            }
        });
    }

    /** A failure for which the service gave no word. */
    public static DebridFailure of(FailureKind kind) {
        return new DebridFailure(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A failure with the word that a service answered. Text that cannot be a code (blank, too long, or with a
     * character outside the alphabet) is left out: the kind alone still says what happened.
     */
    public static DebridFailure of(FailureKind kind, String nativeCode) {
        return new DebridFailure(kind, code(nativeCode), Optional.empty(), Optional.empty());
    }

    /**
     * That we would call this service too often if we called it now. The service was not asked and knows nothing of it: a
     * list shows what it wanted to know as unknown and no failure, and only a play, which has nothing else to show, fails
     * (DBT-09).
     */
    public static DebridFailure ownBudgetSpent() {
        return of(FailureKind.RATE_LIMITED, OWN_BUDGET);
    }

    /** Whether it is that of {@link #ownBudgetSpent}, which says nothing about the service or the account. */
    public boolean isOwnBudget() {
        return kind == FailureKind.RATE_LIMITED
                && nativeCode.filter(OWN_BUDGET::equals).isPresent();
    }

    /**
     * That this installation has not connected the service, so that nobody was asked: neither the key nor the account has a
     * part in it.
     */
    public static DebridFailure notConnected() {
        return of(FailureKind.UNSUPPORTED, NOT_CONNECTED);
    }

    /** Whether it is that of {@link #notConnected}. */
    public boolean isNotConnected() {
        return kind == FailureKind.UNSUPPORTED
                && nativeCode.filter(NOT_CONNECTED::equals).isPresent();
    }

    /** This failure with a further status key; text that cannot be a code leaves it without one. */
    public DebridFailure withFurtherKey(String key) {
        return new DebridFailure(kind, nativeCode, code(key), retryAfter);
    }

    /** This failure with a wait; one that is negative becomes zero, one that is too long becomes 24 hours. */
    public DebridFailure withRetryAfter(Duration wait) {
        Duration atLeastZero = wait.isNegative() ? Duration.ZERO : wait;
        Duration kept = atLeastZero.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : atLeastZero;
        return new DebridFailure(kind, nativeCode, furtherKey, Optional.of(kept));
    }

    private static Optional<String> code(String text) {
        return Optional.of(text.strip())
                .filter(stripped -> CODE.matcher(stripped).matches());
    }

    private static void requireCode(String what, Optional<String> code) {
        code.ifPresent(text -> {
            if (!CODE.matcher(text).matches()) {
                throw new IllegalArgumentException("a " + what + " has 1 to " + MAX_CODE_LENGTH
                        + " letters, digits, spaces or _ . , : ! ' - , unlike these " + text.length() + " characters");
            }
        });
    }
}
