package comet.debrid.examplebox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.port.DebridService;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.Sample;
import comet.debrid.scripted.ScriptedService;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripted service notices what differs from its sample; each case spoils one thing of a good sample. */
class ScriptedServiceTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode sample() throws Exception {
        try (InputStream file = ScriptedServiceTest.class.getResourceAsStream("/debrid/examplebox/k-html-503.json")) {
            return JSON.readTree(file);
        }
    }

    private static void converse(JsonNode json) throws Exception {
        try (ScriptedService service = ScriptedService.start(JSON.treeToValue(json, Sample.class))) {
            CallResources resources = service.resources();
            DebridService adapter = new Examplebox(service.setting("EXAMPLEBOX_URL"), resources);
            service.requireConversation(adapter);
        }
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                spoiled("another method", "/exchanges/0/request", at -> at.put("method", "PUT")),
                spoiled("another path", "/exchanges/0/request", at -> at.put("path", "/v1/player")),
                spoiled(
                        "a query that is not sent",
                        "/exchanges/0/request",
                        at -> at.putArray("query").addArray().add("a").add("b")),
                spoiled(
                        "a form field too many",
                        "/exchanges/0/request",
                        at -> at.withArray("form").remove(0)),
                spoiled("JSON that is not sent", "/exchanges/0/request", at -> at.putObject("json")),
                spoiled("another header", "/exchanges/0/request/headers", at -> at.put("authorization", "Bearer x")),
                spoiled("a header that must be absent", "/exchanges/0/request/headers", at -> at.putNull("user-agent")),
                spoiled("a header that is not sent", "/exchanges/0/request/headers", at -> at.put("x-other", "1")),
                spoiled("another wait", "/exchanges/1", at -> at.put("afterMs", 301)),
                spoiled("no wait", "/exchanges/1", at -> at.remove("afterMs")),
                spoiled(
                        "a request too many",
                        "",
                        at -> at.withArray("exchanges").remove(1)),
                spoiled(
                        "a request that is not made",
                        "",
                        at -> at.withArray("exchanges")
                                .add(at.at("/exchanges/1").deepCopy())),
                spoiled("another link", "/expect", at -> at.put("url", "https://cdn.example.com/other.mkv")),
                spoiled(
                        "another outcome",
                        "/expect",
                        at -> at.removeAll().put("outcome", "error").put("kind", "UNKNOWN")),
                spoiled("an expectation nobody checks", "/expect", at -> at.put("surprise", 1)));
    }

    private static Arguments spoiled(String what, String where, Consumer<ObjectNode> change) {
        return Arguments.of(what, where, change);
    }

    @DisplayName("DBQ-01 to DBQ-06: a conversation that differs in one thing fails")
    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void givenOneDifference_whenPlayed_thenItFails(String what, String where, Consumer<ObjectNode> change)
            throws Exception {
        JsonNode sample = sample();
        change.accept((ObjectNode) sample.at(where));

        assertThatThrownBy(() -> converse(sample)).as(what).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("the sample that the cases spoil is good itself")
    void givenNoDifference_whenPlayed_thenItPasses() throws Exception {
        converse(sample());
    }

    @Test
    @DisplayName("DBV-04: a key in a log line fails the conversation")
    void givenALoggedKey_whenPlayed_thenItFails() throws Exception {
        Sample sample = JSON.treeToValue(sample(), Sample.class);
        try (ScriptedService service = ScriptedService.start(sample)) {
            DebridService adapter = new Examplebox(service.setting("EXAMPLEBOX_URL"), service.resources());
            DebridService talkative = (DebridService) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {DebridService.class}, (proxy, method, arguments) -> {
                        System.getLogger("talkative").log(System.Logger.Level.TRACE, "key {0}", sample.apiKey());
                        return method.invoke(adapter, arguments);
                    });

            assertThatThrownBy(() -> service.requireConversation(talkative))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("DBP-06");
        }
    }
}
