package comet.titles.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.outside.hostile.HostileSuite;
import comet.outside.scripted.CapturedLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The samples of one provider of titles, {@code comet/titles/samples/<word>/expected.json}:
 *
 * <pre>{@code
 * {"cases": [{
 *   "name": "the rule, and what happens",
 *   "base": "/path of the base URL, if any",
 *   "settings": {"what": "the provider is made with"},
 *   "secrets": ["what no log line and no exception may say"],
 *   "exchanges": [{"request": "GET /target?as=sent", "headers": {"all": "besides User-Agent"}, "body": {},
 *                  "status": 200, "answerHeaders": {}, "json": {}, "text": "when it is no JSON"}],
 *   "asks": [{"title": "movie tt9900060", "is": {"title": "Nosferatu", "year": 1922}},
 *            {"aliases": "series kitsu:900002", "is": {"lang:fr": ["in this order"]}},
 *            {"episodes": "tt9900001 2", "is": {"S2E3": {"name": "Ebb", "date": "2020-04-18"}}},
 *            {"releaseDates": "tt9900060", "is": {"dates": ["us DIGITAL 2026-03-01"], "streamable": true}},
 *            {"find": "text", "type": "series", "is": ["tt9900001 series 2019 Lantern Harbor"]},
 *            {"kind": "tt9900001", "is": "series"},
 *            {"traits": "kitsu:900002", "is": {"format": "TV"}},
 *            {"wait": 600},
 *            {"kind": "tt9900001", "fails": "RESTING"}],
 *   "logged": ["what is in each line of our log"]
 * }]}
 * }</pre>
 *
 * <p>Exchanges come in their order, each once; what is told is compared with the order of its parts.
 */
public final class ProviderSamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String word;
    private final JsonNode document;

    private ProviderSamples(String word, JsonNode document) {
        this.word = word;
        this.document = document;
    }

    /** The samples of a provider. */
    public static ProviderSamples of(String word) {
        String path = "/comet/titles/samples/" + word + "/expected.json";
        try (InputStream in = Objects.requireNonNull(ProviderSamples.class.getResourceAsStream(path), path)) {
            return new ProviderSamples(word, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One test for each case. */
    public Stream<DynamicTest> tests(Function<Scene, Object> provider) {
        List<DynamicTest> tests = new ArrayList<>();
        document.get("cases")
                .forEach(sample -> tests.add(DynamicTest.dynamicTest(
                        word + ": " + sample.get("name").asText(), () -> play(sample, provider))));
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    /** Everything a service can do wrong, done to the provider while it is asked what is asked in that case. */
    public Stream<DynamicTest> hostileTests(String rule, Function<Scene, Object> provider) {
        List<JsonNode> chosen = new ArrayList<>();
        document.get("cases").forEach(sample -> {
            if (sample.get("name").asText().startsWith(rule)) {
                chosen.add(sample);
            }
        });
        assertThat(chosen).hasSize(1);
        return HostileSuite.tests(new HostileProvider(chosen.getFirst(), provider));
    }

    private static void play(JsonNode sample, Function<Scene, Object> made) throws Exception {
        try (ScriptedScene scene = new ScriptedScene(sample);
                CapturedLog log = CapturedLog.start()) {
            Object provider = made.apply(scene);
            StringWriter seen = new StringWriter().append(provider.toString());
            for (JsonNode ask : sample.path("asks")) {
                if (ask.has("wait")) {
                    scene.time().advance(Duration.ofSeconds(ask.get("wait").asLong()));
                } else {
                    assertThat(answer(provider, ask, scene.deadline(), seen))
                            .as(ask.toString())
                            .isEqualTo(expected(ask));
                }
            }
            scene.assertPlayed();
            List<String> logged =
                    log.text().lines().filter(line -> line.startsWith("comet.")).toList();
            assertThat(logged).hasSize(sample.path("logged").size());
            for (int i = 0; i < logged.size(); i++) {
                assertThat(logged.get(i)).contains(sample.path("logged").path(i).asText());
            }
            sample.path("secrets")
                    .forEach(secret -> assertThat(seen + " " + log.text()).doesNotContain(secret.asText()));
        }
    }

    private static String expected(JsonNode ask) {
        return ask.has("fails")
                ? "fails " + ask.get("fails").asText()
                : ask.get("is").toString();
    }

    private static String answer(Object provider, JsonNode ask, Deadline deadline, StringWriter seen)
            throws InterruptedException {
        try {
            return Told.by(provider, ask, deadline).toString();
        } catch (SourceException e) {
            e.printStackTrace(new PrintWriter(seen, true));
            return "fails " + e.failure();
        }
    }
}
