package comet.titles.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.ManualClock;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.PromptSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;

/**
 * A service played from the exchanges of one case, in their order and strictly: method, target as sent, headers, body.
 * Time moves only by hand, and by whoever waits.
 */
final class ScriptedScene implements Scene, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Set<String> OF_HTTP =
            Set.of("host", "connection", "accept-encoding", "content-length", "user-agent");

    private final JsonNode sample;
    private final MockWebServer server = PromptSockets.server();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ManualClock time = new ManualClock();
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();

    ScriptedScene(JsonNode sample) throws IOException {
        this.sample = sample;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** The service, below the path that the case gives its base URL. */
    @Override
    public TitleService service(Habits habits) {
        String base =
                "http://127.0.0.1:" + server.getPort() + sample.path("base").asText("");
        OutsideResources resources =
                new OutsideResources(new OkHttpClient(), threads, time, time::advance, new Random(1));
        return new TitleService(Url.parseHttp(base).orElseThrow(), new Outside(habits, resources));
    }

    @Override
    public ManualClock time() {
        return time;
    }

    @Override
    public String setting(String name) {
        return sample.path("settings").path(name).asText("");
    }

    Deadline deadline() {
        return Deadline.after(LIMIT, time);
    }

    private MockResponse answer(RecordedRequest request) {
        JsonNode exchange = sample.path("exchanges").path(next.getAndIncrement());
        String sent = request.getMethod() + " " + request.getTarget();
        if (!sent.equals(exchange.path("request").asText())) {
            unexpected.add(sent + " instead of " + exchange.path("request"));
            return new MockResponse.Builder().code(599).build();
        }
        checkHeaders(request, exchange.path("headers"));
        checkBody(request, exchange.path("body"));
        MockResponse.Builder response =
                new MockResponse.Builder().code(exchange.path("status").asInt(200));
        exchange.path("answerHeaders")
                .properties()
                .forEach(header ->
                        response.addHeader(header.getKey(), header.getValue().asText()));
        JsonNode json = exchange.path("json");
        return response.body(json.isMissingNode() ? exchange.path("text").asText("") : json.toString())
                .build();
    }

    /** Those of the case and those of HTTP itself, and no other. */
    private void checkHeaders(RecordedRequest request, JsonNode expected) {
        Set<String> superfluous = new TreeSet<>();
        request.getHeaders().names().forEach(name -> superfluous.add(name.toLowerCase(Locale.ROOT)));
        superfluous.removeAll(OF_HTTP);
        expected.properties().forEach(header -> {
            superfluous.remove(header.getKey().toLowerCase(Locale.ROOT));
            check(header.getKey(), header.getValue().asText(), request);
        });
        check("User-Agent", USER_AGENT, request);
        if (!superfluous.isEmpty()) {
            unexpected.add("headers " + superfluous);
        }
    }

    private void check(String name, String value, RecordedRequest request) {
        if (!value.equals(request.getHeaders().get(name))) {
            unexpected.add("header " + name + " is " + request.getHeaders().get(name));
        }
    }

    private void checkBody(RecordedRequest request, JsonNode expected) {
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        try {
            if (!JSON.readTree(body).equals(expected)) {
                unexpected.add("body " + body);
            }
        } catch (IOException e) {
            unexpected.add("body is no JSON");
        }
    }

    /** Everything was asked, and nothing else. */
    void assertPlayed() {
        assertThat(unexpected).as("what nobody expected to be asked").isEmpty();
        List<String> notAsked = new ArrayList<>();
        for (int i = next.get(); i < sample.path("exchanges").size(); i++) {
            notAsked.add(sample.path("exchanges").path(i).path("request").asText());
        }
        assertThat(notAsked).as("what was not asked").isEmpty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.close();
    }
}
