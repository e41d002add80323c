package comet.http.exposition;

import comet.http.HttpSettings;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.metrics.MetricsAccess;
import comet.http.route.Route;
import comet.http.route.RouteSource;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gives the figures to Prometheus, where the operator wants that; else there is no such route (MET-01). Thread-safe. */
@Singleton
final class MetricsHandler implements RouteSource {

    private final Optional<MetricsAccess> access;
    private final BeanProvider<Exposition> figures;

    /** @param figures made when somebody may ask for them */
    MetricsHandler(HttpSettings settings, BeanProvider<Exposition> figures) {
        this.access = settings.metrics();
        this.figures = figures;
    }

    @Override
    public List<Route> routes() {
        return access
                .map(offered -> Route.get(offered.path())
                        .atRoot()
                        .answeredWhenBusy()
                        .answeredBy((match, call) -> answer(offered, call)))
                .stream()
                .toList();
    }

    private Answer answer(MetricsAccess offered, Call call) {
        if (!offered.allows(call.headers().first("Authorization"))) {
            return Answer.error(401, "Invalid metrics credentials").with("WWW-Authenticate", "Bearer");
        }
        Exposition.Format format = format(call.headers().first("Accept").orElse(""));
        return Answer.of(200, format.contentType(), figures.get().write(format)).with("Cache-Control", "no-store");
    }

    /** Prometheus names the form that it likes best first; who names OpenMetrics at all understands it. */
    private static Exposition.Format format(String accept) {
        return accept.toLowerCase(Locale.ROOT).contains("application/openmetrics-text")
                ? Exposition.Format.OPEN_METRICS
                : Exposition.Format.PROMETHEUS;
    }
}
