package comet.scrapers.kit;

import comet.core.address.Url;
import comet.core.media.AnimeFacts;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ManualClock;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.torrent.Release;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.PromptSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A service on a real socket whose answers are a function of what it is asked; it remembers what that was. */
public final class ScriptedService implements AutoCloseable {

    private static final Duration BUDGET = Duration.ofSeconds(30);

    private final MockWebServer server = PromptSockets.server();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpUrl> asked = new CopyOnWriteArrayList<>();
    private final List<Release> found = new CopyOnWriteArrayList<>();
    private final ManualClock clock = new ManualClock();

    /** @param answers what it answers */
    public ScriptedService(Function<HttpUrl, MockResponse> answers) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.add(request.getUrl());
                return answers.apply(request.getUrl());
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** An answer. */
    public static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    /** An answer with status 200. */
    public static MockResponse ok(String body) {
        return answer(200, body);
    }

    /** The instance of a source that the service is. */
    public SourceInstance instance() {
        return new SourceInstance(
                Url.parseHttp("http://127.0.0.1:" + server.getPort()).orElseThrow(), outside(), threads);
    }

    /** Calls to it. */
    public Outside outside() {
        return new Outside(
                Habits.of("scripted", "Comet/test", BUDGET),
                new OutsideResources(new OkHttpClient(), threads, clock, time -> {}, new Random(1)));
    }

    /** The clock of calls to it; moves by hand. */
    public ManualClock clock() {
        return clock;
    }

    /** What it was asked, decoded, without host: path, then the parameters in alphabetical order. */
    public List<String> asked() {
        return asked.stream().map(ScriptedService::line).sorted().toList();
    }

    /** Path and parameters of an address, decoded. */
    public static String line(HttpUrl url) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < url.querySize(); i++) {
            parameters.add(url.queryParameterName(i) + "=" + url.queryParameterValue(i));
        }
        parameters.sort(null);
        return "/" + String.join("/", url.pathSegments())
                + (parameters.isEmpty() ? "" : " " + String.join("&", parameters));
    }

    /** Asks the source, and keeps what it finds. */
    public SourceEnd scrape(TorrentScraper source, ScrapeRequest request) throws InterruptedException {
        return source.scrape(request, this::add, Deadline.after(BUDGET, clock));
    }

    private boolean add(Collection<Release> releases) {
        return found.addAll(releases);
    }

    /** What was found, in the order it came. */
    public List<Release> found() {
        return found;
    }

    /** A film or episode of 2019 that no anime list knows. */
    public static ScrapeRequest request(MediaType type, String id, String... titles) {
        return request(type, id, ScrapeContext.LIVE, titles);
    }

    /** The same in a context. */
    public static ScrapeRequest request(MediaType type, String id, ScrapeContext context, String... titles) {
        MediaRequest media = MediaRequest.parse(type, id).orElseThrow();
        MediaMetadata metadata = new MediaMetadata(titles[0], OptionalInt.of(2019), OptionalInt.empty(), Map.of());
        return new ScrapeRequest(media, metadata, List.of(titles), context);
    }

    /** The same as an anime. */
    public static ScrapeRequest anime(MediaType type, String id, String... titles) {
        ScrapeRequest request = request(type, id, titles);
        AnimeFacts facts = request.anime();
        return new ScrapeRequest(
                request.media(),
                request.metadata(),
                new AnimeFacts(true, facts.coordinates(), facts.imdb(), facts.aniList(), facts.linked()),
                request.searchTitles(),
                request.context());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.close();
    }
}
