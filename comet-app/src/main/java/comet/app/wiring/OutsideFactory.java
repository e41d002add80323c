package comet.app.wiring;

import comet.app.settings.NetworkSettings;
import comet.app.settings.Settings;
import comet.core.port.Pause;
import comet.outside.OutsideResources;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** What all calls to the outside share: connections, threads, clock. */
@Factory
final class OutsideFactory {

    @Singleton
    OkHttpClient http(Settings settings) {
        long idle = settings.get(NetworkSettings.HTTP_CLIENT_KEEPALIVE_TIMEOUT).toMillis();
        int kept = settings.get(NetworkSettings.HTTP_CLIENT_LIMIT);
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(kept, idle, TimeUnit.MILLISECONDS))
                .build();
    }

    @Singleton
    OutsideResources outside(
            OkHttpClient http,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause,
            RandomGenerator random) {
        return new OutsideResources(http, threads, time, pause, random);
    }
}
