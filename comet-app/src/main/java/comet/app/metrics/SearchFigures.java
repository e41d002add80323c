package comet.app.metrics;

import comet.core.media.MediaType;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.report.AccountEnd;
import comet.core.report.SearchReport;
import comet.core.report.SearchReports;
import comet.core.report.SourceReport;
import comet.http.metrics.StreamMeters;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Searches, what sources and services did for them, and what became of them (MET-07 to MET-10). Thread-safe. */
final class SearchFigures implements SearchReports, StreamMeters {

    private static final String MEDIA_TYPE = "media_type";
    private static final String CLIENT = "client";
    private static final String OUTCOME = "outcome";

    private final PrometheusMeterRegistry registry;
    private final Set<String> sources;
    private final Histogram results;
    private final Histogram stored;
    private final Latencies sourceTimes;

    /** @param sources the words of all sources there are; another is counted as {@code other} (MET-17) */
    SearchFigures(PrometheusMeterRegistry registry, Collection<String> sources) {
        this.registry = registry;
        this.sources = Set.copyOf(sources);
        this.results = Counts.histogram(
                registry, "comet_stream_results", List.of(MEDIA_TYPE, CLIENT), 0, 1, 2, 5, 10, 20, 40, 80, 160, 320);
        this.stored = Counts.histogram(
                registry, "comet_torrent_cache_results", List.of(MEDIA_TYPE), 0, 1, 5, 10, 25, 50, 100, 250, 500, 1000);
        this.sourceTimes = new Latencies(registry, "comet.scraper.request.duration");
    }

    @Override
    public void answered(MediaType type, Client client, OptionalInt storedReleases, int entries) {
        Tags tags = Tags.of(MEDIA_TYPE, word(type), CLIENT, word(client));
        registry.counter(
                        "comet.stream.requests",
                        tags.and("cache", cache(storedReleases), OUTCOME, entries > 0 ? "success" : "empty"))
                .increment();
        results.labelValues(word(type), word(client)).observe(entries);
        storedReleases.ifPresent(releases -> {
            Tags looked = Tags.of(MEDIA_TYPE, word(type));
            registry.counter("comet.torrent.cache.lookups", looked.and("result", releases > 0 ? "hit" : "miss"))
                    .increment();
            stored.labelValues(word(type)).observe(releases);
        });
    }

    private static String cache(OptionalInt stored) {
        return stored.isEmpty() ? "unknown" : stored.getAsInt() > 0 ? "hit" : "miss";
    }

    @Override
    public void ended(SearchReport report) {
        for (SourceReport source : report.sources()) {
            source.end()
                    .ifPresent(
                            end -> ended(source, outcome(end), report.context().word()));
        }
        report.accounts()
                .forEach((service, end) -> registry.counter(
                                "comet.debrid.requests",
                                Tags.of("service", service.key(), "operation", "availability", OUTCOME, outcome(end)))
                        .increment());
    }

    private void ended(SourceReport source, String outcome, String context) {
        String word = sources.contains(source.source()) ? source.source() : "other";
        Tags tags = Tags.of("scraper", word, "context", context);
        registry.counter("comet.scraper.requests", tags.and(OUTCOME, outcome)).increment();
        sourceTimes.record(tags.and(OUTCOME, outcome), source.took());
        if (source.offered() > 0) {
            registry.counter("comet.scraper.torrents", tags).increment(source.offered());
        }
    }

    private static String outcome(SourceEnd end) {
        return switch (end) {
            case SourceEnd.Done done -> "success";
            case SourceEnd.Silent silent -> "success";
            case SourceEnd.PartlyFailed partly -> "success";
            case SourceEnd.Failed(Failure failure) -> failure == Failure.TIMEOUT ? "timeout" : "error";
        };
    }

    private static String outcome(AccountEnd end) {
        return switch (end) {
            case AccountEnd.Answered answered -> "success";
            case AccountEnd.Unfinished unfinished -> "success";
            case AccountEnd.Unusable unusable -> "auth_error";
            case AccountEnd.NotChecked failed -> "error";
            case AccountEnd.Broke broke -> "error";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
