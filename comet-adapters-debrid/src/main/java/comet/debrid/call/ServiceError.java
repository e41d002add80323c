package comet.debrid.call;

import comet.core.debrid.FailureKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * An error object, as the service wrote it and its adapter understood it. It outweighs the HTTP status, except for 429
 * (DBE-04, DBE-05).
 *
 * @param word the service's own word; kept as the native code when it can be one, see
 *     {@link comet.core.debrid.DebridFailure}. Never a sentence with a value in it (DBE-06)
 * @param kind what the word means; empty when no table lists it: then the HTTP status decides, and with a status of
 *     success the kind is {@code UNKNOWN}
 * @param furtherKey a status key that is offered after the word
 * @param passesIn how soon the same call may be luckier: one that may be repeated is, once, after that time; of
 *     {@code RATE_LIMITED} how long the service wants to be left alone, unless a {@code Retry-After} says so. Empty when
 *     repeating it at once is of no use
 */
public record ServiceError(
        Optional<String> word, Optional<FailureKind> kind, Optional<String> furtherKey, Optional<Duration> passesIn) {

    /** An error that does not pass by itself. */
    public ServiceError(Optional<String> word, Optional<FailureKind> kind, Optional<String> furtherKey) {
        this(word, kind, furtherKey, Optional.empty());
    }

    /** A fault without a word, which has often passed after that time. */
    public static ServiceError passing(FailureKind kind, Duration in) {
        return new ServiceError(Optional.empty(), Optional.of(kind), Optional.empty(), Optional.of(in));
    }

    /** An error with a word that means this. */
    public static ServiceError of(String word, FailureKind kind) {
        return new ServiceError(Optional.of(word), Optional.of(kind), Optional.empty());
    }

    /** The same, of which it is known how long it lasts. */
    public ServiceError lasting(Duration time) {
        return new ServiceError(word, kind, furtherKey, Optional.of(time));
    }

    /** An error whose meaning a table of the service's words tells, if it lists the word. */
    public static ServiceError of(String word, Map<String, FailureKind> kinds) {
        return new ServiceError(Optional.of(word), Optional.ofNullable(kinds.get(word)), Optional.empty());
    }
}
