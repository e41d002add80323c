package comet.app;

import comet.app.logging.Logging;
import comet.app.settings.GeneratedPassword;
import comet.app.settings.LoadResult;
import comet.app.settings.PasswordInUse;
import comet.app.settings.Settings;
import comet.app.settings.StartupSummary;
import comet.app.task.Tasks;
import comet.app.wiring.HttpWiring;
import comet.app.wiring.OpeningDatabase;
import comet.app.wiring.Wiring;
import comet.core.account.LibrarySync;
import comet.core.demand.RememberedDemand;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.search.StreamSearch;
import comet.http.HttpSettings;
import comet.http.server.CometHttpServer;
import comet.persistence.Database;
import comet.persistence.DatabaseUnavailableException;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The running server: what was started, in the order in which it is stopped again (HLT-03, HLT-04).
 *
 * @param startMessage what to tell the person who started it
 */
record Comet(
        CometHttpServer http,
        Tasks tasks,
        ExecutorService threads,
        Database database,
        ApplicationContext context,
        List<String> startMessage) {

    private static final Logger LOG = System.getLogger("comet.app.Comet");
    private static final Duration UNDO_LIMIT = Duration.ofSeconds(2);
    private static final Duration WORK_LIMIT = Duration.ofMillis(500);

    /**
     * Starts everything, unless asked to stop before it is up.
     *
     * @param signals the first ends the wait for the database
     * @throws StartException if something cannot be had; what was started is stopped again
     * @throws InterruptedException if asked to stop, or interrupted; what was started is stopped again
     */
    static Comet start(LoadResult.Loaded loaded, InstantSource time, StopSignals signals)
            throws StartException, InterruptedException {
        Settings settings = loaded.settings();
        GeneratedSecrets secrets = GeneratedSecrets.of(settings);
        Logging.configure(settings, secrets.all());
        report(loaded, secrets);

        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        OpeningDatabase opening = OpeningDatabase.begin(settings, time, threads);
        HttpSettings httpSettings = new HttpWiring(
                        settings,
                        secrets.prefix(),
                        secrets.proxyPassword().map(PasswordInUse::secret),
                        Optional.of(secrets.adminPassword().secret()))
                .httpSettings();
        ApplicationContext context = Wiring.start(settings, httpSettings, time, threads, opening);
        CometHttpServer http = context.getBean(CometHttpServer.class);
        try {
            listen(http);
            LOG.log(Level.INFO, StartupSummary.listening(settings, http.port()));
            Database database = signals.whileWaiting(() -> await(opening));
            // A fault in the wiring shows now, not at the first request.
            context.getBean(StreamSearch.class);
            Tasks tasks = context.getBean(Tasks.class);
            tasks.start();
            List<String> message = StartMessage.lines(settings, secrets.prefix(), http.port());
            return new Comet(http, tasks, threads, database, context, message);
        } catch (StartException | InterruptedException e) {
            new StopOrder()
                    .then("server", http::close)
                    .then("database", opening::abandon)
                    // The opening notices, so that nothing is left half-way.
                    .then("threads", () -> end(threads, UNDO_LIMIT))
                    .then("context", context::close)
                    .run();
            throw e;
        }
    }

    private static void listen(CometHttpServer http) throws StartException {
        try {
            http.start();
        } catch (IOException e) {
            throw new StartException(e.getMessage() + "; FASTAPI_HOST and FASTAPI_PORT say where to listen", e);
        }
    }

    private static Database await(OpeningDatabase opening) throws StartException, InterruptedException {
        try {
            return opening.await();
        } catch (DatabaseUnavailableException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        } catch (IllegalStateException e) {
            throw new StartException("the database could not be opened: a fault of this program", e);
        }
    }

    private static void report(LoadResult.Loaded loaded, GeneratedSecrets secrets) {
        // Configuration lines have a form of their own that tools look for (CFG-26), so they are not log entries.
        loaded.lines().forEach(System.err::println);
        GeneratedPassword proxy = GeneratedPassword.STREAM_PROXY;
        secrets.proxyPassword().flatMap(proxy::consoleLine).ifPresent(System.err::println);
        StartupSummary.lines(loaded.settings(), secrets.prefix(), HttpWiring.RELAYS)
                .forEach(line -> LOG.log(Level.INFO, line));
        secrets.proxyPassword().flatMap(proxy::logLine).ifPresent(line -> LOG.log(Level.INFO, line));
        GeneratedPassword admin = GeneratedPassword.ADMIN_DASHBOARD;
        admin.consoleLine(secrets.adminPassword()).ifPresent(System.err::println);
        admin.logLine(secrets.adminPassword()).ifPresent(line -> LOG.log(Level.INFO, line));
        StartupSummary.withoutEffectYet(loaded.settings(), HttpWiring.RELAYS)
                .ifPresent(line -> LOG.log(Level.WARNING, line));
    }

    int port() {
        return http.port();
    }

    /**
     * Stops everything, in the one order in which nothing is taken away from what still needs it. Requests under way may
     * finish.
     *
     * @param drain how long they may take
     */
    void stop(Duration drain) {
        new StopOrder()
                .then("requests", () -> http.drain(drain))
                .then("tasks", tasks::stop)
                // Their locks are given back while the database is there.
                .then("libraries", () -> context.getBean(LibrarySync.class).close())
                // Searches that go on behind answered requests; what they found is stored already or found again.
                .then("threads", () -> end(threads, WORK_LIMIT))
                .then("knowledge", () -> {
                    // What was learned last is worth the moment that storing it takes (SRCH-106).
                    var unused = context.getBean(TorrentKnowledge.class).drain(WORK_LIMIT);
                })
                .then("demand", () -> {
                    // Which titles were asked for last (SRCH-31).
                    var unused = context.getBean(RememberedDemand.class).flush();
                })
                .then("database", database::close)
                .then("context", context::close)
                .run();
    }

    /** Interrupts what runs, and waits for it so long, so that the database is not taken away from it. */
    private static void end(ExecutorService threads, Duration limit) throws InterruptedException {
        threads.shutdownNow();
        var unused = threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
