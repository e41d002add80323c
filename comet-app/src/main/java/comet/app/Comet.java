package comet.app;

import static comet.app.settings.DatabaseSettings.DATABASE_STARTUP_CLEANUP_INTERVAL;
import static comet.app.settings.DebridServiceSettings.DEBRID_RESOLVE_TIMEOUT;

import comet.app.settings.LoadResult;
import comet.app.settings.Settings;
import comet.app.settings.report.StartupSummary;
import comet.app.settings.secret.ApiPrefix;
import comet.app.settings.secret.GeneratedPassword;
import comet.app.settings.secret.PasswordInUse;
import comet.app.settings.secret.SecretFileException;
import comet.app.settings.secret.SecretGenerator;
import comet.app.settings.value.Secret;
import comet.core.account.LibrarySync;
import comet.core.playback.PlaybackResolver;
import comet.core.port.DebridServices;
import comet.core.port.Pause;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import comet.http.health.HealthCheck;
import comet.http.server.CometHttpServer;
import comet.http.server.ServerProperties;
import comet.persistence.Database;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.PrimaryQualifier;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The running server: everything that was started, in the order in which it is stopped again (HLT-03, HLT-04). */
final class Comet {

    private static final Logger LOG = System.getLogger("comet.app.Comet");
    private static final Duration UNDO_LIMIT = Duration.ofSeconds(2);
    private static final Duration WORK_LIMIT = Duration.ofMillis(500);

    private final ApplicationContext context;
    private final CometHttpServer http;
    private final Housekeeping housekeeping;
    private final ExecutorService threads;
    private final Database database;
    private final List<String> startMessage;

    private Comet(
            ApplicationContext context,
            CometHttpServer http,
            Housekeeping housekeeping,
            ExecutorService threads,
            Database database,
            List<String> startMessage) {
        this.context = context;
        this.http = http;
        this.housekeeping = housekeeping;
        this.threads = threads;
        this.database = database;
        this.startMessage = List.copyOf(startMessage);
    }

    /**
     * Starts everything.
     *
     * @throws StartException if something cannot be had; what was started is stopped again
     * @throws InterruptedException if interrupted while waiting for a database or a file
     */
    static Comet start(LoadResult.Loaded loaded, InstantSource time) throws StartException, InterruptedException {
        return start(loaded, time, new StopSignals());
    }

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
        SecureRandom random = new SecureRandom();
        SecretGenerator generator = new SecretGenerator(random);
        ApiPrefix prefix = prefix(settings, generator);
        Optional<PasswordInUse> proxyPassword = proxyPassword(settings, generator);
        List<Secret> generated = new ArrayList<>();
        prefix.token().ifPresent(generated::add);
        proxyPassword.map(PasswordInUse::secret).ifPresent(generated::add);
        LogSetup.configure(settings, generated);
        report(loaded, prefix, proxyPassword);

        Wiring wiring = new Wiring(settings, time);
        DebridServices services = wiring.debridServices();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        OpeningDatabase opening = OpeningDatabase.begin(
                wiring.databaseSettings(), time, threads, database -> wiring.streamSearch(database, services, threads));
        HttpSettings httpSettings =
                new HttpWiring(settings, prefix, proxyPassword.map(PasswordInUse::secret)).httpSettings();
        ApplicationContext context = context(
                httpSettings,
                bean(StreamFinder.class, opening::search),
                bean(PlaybackResolver.class, new PlaybackResolver(services, time, settings.get(DEBRID_RESOLVE_TIMEOUT))),
                bean(LibrarySync.class, new LibrarySync(services)),
                bean(DebridServices.class, services),
                bean(HealthCheck.class, opening),
                RuntimeBeanDefinition.builder(ExecutorService.class, () -> threads)
                        .singleton(true)
                        .qualifier(Qualifiers.byName("requests"))
                        .build(),
                // Before the framework's own clock.
                RuntimeBeanDefinition.builder(InstantSource.class, () -> time)
                        .singleton(true)
                        .qualifier(PrimaryQualifier.instance())
                        .build(),
                bean(RandomGenerator.class, random),
                bean(Pause.class, Thread::sleep));
        CometHttpServer http = listen(context, opening, threads);
        try {
            Database database = signals.whileWaiting(opening::await);
            Housekeeping housekeeping =
                    Housekeeping.start(database, settings.get(DATABASE_STARTUP_CLEANUP_INTERVAL), http::forgetIdle);
            return new Comet(
                    context, http, housekeeping, threads, database, StartMessage.lines(settings, prefix, http.port()));
        } catch (StartException | InterruptedException e) {
            http.close();
            undo(opening, threads);
            context.close();
            throw e;
        }
    }

    /** Waits a moment for the opening to notice, so that nothing is left half-way. */
    private static void undo(OpeningDatabase opening, ExecutorService threads) {
        opening.abandon();
        try {
            end(threads, UNDO_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts what runs, and waits for it so long, so that the database is not taken away from it. */
    private static void end(ExecutorService threads, Duration limit) throws InterruptedException {
        threads.shutdownNow();
        var unused = threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Of beans of ours alone: settings come from nowhere else. */
    private static ApplicationContext context(HttpSettings settings, RuntimeBeanDefinition<?>... beans) {
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .enableDefaultPropertySources(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .properties(ServerProperties.of(settings))
                .beanDefinitions(beans)
                .singletons(settings)
                .start();
    }

    private static <T> RuntimeBeanDefinition<T> bean(Class<T> type, T bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean).singleton(true).build();
    }

    private static CometHttpServer listen(
            ApplicationContext context, OpeningDatabase opening, ExecutorService threads) throws StartException {
        CometHttpServer http = context.getBean(CometHttpServer.class);
        try {
            http.start();
            return http;
        } catch (IOException e) {
            undo(opening, threads);
            context.close();
            throw new StartException(e.getMessage() + "; FASTAPI_HOST and FASTAPI_PORT say where to listen", e);
        }
    }

    private static ApiPrefix prefix(Settings settings, SecretGenerator generator)
            throws StartException, InterruptedException {
        try {
            return ApiPrefix.resolve(settings, generator, Thread::sleep);
        } catch (SecretFileException e) {
            throw new StartException("PUBLIC_API_TOKEN_FILE: " + e.getMessage(), e);
        }
    }

    private static Optional<PasswordInUse> proxyPassword(Settings settings, SecretGenerator generator)
            throws InterruptedException {
        GeneratedPassword password = GeneratedPassword.STREAM_PROXY;
        return password.isNeeded(settings)
                ? Optional.of(password.obtain(settings, generator, Thread::sleep))
                : Optional.empty();
    }

    private static void report(LoadResult.Loaded loaded, ApiPrefix prefix, Optional<PasswordInUse> proxyPassword) {
        // Configuration lines have a form of their own that tools look for (CFG-26), so they are not log entries.
        loaded.lines().forEach(System.err::println);
        proxyPassword.flatMap(GeneratedPassword.STREAM_PROXY::consoleLine).ifPresent(System.err::println);
        StartupSummary.lines(loaded.settings(), prefix).forEach(line -> LOG.log(Level.INFO, line));
        proxyPassword.flatMap(GeneratedPassword.STREAM_PROXY::logLine).ifPresent(line -> LOG.log(Level.INFO, line));
        StartupSummary.withoutEffectYet(loaded.settings()).ifPresent(line -> LOG.log(Level.WARNING, line));
    }

    /** What to tell the person who started it. */
    List<String> startMessage() {
        return startMessage;
    }

    int port() {
        return http.port();
    }

    /**
     * Stops everything in reverse order; every step is attempted. Requests under way may finish.
     *
     * @param drain how long they may take
     */
    void stop(Duration drain) {
        attempt(() -> http.drain(drain));
        attempt(housekeeping::close);
        // Searches that go on behind answered requests end here; what they found is stored already or found again.
        attempt(() -> end(threads, WORK_LIMIT));
        attempt(database::close);
        attempt(context::close);
    }

    /** One step of stopping. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "a step of stopping failed", e);
        }
    }
}
