package comet.app.wiring;

import comet.app.settings.ApiPrefix;
import comet.app.settings.LoadResult;
import comet.app.settings.SecretGenerator;
import comet.app.settings.SecuritySettings;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import comet.http.HttpSettings;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A context whose database is open. */
public record House(ExecutorService threads, OpeningDatabase opening, ApplicationContext context)
        implements AutoCloseable {

    static House open(Path home, Map<String, String> environment) throws Exception {
        Settings settings = settings(home, environment);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        OpeningDatabase opening = OpeningDatabase.begin(settings, InstantSource.system(), threads);
        ApplicationContext context = context(settings, threads, opening);
        opening.await();
        return new House(threads, opening, context);
    }

    /** One that can serve on a port of this machine, by a clock of its own. */
    public static House serving(Path home, Map<String, String> environment, InstantSource clock) throws Exception {
        Settings settings = settings(home, environment);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        OpeningDatabase opening = OpeningDatabase.begin(settings, clock, threads);
        HttpSettings http = http(settings);
        HttpSettings.Network network = http.network();
        ApplicationContext context = Wiring.start(
                settings,
                http.with(new HttpSettings.Network(
                        "127.0.0.1",
                        0,
                        network.publicBaseUrl(),
                        network.trustedPeers(),
                        network.maxConcurrentRequests())),
                clock,
                threads,
                opening);
        opening.await();
        return new House(threads, opening, context);
    }

    static Settings settings(Path home, Map<String, String> environment) {
        return ((LoadResult.Loaded) SettingsLoader.load(environment, home)).settings();
    }

    static ApplicationContext context(Settings settings, ExecutorService threads, OpeningDatabase opening)
            throws Exception {
        return Wiring.start(settings, http(settings), InstantSource.system(), threads, opening);
    }

    private static HttpSettings http(Settings settings) throws Exception {
        ApiPrefix prefix = ApiPrefix.resolve(settings, new SecretGenerator(new SecureRandom()), duration -> {});
        return new HttpWiring(
                        settings, prefix, Optional.empty(), settings.get(SecuritySettings.ADMIN_DASHBOARD_PASSWORD))
                .httpSettings();
    }

    @Override
    public void close() {
        context.close();
        opening.abandon();
        threads.close();
    }
}
