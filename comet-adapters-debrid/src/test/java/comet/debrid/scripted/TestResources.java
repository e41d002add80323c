package comet.debrid.scripted;

import comet.debrid.call.CallResources;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;

/** What an adapter under test is made with: a real client and real threads, virtual time, no chance. */
public final class TestResources implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http = new OkHttpClient();
    private final CallResources calls;

    public TestResources(VirtualTime time) {
        this.calls = new CallResources(http, threads, time, time, new SteadyRandom(), "comet", Duration.ofSeconds(10));
    }

    /** For the adapter's constructor. */
    public CallResources calls() {
        return calls;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.connectionPool().evictAll();
    }
}
