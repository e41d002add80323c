package comet.app.wiring;

import comet.app.settings.ApiPrefix;
import comet.app.settings.LoadResult;
import comet.app.settings.SecretGenerator;
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
record House(ExecutorService threads, OpeningDatabase opening, ApplicationContext context) implements AutoCloseable {

    static House open(Path home, Map<String, String> environment) throws Exception {
        Settings settings = settings(home, environment);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        OpeningDatabase opening = OpeningDatabase.begin(settings, InstantSource.system(), threads);
        ApplicationContext context = context(settings, threads, opening);
        opening.await();
        return new House(threads, opening, context);
    }

    static Settings settings(Path home, Map<String, String> environment) {
        return ((LoadResult.Loaded) SettingsLoader.load(environment, home)).settings();
    }

    static ApplicationContext context(Settings settings, ExecutorService threads, OpeningDatabase opening)
            throws Exception {
        ApiPrefix prefix = ApiPrefix.resolve(settings, new SecretGenerator(new SecureRandom()), duration -> {});
        HttpSettings http = new HttpWiring(settings, prefix, Optional.empty()).httpSettings();
        return Wiring.start(settings, http, InstantSource.system(), threads, opening);
    }

    @Override
    public void close() {
        context.close();
        opening.abandon();
        threads.close();
    }
}
