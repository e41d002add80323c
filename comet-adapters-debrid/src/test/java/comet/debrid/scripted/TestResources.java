package comet.debrid.scripted;

import comet.core.testing.TrackedThreads;
import comet.debrid.call.CallResources;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;

/**
 * What an adapter under test is made with: a real client and real threads, virtual time, no chance. Every name of a host
 * leads to this machine, so that nothing ever leaves it.
 */
public final class TestResources implements AutoCloseable {

    private final TrackedThreads threads = new TrackedThreads();
    private final OkHttpClient http = new OkHttpClient.Builder()
            .dns(host -> List.of(InetAddress.getLoopbackAddress()))
            .build();
    private final CallResources calls;

    public TestResources(VirtualTime time) {
        this.calls = new CallResources(http, threads, time, time, new SteadyRandom(), "comet", Duration.ofSeconds(10));
    }

    /** For the adapter's constructor. */
    public CallResources calls() {
        return calls;
    }

    /** Waits until nothing is done behind the adapter's back any more. */
    public void awaitIdle() throws InterruptedException {
        threads.awaitIdle();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.connectionPool().evictAll();
    }
}
