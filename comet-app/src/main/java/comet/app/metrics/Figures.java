package comet.app.metrics;

import comet.core.report.SearchReports;
import comet.http.exposition.Exposition;
import comet.http.metrics.LoginMeters;
import comet.http.metrics.RequestMeters;
import comet.http.metrics.StreamMeters;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.logging.Logger;

/**
 * All figures of one server, and how they are written. Made only where the operator wants them: without, nothing is
 * counted. Thread-safe.
 */
public final class Figures implements Exposition, AutoCloseable {

    /** Micrometer adds the largest value of a while to every histogram, which no dashboard here knows (MET-14). */
    private static final String LARGEST = "_max";

    private final PrometheusMeterRegistry registry;
    private final RequestFigures requests;
    private final SearchFigures searches;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final LogFigures log;

    /**
     * What runs here (MET-18).
     *
     * @param version of the product
     * @param commit short hash of the sources, or {@code unknown}
     * @param branch of the sources, or {@code unknown}
     */
    public record Build(String version, String commit, String branch) {}

    /**
     * Begins to count.
     *
     * @param build what runs here
     * @param sources the words of all sources there are
     */
    public Figures(Build build, Collection<String> sources) {
        this.registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM);
        this.requests = new RequestFigures(registry);
        this.searches = new SearchFigures(registry, sources);
        this.log = new LogFigures(registry);
        Gauge.builder("comet.build.info", () -> 1)
                .tags("version", build.version(), "commit", build.commit(), "branch", build.branch())
                .register(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        collections.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Logger.getLogger("").addHandler(log);
    }

    /** Of requests. */
    public RequestMeters requests() {
        return requests;
    }

    /** Of lists of streams. */
    public StreamMeters streams() {
        return searches;
    }

    /** Of searches. */
    public SearchReports searches() {
        return searches;
    }

    /** Of logins. */
    public LoginMeters logins() {
        return (surface, result) -> registry.counter(
                        "comet.admin.logins", Tags.of("surface", word(surface), "result", word(result)))
                .increment();
    }

    /**
     * A figure that is there to be read.
     *
     * @param name with dots, such as {@code comet.queue.rows}
     * @param from what it is read from; held weakly
     */
    public <T> void gauge(String name, Tags tags, T from, ToDoubleFunction<T> value) {
        Gauge.builder(name, from, value).tags(tags).register(registry);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public byte[] write(Format format) {
        ExpositionFormatWriter writer = switch (format) {
            case PROMETHEUS -> PrometheusTextFormatWriter.create();
            case OPEN_METRICS -> OpenMetricsTextFormatWriter.create();
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
        try {
            writer.write(out, registry.getPrometheusRegistry().scrape(name -> !name.endsWith(LARGEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(log);
        collections.close();
        registry.close();
    }
}
