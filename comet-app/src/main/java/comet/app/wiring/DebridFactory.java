package comet.app.wiring;

import comet.app.settings.DebridServiceSettings;
import comet.app.settings.Settings;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.port.Pause;
import comet.debrid.InstalledServices;
import comet.debrid.call.CallResources;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/** What {@code comet-adapters-debrid} offers: each service is one bean method. */
@Factory
final class DebridFactory {

    /** The debrid services of this installation: every bean that is one. */
    @Singleton
    DebridServices services(List<DebridService> installed) {
        return new InstalledServices(installed);
    }

    /** What the calls of all services share. Made when the first service is. */
    @Singleton
    CallResources callResources(
            Settings settings,
            OkHttpClient http,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause,
            RandomGenerator random) {
        return new CallResources(
                http,
                threads,
                time,
                pause,
                random,
                settings.get(DebridServiceSettings.DEBRID_USER_AGENT),
                settings.get(DebridServiceSettings.DEBRID_HTTP_TIMEOUT));
    }
}
