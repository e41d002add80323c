package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import comet.outside.OutsideResources;
import comet.outside.scripted.PromptSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.net.SocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.Buffer;

/**
 * Every host there is, played from the exchanges of one sample: names lead to one scripted server, and what is asked is
 * compared by host, decoded path and decoded query (FIX-01). TLS is left out: {@code https} of a sample is played as
 * {@code http}.
 */
final class ScriptedOutside implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An exchange that is expected, or the one for all others. */
    private record Exchange(String key, JsonNode node) {}

    private final String word;
    private final MockWebServer server = PromptSockets.server();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final JsonNode otherwise;
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> played = new ConcurrentLinkedQueue<>();
    private final OutsideResources resources;

    ScriptedOutside(String word, JsonNode sample) throws IOException {
        this.word = word;
        this.otherwise = sample.path("otherwise");
        sample.get("exchanges").forEach(node -> exchanges.add(new Exchange(keyOf(node), node)));
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
        this.resources = new OutsideResources(
                new OkHttpClient.Builder()
                        .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                        .socketFactory(new ToServer(server.getPort()))
                        .build(),
                threads,
                InstantSource.system(),
                duration -> {},
                new Random(1),
                new Semaphore(OutsideResources.CALLS_AT_ONCE));
    }

    OutsideResources resources() {
        return resources;
    }

    private static String keyOf(JsonNode exchange) {
        HttpUrl url = HttpUrl.get(exchange.get("url").asText().replaceFirst("^https:", "http:"));
        return key(exchange.path("method").asText("GET"), url);
    }

    /** Method, host and port, decoded path, and the decoded query in any order. */
    private static String key(String method, HttpUrl url) {
        List<String> query = new ArrayList<>();
        for (int i = 0; i < url.querySize(); i++) {
            query.add(url.queryParameterName(i) + "=" + url.queryParameterValue(i));
        }
        query.sort(null);
        int port = url.port() == 443 ? 80 : url.port();
        return method + " " + url.host() + ":" + port + " " + url.pathSegments() + " " + query;
    }

    private MockResponse answer(RecordedRequest request) {
        String key = key(
                request.getMethod(),
                HttpUrl.get("http://" + request.getHeaders().get("Host") + request.getTarget()));
        for (Exchange exchange : exchanges) {
            if (exchange.key().equals(key)) {
                played.add(key);
                checkHeaders(exchange.node(), request);
                return answer(exchange.node(), exchange.node().path("responseHeaders"));
            }
        }
        if (otherwise.isMissingNode() || otherwise.isNull()) {
            unexpected.add(key);
            return new MockResponse.Builder().code(599).build();
        }
        return answer(
                otherwise,
                JSON.valueToTree(
                        Map.of("Content-Type", otherwise.path("contentType").asText("text/plain"))));
    }

    private MockResponse answer(JsonNode node, JsonNode headers) {
        MockResponse.Builder response =
                new MockResponse.Builder().code(node.get("status").asInt());
        headers.properties()
                .forEach(header ->
                        response.addHeader(header.getKey(), header.getValue().asText()));
        JsonNode body = node.path("body");
        if (body.isTextual()) {
            response.body(new Buffer().write(SourceSamples.bytes(word, body.asText())));
        }
        return response.build();
    }

    private void checkHeaders(JsonNode exchange, RecordedRequest request) {
        exchange.path("requestHeaders").properties().forEach(header -> {
            if (!header.getValue().asText().equals(request.getHeaders().get(header.getKey()))) {
                unexpected.add("header " + header.getKey() + " of " + exchange.get("url"));
            }
        });
        Iterator<Map.Entry<String, JsonNode>> encoded =
                exchange.path("requestHeadersBase64UrlJson").properties().iterator();
        while (encoded.hasNext()) {
            Map.Entry<String, JsonNode> header = encoded.next();
            try {
                byte[] json = Base64.getUrlDecoder()
                        .decode(String.valueOf(request.getHeaders().get(header.getKey())));
                JsonNode sent = JSON.readTree(new String(json, StandardCharsets.UTF_8));
                if (!sorted(sent).equals(sorted(header.getValue()))) {
                    unexpected.add("header " + header.getKey() + " says " + sent);
                }
            } catch (IOException | IllegalArgumentException e) {
                unexpected.add("header " + header.getKey() + " is no base64 JSON");
            }
        }
    }

    private static Object sorted(JsonNode node) {
        return JSON.convertValue(node, TreeMap.class);
    }

    /** FIX-03. */
    void assertPlayed() {
        assertThat(unexpected).as("what nobody expected to be asked").isEmpty();
        assertThat(exchanges.stream().map(Exchange::key).filter(key -> !played.contains(key)))
                .as("what was not asked")
                .isEmpty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.close();
    }

    /** Leads every connection to the scripted server, whatever its port. */
    private static final class ToServer extends SocketFactory {
        private final int port;

        ToServer(int port) {
            this.port = port;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint, int timeout) throws IOException {
                    super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int ignored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int ignored, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int ignored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int ignored, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
