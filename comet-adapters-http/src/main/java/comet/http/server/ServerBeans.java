package comet.http.server;

import comet.http.HttpSettings;
import comet.http.address.ClientAddresses;
import comet.http.connection.Intake;
import comet.http.connection.MemoryShortage;
import comet.http.connection.RefusedByTheSystem;
import comet.http.connection.UnfinishedBodies;
import comet.http.log.Faults;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** What of the server is made of single values. */
@Factory
final class ServerBeans {

    @Singleton
    InFlight inFlight(HttpSettings.Network network) {
        return new InFlight(network.maxConcurrentRequests());
    }

    @Singleton
    Intake intake(ClientAddresses clients, InstantSource time, @Named("requests") ExecutorService threads) {
        return new Intake(
                new UnfinishedBodies(),
                call -> clients.limitAddress(call).key(),
                new MemoryShortage(),
                new RefusedByTheSystem(time),
                threads);
    }

    @Singleton
    ServerCore core(FrontDoor door, @Named("requests") ExecutorService threads, Faults faults, InFlight inFlight) {
        return new ServerCore(door, threads, faults, inFlight::isClosed);
    }
}
