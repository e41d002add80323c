package comet.core.playback;

import comet.core.debrid.FailureKind;
import comet.core.debrid.LinkKey;
import comet.core.playback.PlaybackOutcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the last playbacks failed: one tap makes some players ask ten times, and all get the same answer without work
 * (SV-45). Thread-safe.
 */
final class RecentFailures {

    private static final int MAX = 10_000;
    private static final Duration MEMORY = Duration.ofSeconds(5);
    private static final Duration MEMORY_OF_DOWNLOADS = Duration.ofSeconds(10);

    private record Failed(Refused outcome, Instant until) {}

    private final Map<LinkKey, Failed> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LinkKey, Failed> eldest) {
            return size() > MAX;
        }
    };

    synchronized void note(LinkKey key, Refused outcome, Instant now) {
        Duration memory = outcome.failure().kind() == FailureKind.NOT_READY ? MEMORY_OF_DOWNLOADS : MEMORY;
        failures.remove(key);
        failures.put(key, new Failed(outcome, now.plus(memory)));
    }

    synchronized Optional<Refused> find(LinkKey key, Instant now) {
        Failed failed = failures.get(key);
        if (failed == null) {
            return Optional.empty();
        }
        if (!now.isBefore(failed.until())) {
            failures.remove(key);
            return Optional.empty();
        }
        return Optional.of(failed.outcome());
    }
}
