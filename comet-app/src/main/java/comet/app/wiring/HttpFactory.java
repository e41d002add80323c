package comet.app.wiring;

import comet.app.task.RecurringTask;
import comet.app.task.RecurringTask.Timing;
import comet.core.demand.RememberedDemand;
import comet.core.search.StreamSearch;
import comet.http.addon.StreamFinder;
import comet.http.page.Attributions;
import comet.http.server.CometHttpServer;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What {@code comet-adapters-http} needs beside the use cases, and what it wants done from time to time. Its server and
 * its handlers are beans of their own: a route is declared in the package of its handler.
 */
@Factory
final class HttpFactory {

    private static final Duration EVERY_MINUTE = Duration.ofSeconds(60);

    @Singleton
    StreamFinder streams(
            OpeningDatabase opening,
            BeanProvider<StreamSearch> search,
            BeanProvider<RememberedDemand> demand,
            InstantSource time) {
        return new OpenedSearch(opening, search, demand, time);
    }

    @Singleton
    Attributions attributions(TitleServices services) {
        return new Attributions(services.attributions());
    }

    /** UCFG-113: the configurations of viewers who left. */
    @Singleton
    RecurringTask forgetIdle(CometHttpServer server) {
        return RecurringTask.everywhere(
                "configuration-memo", "comet.http", Optional.of(new Timing(EVERY_MINUTE, EVERY_MINUTE)), () -> {
                    server.forgetIdle();
                    return "configurations of viewers who left forgotten";
                });
    }
}
