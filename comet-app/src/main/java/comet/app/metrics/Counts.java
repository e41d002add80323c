package comet.app.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.List;

/** Histograms of whole numbers. Of Prometheus' own library, because Micrometer refuses a bucket for 0. */
final class Counts {

    private Counts() {}

    /**
     * A new histogram.
     *
     * @param name as on the wire
     * @param buckets upper bounds, rising
     */
    static Histogram histogram(PrometheusMeterRegistry registry, String name, List<String> labels, double... buckets) {
        return Histogram.builder()
                .name(name)
                .labelNames(labels.toArray(String[]::new))
                .withoutExemplars()
                .classicOnly()
                .classicUpperBounds(buckets)
                .register(registry.getPrometheusRegistry());
    }
}
