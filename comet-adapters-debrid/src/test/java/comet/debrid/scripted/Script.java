package comet.debrid.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.debrid.scripted.Sample.ExchangeJson;
import comet.debrid.scripted.Sample.RequestJson;
import comet.debrid.scripted.Sample.ResponseJson;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The exchanges of a sample, one after the other. What does not fit is answered with 400 and remembered. */
final class Script extends Dispatcher {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<ExchangeJson> exchanges;
    private final VirtualTime time;
    private final List<String> complaints = new ArrayList<>();
    private int next;
    private Instant lastAnswer;

    Script(List<ExchangeJson> exchanges, VirtualTime time) {
        this.exchanges = exchanges;
        this.time = time;
        this.lastAnswer = time.instant();
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        Duration waited = Duration.between(lastAnswer, time.instant());
        lastAnswer = time.instant();
        if (next == exchanges.size()) {
            complaints.add("one request too many: " + request.getMethod() + " "
                    + request.getUrl().encodedPath());
            return refusal();
        }
        ExchangeJson exchange = exchanges.get(next++);
        try {
            requireFits(request, exchange.request());
            assertThat(waited).as("wait before request %d", next).isEqualTo(exchange.pause());
        } catch (AssertionError e) {
            complaints.add("request " + next + ": " + e.getMessage());
            return refusal();
        }
        return response(exchange.response());
    }

    private static MockResponse refusal() {
        return new MockResponse.Builder().code(400).build();
    }

    private static void requireFits(RecordedRequest request, RequestJson expected) {
        assertThat(request.getMethod() + " " + request.getUrl().encodedPath())
                .isEqualTo(expected.method() + " " + expected.path());
        assertThat(pairs(request.getUrl())).containsExactlyInAnyOrderElementsOf(orEmpty(expected.query()));
        String body =
                Optional.ofNullable(request.getBody()).map(ByteString::utf8).orElse("");
        if (expected.json() != null) {
            assertThat(tree(body)).isEqualTo(expected.json());
        } else {
            assertThat(formPairs(body)).containsExactlyInAnyOrderElementsOf(orEmpty(expected.form()));
        }
        Map<String, @Nullable String> headers = Objects.requireNonNullElse(expected.headers(), Map.of());
        headers.forEach((name, value) -> {
            String sent = Objects.requireNonNullElse(request.getHeaders().get(name), "(absent)");
            assertThat(sent).as("header %s", name).isEqualTo(Objects.requireNonNullElse(value, "(absent)"));
        });
    }

    private static List<List<String>> orEmpty(@Nullable List<List<String>> pairs) {
        return Objects.requireNonNullElse(pairs, List.of());
    }

    /** A form is written like a query. */
    private static List<List<String>> formPairs(String body) {
        HttpUrl url = HttpUrl.get("http://form.example/")
                .newBuilder()
                .encodedQuery(body.isEmpty() ? null : body)
                .build();
        return pairs(url);
    }

    private static List<List<String>> pairs(HttpUrl url) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < url.querySize(); i++) {
            pairs.add(List.of(url.queryParameterName(i), Objects.requireNonNullElse(url.queryParameterValue(i), "")));
        }
        return pairs;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the body is no JSON", e);
        }
    }

    private static MockResponse response(ResponseJson response) {
        MockResponse.Builder answer = new MockResponse.Builder();
        if (response.close()) {
            return answer.onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                    .build();
        }
        answer.code(Objects.requireNonNull(response.status(), "a response has a status"));
        if (response.json() != null) {
            answer.setHeader("Content-Type", "application/json")
                    .body(response.json().toString());
        } else if (response.text() != null) {
            answer.setHeader("Content-Type", "text/plain").body(response.text());
        }
        Objects.requireNonNullElse(response.headers(), Map.<String, String>of()).forEach(answer::setHeader);
        return answer.build();
    }

    /** Fails unless exactly the requests of the sample were made. */
    synchronized void requireCompleted() {
        assertThat(complaints).isEmpty();
        assertThat(next).as("requests made").isEqualTo(exchanges.size());
    }
}
