package comet.app.wiring;

import comet.app.settings.Settings;
import comet.http.HttpSettings;
import comet.http.server.ServerProperties;
import comet.persistence.connection.Repositories;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.PrimaryQualifier;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** Makes the one context of the application from what is there before it. */
public final class Wiring {

    /** The qualifier of the threads that serve requests and searches: one virtual thread for each task. */
    static final String REQUESTS = "requests";

    private Wiring() {}

    /** The same for a command that uses the stores and serves nobody. */
    public static ApplicationContext startWithoutServer(
            Settings settings, InstantSource time, ExecutorService threads, OpeningDatabase database) {
        return start(settings, HttpSettings.defaults(HttpWiring.addon(settings)), time, threads, database);
    }

    /**
     * Starts the context. Reads no environment and no file, and makes beans when they are asked for; closing it closes
     * none of what is handed in.
     *
     * @param database is being opened
     */
    public static ApplicationContext start(
            Settings settings,
            HttpSettings http,
            InstantSource time,
            ExecutorService threads,
            OpeningDatabase database) {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .enableDefaultPropertySources(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .properties(ServerProperties.of(http))
                .singletons(settings, http, database)
                .beanDefinitions(
                        RuntimeBeanDefinition.builder(ExecutorService.class, () -> threads)
                                .named(REQUESTS)
                                .singleton(true)
                                .build(),
                        // Before the framework's own clock.
                        RuntimeBeanDefinition.builder(InstantSource.class, () -> time)
                                .singleton(true)
                                .qualifier(PrimaryQualifier.instance())
                                .build())
                .start();
        database.use(context.getBean(Repositories.class));
        return context;
    }
}
