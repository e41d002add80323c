package comet.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;

/**
 * Times, in the buckets that dashboards know. Keeps the meter of each set of tags, of which there are only so many
 * (MET-04). Thread-safe.
 */
final class Latencies {

    private static final double NANOS = 1e9;

    /** In seconds (section 10). */
    private static final Duration[] BUCKETS = DoubleStream.of(
                    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
            .mapToObj(seconds -> Duration.ofNanos(Math.round(seconds * NANOS)))
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final String name;
    private final Map<Tags, Timer> timers = new ConcurrentHashMap<>();

    /** @param name with dots; the wire adds {@code _seconds} */
    Latencies(MeterRegistry registry, String name) {
        this.registry = registry;
        this.name = name;
    }

    void record(Tags tags, Duration took) {
        timers.computeIfAbsent(tags, this::timer).record(took);
    }

    private Timer timer(Tags tags) {
        return Timer.builder(name).tags(tags).serviceLevelObjectives(BUCKETS).register(registry);
    }
}
