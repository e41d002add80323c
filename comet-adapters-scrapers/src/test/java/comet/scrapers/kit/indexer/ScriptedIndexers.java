package comet.scrapers.kit.indexer;

import comet.core.address.Url;
import comet.core.memory.InMemoryPrivateTorrents;
import comet.core.port.Deadline;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.Release;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.magnet.MagnetJob;
import comet.scrapers.kit.torrentfile.KeptTorrents;
import comet.scrapers.kit.torrentfile.StoredTorrents;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import comet.scrapers.kit.torrentfile.TorrentMemory;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okio.Buffer;

/** A server that answers by path, and what a source that calls it needs. */
public final class ScriptedIndexers implements AutoCloseable {

    /** The key of the source; it is in no log line. */
    public static final String KEY = "SECRETKEY0001";

    public final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    public final List<MagnetJob> jobs = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = PromptSockets.server();
    private final OutsideResources resources =
            new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom());
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public ScriptedIndexers() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                asked.add(request.getTarget());
                return answers.getOrDefault(
                        path, new MockResponse.Builder().code(404).build());
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** What is answered at a path. */
    public ScriptedIndexers at(String path, String body) {
        return at(path, new MockResponse.Builder().body(body).build());
    }

    /** The same, of bytes. */
    public ScriptedIndexers at(String path, byte[] body) {
        return at(
                path, new MockResponse.Builder().body(new Buffer().write(body)).build());
    }

    /** The same, of a whole answer. */
    public ScriptedIndexers at(String path, MockResponse answer) {
        answers.put(path, answer);
        return this;
    }

    /** The address of a path. */
    public String url(String path) {
        return server.url(path).toString();
    }

    /** Paths and queries that were asked. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public SourceInstance instance(String word) {
        return new SourceInstance(
                Url.parseHttp(server.url("/").toString()).orElseThrow(),
                new Outside(Habits.of(word, "Comet/test", Duration.ofSeconds(30)), resources),
                threads);
    }

    public ResultTools tools() {
        return tools(KeptTorrents.NONE);
    }

    /** What a store keeps. */
    public KeptTorrents stored(ReleaseStore releases) {
        return new StoredTorrents(releases, new InMemoryPrivateTorrents(time), threads);
    }

    /** The same, of which something is stored. */
    public ResultTools tools(KeptTorrents kept) {
        TorrentLinks links = new TorrentLinks(
                new Outside(Habits.of("links", "Comet/test", Duration.ofSeconds(30)), resources),
                Duration.ofSeconds(5),
                new TorrentMemory(time),
                kept);
        return new ResultTools(links, new ReleaseNameParser(), jobs::add);
    }

    /** What a search came to. */
    public record Outcome(SourceEnd end, List<Release> releases) {}

    public Outcome search(TorrentScraper source, ScrapeRequest request) throws InterruptedException {
        List<Release> found = Collections.synchronizedList(new ArrayList<>());
        SourceEnd end = source.scrape(request, found::addAll, Deadline.after(Duration.ofSeconds(60), time));
        return new Outcome(end, List.copyOf(found));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.close();
    }
}
