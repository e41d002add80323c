package comet.titles.kit;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.hostile.HostileSuite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A provider whose service answers as in a case of its samples, when all is well. */
record HostileProvider(JsonNode sample, Function<Scene, Object> made) implements HostileSuite.Subject {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String FIRST = "/" + HostileSuite.SECRET;

    @Override
    public List<String> ask(OutsideResources outside, String scheme) throws SourceException, InterruptedException {
        Object provider = made.apply(scene(outside, scheme));
        List<String> learned = new ArrayList<>();
        Optional<SourceException> failure = Optional.empty();
        for (JsonNode ask : sample.path("asks")) {
            if (ask.has("wait")) {
                continue;
            }
            try {
                JsonNode told = Told.by(provider, ask, Deadline.after(LIMIT, outside.time()));
                if ((!told.isNull() && !told.isEmpty()) || told.isTextual()) {
                    learned.add(told.toString());
                }
            } catch (SourceException e) {
                failure = failure.or(() -> Optional.of(e));
            }
        }
        if (learned.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return learned;
    }

    private Scene scene(OutsideResources outside, String scheme) {
        String base =
                scheme + "://" + HostileSuite.HOST + FIRST + sample.path("base").asText("");
        return new Scene() {
            @Override
            public TitleService service(Habits habits) {
                return new TitleService(
                        Url.parseHttp(base).orElseThrow(),
                        new Outside(habits.noLongerThan(HostileSuite.ANSWER_TIME), outside));
            }

            @Override
            public InstantSource time() {
                return outside.time();
            }

            @Override
            public String setting(String name) {
                return HostileSuite.SECRET;
            }
        };
    }

    @Override
    public MockResponse good(RecordedRequest request) {
        JsonNode exchange = exchange(request);
        MockResponse.Builder response =
                new MockResponse.Builder().code(exchange.path("status").asInt(exchange.isMissingNode() ? 404 : 200));
        exchange.path("answerHeaders")
                .properties()
                .forEach(header ->
                        response.addHeader(header.getKey(), header.getValue().asText()));
        return response.body(goodBody(request)).build();
    }

    @Override
    public String goodBody(RecordedRequest request) {
        JsonNode json = exchange(request).path("json");
        return json.isMissingNode() ? "" : json.toString();
    }

    private JsonNode exchange(RecordedRequest request) {
        String target = request.getTarget();
        String sent =
                request.getMethod() + " " + (target.startsWith(FIRST) ? target.substring(FIRST.length()) : target);
        return StreamSupport.stream(sample.path("exchanges").spliterator(), false)
                .filter(exchange -> exchange.path("request").asText().equals(sent))
                .findFirst()
                .orElse(sample.path("no such exchange"));
    }
}
