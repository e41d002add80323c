package comet.app.wiring;

import comet.app.settings.NetworkSettings;
import comet.app.settings.Settings;
import comet.core.port.Pause;
import comet.outside.CachingDns;
import comet.outside.CallLimits;
import comet.outside.OutsideResources;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** What all calls to the outside share: connections, threads, clock. */
@Factory
final class OutsideFactory {

    @Singleton
    OkHttpClient http(Settings settings, InstantSource time) {
        long idle = settings.get(NetworkSettings.HTTP_CLIENT_KEEPALIVE_TIMEOUT).toMillis();
        int kept = settings.get(NetworkSettings.HTTP_CLIENT_LIMIT);
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(kept, idle, TimeUnit.MILLISECONDS))
                .dns(new CachingDns(Dns.SYSTEM, settings.get(NetworkSettings.HTTP_CLIENT_TTL_DNS_CACHE), time))
                .build();
    }

    @Singleton
    OutsideResources outside(
            OkHttpClient http,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause,
            RandomGenerator random,
            Settings settings) {
        return new OutsideResources(http, threads, time, pause, random).limitedBy(limits(settings));
    }

    /** New limits as the settings say. */
    static CallLimits limits(Settings settings) {
        return new CallLimits(
                settings.get(NetworkSettings.HTTP_CLIENT_LIMIT),
                settings.get(NetworkSettings.HTTP_CLIENT_LIMIT_PER_HOST));
    }
}
