package comet.http.server;

import comet.core.account.LibraryEvents;
import comet.core.account.LibraryLimits;
import comet.core.account.LibrarySync;
import comet.core.basis.Changes;
import comet.core.memory.InMemoryInstallationSecret;
import comet.core.memory.InMemoryLocks;
import comet.core.playback.PlaybackResolver;
import comet.core.port.DebridServices;
import comet.core.port.GenericTrackers;
import comet.core.port.InMemoryLibraryStore;
import comet.core.port.Pause;
import comet.core.release.ReleaseNameParser;
import comet.core.report.RecentSearches;
import comet.core.search.SearchOutcome;
import comet.core.selfcheck.SelfCheck;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import comet.http.exposition.Exposition;
import comet.http.health.HealthCheck;
import comet.http.metrics.LoginMeters;
import comet.http.metrics.RequestMeters;
import comet.http.metrics.StreamMeters;
import comet.http.page.Attributions;
import comet.http.play.SyncStart;
import comet.http.presentation.AddonIdentity;
import comet.http.route.RouteSource;
import comet.http.route.RouteTable;
import comet.http.selfcheck.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.PrimaryQualifier;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * The context of a program of which only the HTTP adapter is real, made as the app makes it: from beans of ours and no
 * file, no variable, no guess.
 */
public final class TestContext implements AutoCloseable {

    static final AddonIdentity ADDON = new AddonIdentity(
            "stremio.comet.fast", "Comet", "2.0.0", AddonIdentity.DEFAULT_DESCRIPTION, Optional.empty());

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<RuntimeBeanDefinition<?>> beans = new ArrayList<>();
    private final HttpSettings settings;

    /** What changed of all that answers are made from. */
    final Changes changes = new Changes();

    /** What is known of the accounts of viewers. */
    private final InMemoryLibraryStore libraries = new InMemoryLibraryStore();

    /** How it reaches its own public address. */
    volatile Visitor visitor = url -> new Visitor.Visit.Failed(Visitor.Failure.NO_SUCH_HOST);

    private InMemoryLocks locks = new InMemoryLocks(InstantSource.system());

    /** What searches tell, to be explained. */
    final RecentSearches recent = new RecentSearches(InstantSource.system());

    TestContext(HttpSettings settings) {
        this.settings = settings;
        with(HttpSettings.class, settings);
        beans.add(RuntimeBeanDefinition.builder(ExecutorService.class, () -> threads)
                .singleton(true)
                .named("requests")
                .build());
        with(RandomGenerator.class, new Random(7));
        with(GenericTrackers.class, GenericTrackers.NONE);
        with(Attributions.class, Attributions.NONE);
        with(RecentSearches.class, recent);
        with(RequestMeters.class, RequestMeters.NONE);
        with(StreamMeters.class, StreamMeters.NONE);
        with(LoginMeters.class, LoginMeters.NONE);
        with(Exposition.class, format -> ("as " + format).getBytes(StandardCharsets.UTF_8));
        with(Changes.class, changes);
        with(Visitor.class, url -> visitor.visit(url));
        with(
                SelfCheck.class,
                new SelfCheck(List.of(new ScriptedCheck()), threads, SelfCheck.LIMIT, UnaryOperator.identity()));
    }

    /** Gives the context a bean. */
    <T> TestContext with(Class<T> type, T bean) {
        beans.add(
                RuntimeBeanDefinition.builder(type, () -> bean).singleton(true).build());
        return this;
    }

    /** Makes it an instance of the same deployment as another. */
    TestContext sharingLocksWith(TestContext other) {
        locks = other.locks;
        return this;
    }

    TestContext with(InstantSource time, DebridServices debrid, Pause pause) {
        // Beside the framework's own clock.
        beans.add(RuntimeBeanDefinition.builder(InstantSource.class, () -> time)
                .singleton(true)
                .qualifier(PrimaryQualifier.instance())
                .build());
        return with(DebridServices.class, debrid)
                .with(
                        PlaybackResolver.class,
                        new PlaybackResolver(
                                PlaybackResolver.Ports.of(debrid),
                                PlaybackResolver.Terms.DEFAULT,
                                threads,
                                time,
                                pause,
                                new Random(7)))
                .with(SyncStart.class, librarySync(time, debrid, pause)::start)
                .with(Pause.class, pause);
    }

    private LibrarySync librarySync(InstantSource time, DebridServices debrid, Pause pause) {
        var ports = new LibrarySync.Ports(
                debrid,
                libraries,
                new InMemoryInstallationSecret(new Random(7)),
                locks,
                new ReleaseNameParser(),
                LibrarySync.KnownEntries.NONE,
                LibraryEvents.NONE);
        return new LibrarySync(ports, LibraryLimits.DEFAULT, threads, time, pause);
    }

    TestContext withChecks(List<HealthCheck> checks) {
        for (HealthCheck check : checks) {
            beans.add(RuntimeBeanDefinition.builder(HealthCheck.class, () -> check)
                    .singleton(true)
                    .named(check.name())
                    .build());
        }
        return this;
    }

    TestContext withRoutes(RouteSource routes) {
        return with(RouteSource.class, routes);
    }

    /** The context, running; whoever asks for it closes it before this one. */
    ApplicationContext start() {
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .enableDefaultPropertySources(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .properties(ServerProperties.of(settings))
                .beanDefinitions(beans.toArray(RuntimeBeanDefinition<?>[]::new))
                .start();
    }

    /** The routes that the handlers of this adapter declare, in a server with these settings. */
    public static RouteTable declaredRoutes(HttpSettings settings) {
        FakeDebrid debrid = new FakeDebrid();
        try (TestContext test = new TestContext(settings)
                        .with(InstantSource.system(), debrid, duration -> {})
                        .with(StreamFinder.class, request -> new SearchOutcome.Busy());
                ApplicationContext context = test.start()) {
            return context.getBean(RouteTable.class);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
