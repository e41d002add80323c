package comet.app.wiring;

import comet.app.task.RecurringTask;
import comet.app.task.RecurringTask.Timing;
import comet.core.account.LibrarySync;
import comet.core.playback.PlaybackResolver;
import comet.core.port.DebridServices;
import comet.core.port.Pause;
import comet.core.search.SearchOutcome;
import comet.core.search.StreamSearch;
import comet.http.HttpPorts;
import comet.http.addon.StreamFinder;
import comet.http.health.HealthCheck;
import comet.http.server.CometHttpServer;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/** What {@code comet-adapters-http} needs beside the use cases, and what it wants done from time to time. */
@Factory
final class HttpFactory {

    private static final Duration EVERY_MINUTE = Duration.ofSeconds(60);

    /**
     * Requests that come while the database is being opened wait for it. If it cannot be had the server goes down, and
     * whoever started it is told why, once.
     */
    @Singleton
    StreamFinder streams(OpeningDatabase opening, BeanProvider<StreamSearch> search) {
        return request ->
                opening.awaitQuietly() ? search.get().search(request) : new SearchOutcome.MetadataUnavailable();
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

    @Singleton
    HttpPorts ports(
            StreamFinder streams,
            PlaybackResolver playback,
            LibrarySync librarySync,
            DebridServices debrid,
            List<HealthCheck> checks,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            RandomGenerator random,
            Pause pause) {
        return new HttpPorts(streams, playback, librarySync, debrid, checks, threads, time, random, pause);
    }
}
