package comet.core.debrid;

import java.time.Duration;
import java.util.Optional;

/** Placeholder until the status video branch is merged. */
public record DebridFailure(FailureKind kind, Optional<String> nativeCode, Optional<Duration> retryAfter) {
    public static DebridFailure of(FailureKind kind) {
        return new DebridFailure(kind, Optional.empty(), Optional.empty());
    }
}
