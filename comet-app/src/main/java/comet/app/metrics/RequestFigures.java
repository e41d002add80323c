package comet.app.metrics;

import comet.http.metrics.RequestMeters;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests (MET-06). Thread-safe. */
final class RequestFigures implements RequestMeters {

    private static final String METHOD = "method";
    private static final String ROUTE = "route";

    private final PrometheusMeterRegistry registry;
    private final Latencies durations;
    private final Histogram sizes;
    private final Map<String, AtomicInteger> inProgress = new ConcurrentHashMap<>();

    RequestFigures(PrometheusMeterRegistry registry) {
        this.registry = registry;
        this.durations = new Latencies(registry, "comet.http.request.duration");
        this.sizes = Counts.histogram(
                registry,
                "comet_http_response_size_bytes",
                List.of(ROUTE),
                128,
                512,
                1024,
                4096,
                16_384,
                65_536,
                262_144,
                1_048_576,
                4_194_304);
    }

    @Override
    public void began(String method) {
        inProgress(method).incrementAndGet();
    }

    @Override
    public void ended(Ended request) {
        inProgress(request.method()).decrementAndGet();
        Tags route = Tags.of(METHOD, request.method(), ROUTE, request.route());
        registry.counter("comet.http.requests", route.and("status", Integer.toString(request.status())))
                .increment();
        durations.record(route, request.took());
        request.length().ifPresent(octets -> sizes.labelValues(request.route()).observe((double) octets));
    }

    private AtomicInteger inProgress(String method) {
        return inProgress.computeIfAbsent(
                method,
                any -> registry.gauge("comet.http.requests.in.progress", Tags.of(METHOD, method), new AtomicInteger()));
    }
}
