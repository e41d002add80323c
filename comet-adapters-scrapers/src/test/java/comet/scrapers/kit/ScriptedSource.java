package comet.scrapers.kit;

import comet.core.address.Url;
import comet.core.media.AnimeFacts;
import comet.core.media.ImdbId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.torrent.Release;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.LedToServer;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;

/** A source and the scripted service that it asks, for one question. */
public final class ScriptedSource {

    /** An hour before a midnight. */
    public static final Instant NOW = Instant.parse("2031-03-01T23:00:00Z");

    private final Function<SourceInstance, TorrentScraper> source;
    private final ScrapeRequest request;

    private ScriptedSource(Function<SourceInstance, TorrentScraper> source, ScrapeRequest request) {
        this.source = source;
        this.request = request;
    }

    /** How asking ended. */
    public record Asked(List<Release> found, SourceEnd end, List<RecordedRequest> requests) {

        public Asked {
            found = List.copyOf(found);
            requests = List.copyOf(requests);
        }
    }

    /** A source that is asked for a film, {@code tt1254207}. */
    public static ScriptedSource film(Function<SourceInstance, TorrentScraper> source) {
        return new ScriptedSource(source, request(MediaType.MOVIE, "tt1254207"));
    }

    /** A source that is asked for an episode, {@code tt9900001:1:2}. */
    public static ScriptedSource episode(Function<SourceInstance, TorrentScraper> source) {
        return new ScriptedSource(source, request(MediaType.SERIES, "tt9900001:1:2"));
    }

    /** A source that is asked for something else. */
    public static ScriptedSource asked(Function<SourceInstance, TorrentScraper> source, ScrapeRequest request) {
        return new ScriptedSource(source, request);
    }

    /** A request for an anime with the number 990001 at AniList, titled {@code Big Buck Bunny}. */
    public static ScrapeRequest request(MediaType type, String id) {
        MediaRequest media = MediaRequest.parse(type, id).orElseThrow();
        AnimeFacts none = AnimeFacts.none(media);
        return new ScrapeRequest(
                media,
                MediaMetadata.of("Big Buck Bunny", 2008),
                new AnimeFacts(
                        true,
                        none.coordinates(),
                        none.imdb().or(() -> ImdbId.parse("tt9900001")),
                        OptionalInt.of(990001),
                        List.of()),
                List.of("Big Buck Bunny"),
                ScrapeContext.LIVE);
    }

    /** Asks once, with the same answer to every call. */
    public Asked answering(int status, String body) throws InterruptedException {
        return answering(
                request -> new MockResponse.Builder().code(status).body(body).build());
    }

    /** Asks once. */
    public Asked answering(Function<RecordedRequest, MockResponse> answers) throws InterruptedException {
        List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());
        MockWebServer server = PromptSockets.server();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return answers.apply(request);
            }
        });
        try (server;
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.start(InetAddress.getLoopbackAddress(), 0);
            OkHttpClient http = LedToServer.client(server.getPort());
            VirtualTime time = new VirtualTime(NOW);
            List<Release> found = Collections.synchronizedList(new ArrayList<>());
            TorrentScraper scraper =
                    source.apply(instance(new OutsideResources(http, threads, time, time, new SteadyRandom())));
            SourceEnd end = scraper.scrape(request, found::addAll, Deadline.after(Duration.ofMinutes(1), time));
            return new Asked(found, end, requests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceInstance instance(OutsideResources outside) {
        return new SourceInstance(
                Url.parseHttp("http://service.example/base").orElseThrow(),
                new Outside(Habits.of("example", "Comet/test", Duration.ofSeconds(30)), outside),
                outside.threads());
    }
}
