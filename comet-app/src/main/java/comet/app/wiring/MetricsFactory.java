package comet.app.wiring;

import comet.app.metrics.Figures;
import comet.app.settings.ObservabilitySettings;
import comet.app.settings.Settings;
import comet.app.settings.Source;
import comet.app.settings.SourceSettings;
import comet.core.report.RecentSearches;
import comet.core.report.SearchReports;
import comet.http.exposition.Exposition;
import comet.http.metrics.LoginMeters;
import comet.http.metrics.RequestMeters;
import comet.http.metrics.StreamMeters;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** The figures for Prometheus. Where nobody wants any, nothing is counted and no class of it is loaded. */
@Factory
final class MetricsFactory {

    private static final String UNKNOWN = "unknown";

    private final boolean wanted;
    private final BeanProvider<Figures> figures;

    MetricsFactory(Settings settings, BeanProvider<Figures> figures) {
        this.wanted = settings.get(ObservabilitySettings.PROMETHEUS_ENABLED);
        this.figures = figures;
    }

    @Singleton
    @Bean(preDestroy = "close", typed = Figures.class)
    Figures figures() {
        return new Figures(new Figures.Build(ProductName.version(), UNKNOWN, UNKNOWN), sources());
    }

    private static List<String> sources() {
        return SourceSettings.all().stream().map(Source::word).toList();
    }

    @Singleton
    Exposition exposition() {
        return figures.get();
    }

    @Singleton
    RequestMeters requests() {
        return counted(Figures::requests, RequestMeters.NONE);
    }

    @Singleton
    StreamMeters streams() {
        return counted(Figures::streams, StreamMeters.NONE);
    }

    @Singleton
    LoginMeters logins() {
        return counted(Figures::logins, LoginMeters.NONE);
    }

    /** To be explained to the operator. */
    @Singleton
    RecentSearches recentSearches(InstantSource time) {
        return new RecentSearches(time);
    }

    /** The log, what is explained, and what is counted. */
    @Singleton
    SearchReports searches(RecentSearches recent) {
        SearchLog log = new SearchLog();
        return wanted ? SearchReports.all(log, recent, figures.get().searches()) : SearchReports.all(log, recent);
    }

    private <T> T counted(Function<Figures, T> part, T none) {
        return wanted ? part.apply(figures.get()) : none;
    }
}
