package comet.debrid.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import comet.core.debrid.Availability;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.Evidence;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.ServedFile;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import comet.outside.scripted.CapturedLog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A conversation in which the service answers something that it never should. The adapter has to end it with an outcome or
 * with a failure that has a name; what else must be true depends on the answer.
 *
 * @param kind what is wrong, the same for conversations that differ in nothing that matters
 */
record BadAnswers(String kind, Sample sample, BiConsumer<Outcome, String> requirement) {

    /** What a sample leaves out stays out; a header that must be absent is null. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final int MANY = 10_000;

    private static final Pattern HASH = Pattern.compile("(?i)[0-9a-f]{40}");
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(mkv|mp4|avi|ts|m2ts|iso|zip|rar|nfo|txt|srt)");
    private static final InfoHash ANOTHER = new InfoHash("f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3");

    /** Upwards, from the root, with a drive, and with marks that turn, end and colour lines. */
    private static final String TRICKS =
            "/../..\\..\\C:\\etc/\u202Evkm.\u0007\u001B[31m\r\nSet-Cookie: a=b\u0000\u2066";

    private static final String HTML = "<html><body>Just a moment, we are checking your browser</body></html>";

    /** With a mark that no code of a service may have, see {@link comet.core.debrid.DebridFailure}. */
    private static final String SENTENCE = "Sorry <b>viewer</b>, see https://upstream.example/help?account=17";

    private static final String UPSTREAM = "upstream.example";

    /** All answers say that they are of another type. */
    static Sample withWrongTypes(Sample sample) {
        return changed(sample, (response, number) -> {
            if (response.path("close").asBoolean()) {
                return;
            }
            ObjectNode headers =
                    response.path("headers") instanceof ObjectNode given ? given : response.putObject("headers");
            headers.put("Content-Type", number % 2 == 0 ? "text/html; charset=utf-16" : "image/png");
        });
    }

    /** One answer after the other is HTML with HTTP 200, or the connection is closed in its place. */
    static Stream<BadAnswers> brokenOff(Sample sample) {
        String what = sample.call().operation() + " for "
                + sample.expect().path("outcome").asText();
        return IntStream.range(0, sample.exchanges().size())
                .boxed()
                .flatMap(at -> Stream.of(
                        new BadAnswers(
                                what + ": HTML as answer " + (at + 1),
                                replaced(sample, at, html()),
                                BadAnswers::requireNothing),
                        new BadAnswers(
                                what + ": no answer " + (at + 1),
                                replaced(sample, at, silence()),
                                BadAnswers::requireNothing)));
    }

    /** Any end that has a name will do. */
    private static void requireNothing(Outcome outcome, String log) {}

    private static ObjectNode html() {
        return JsonNodeFactory.instance.objectNode().put("status", 200).put("text", HTML);
    }

    private static ObjectNode silence() {
        return JsonNodeFactory.instance.objectNode().put("close", true);
    }

    /** The link of the sample is one that no player may have. */
    static Stream<BadAnswers> badLinks(Sample sample) {
        String link = sample.expect().path("url").asText();
        if (link.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                        "http://127.0.0.1/a.mkv",
                        "http://192.168.1.1/a.mkv",
                        "http://169.254.169.254/latest",
                        "https://[::1]:8080/a.mkv",
                        "https://[::ffff:10.0.0.1]/a.mkv",
                        "http://localhost/a.mkv",
                        "ftp://cdn.example.com/a.mkv",
                        "file:///etc/passwd",
                        "javascript:alert(1)",
                        "https:///a.mkv",
                        "//cdn.example.com/a.mkv",
                        "https://cdn.example.com/a.mkv\r\nSet-Cookie: a=b",
                        "https://cdn.example.com/a.mkv?key=" + sample.apiKey())
                .map(bad -> new BadAnswers(
                        "a link like "
                                + bad.replace(sample.apiKey(), "(the key)")
                                        .lines()
                                        .findFirst()
                                        .orElseThrow(),
                        withTexts(sample, text -> unescaped(text).equals(unescaped(link)) ? bad : text),
                        (outcome, log) -> requireNoLinkTo(bad, outcome)));
    }

    private static String unescaped(String text) {
        return text.replace("%20", " ").replace("+", " ");
    }

    private static void requireNoLinkTo(String bad, Outcome outcome) {
        if (outcome instanceof Outcome.Playable(var made)) {
            String served = made.link().url().toString();
            assertThat(served).doesNotStartWith(bad.substring(0, Math.min(bad.length(), 20)));
        }
    }

    /** Every name of a file, and of a torrent, has tricks in it. */
    static Stream<BadAnswers> trickyNames(Sample sample) {
        Sample tricky = withTexts(
                sample, text -> FILE.matcher(text).matches() && !text.startsWith("http") ? TRICKS + text : text);
        return same(tricky, sample)
                ? Stream.empty()
                : Stream.of(new BadAnswers("tricky names", tricky, (outcome, log) -> requireHarmless(outcome, log)));
    }

    private static void requireHarmless(Outcome outcome, String log) {
        assertThat(names(outcome))
                .allSatisfy(name -> assertThat(name.codePoints())
                        .as("characters of a name that is shown")
                        .noneMatch(Character::isISOControl)
                        .doesNotContain((int) '\u202E', (int) '\u2066'));
        assertThat(log).doesNotContain("\u202E", "\u001B", "Set-Cookie");
    }

    private static Stream<String> names(Outcome outcome) {
        Stream<ServedFile> learned = outcome.evidence().stream()
                .flatMap(evidence -> evidence.files().stream())
                .map(CompleteFileList::files)
                .flatMap(List::stream);
        return switch (outcome) {
            case Outcome.Checked(var found) ->
                Stream.concat(
                        Stream.concat(
                                        learned,
                                        found.values().stream()
                                                .map(Availability::files)
                                                .flatMap(List::stream))
                                .map(ServedFile::path),
                        found.values().stream().map(Availability::name).flatMap(Optional::stream));
            case Outcome.Playable(var made) ->
                Stream.concat(learned, made.file().stream()).map(ServedFile::path);
            case Outcome.Listed(var page) -> page.items().stream().map(LibraryItem::name);
            case Outcome.Failed failed -> learned.map(ServedFile::path);
            case Outcome.Verified(var status) -> Stream.concat(status.plan().stream(), status.id().stream());
            case Outcome.Removed removed -> Stream.empty();
        };
    }

    /** Every text that is not a hash or an address is a sentence of the service, or the key itself. */
    static Stream<BadAnswers> leaks(Sample sample) {
        if (sample.apiKey().isEmpty()) {
            return Stream.empty();
        }
        String key = sample.apiKey();
        UnaryOperator<String> toSentence = text -> isProse(text) ? SENTENCE + key : text;
        UnaryOperator<String> toKey = text -> isProse(text) ? key : text;
        return Stream.of(
                new BadAnswers(
                        "sentences", withTexts(sample, toSentence), (outcome, log) -> requireNoLeak(key, outcome, log)),
                new BadAnswers(
                        "the key", withTexts(sample, toKey), (outcome, log) -> requireNoLeak(key, outcome, log)));
    }

    private static boolean isProse(String text) {
        return !HASH.matcher(text).find() && !text.contains("://") && !text.startsWith("magnet:");
    }

    private static void requireNoLeak(String key, Outcome outcome, String log) {
        assertThat(log).as("the log").doesNotContain(key, UPSTREAM);
        if (outcome instanceof Outcome.Failed(var failure, var learned)) {
            assertThat(failure.toString()).as("the failure").doesNotContain(key, UPSTREAM);
        }
    }

    /** Every hash in the answers is that of another torrent. */
    static Stream<BadAnswers> otherHashes(Sample sample) {
        Sample other = withTexts(sample, text -> HASH.matcher(text).replaceAll(ANOTHER.hex()));
        return same(other, sample)
                ? Stream.empty()
                : Stream.of(new BadAnswers("other hashes", other, (outcome, log) -> {
                    assertThat(outcome.evidence()).extracting(Evidence::torrent).doesNotContain(ANOTHER);
                    if (outcome instanceof Outcome.Checked(Map<InfoHash, Availability> found)) {
                        assertThat(found)
                                .doesNotContainKey(ANOTHER)
                                .hasSize(Objects.requireNonNull(
                                                sample.call().input().hashes())
                                        .size());
                    }
                }));
    }

    /** Every list of things in the answers has ten thousand of them. */
    static Stream<BadAnswers> tenThousand(Sample sample) {
        Sample many = changed(sample, (response, number) -> {
            JsonNode json = response.path("json");
            everyArray(json).forEach(BadAnswers::fill);
        });
        return same(many, sample)
                ? Stream.empty()
                : Stream.of(new BadAnswers("ten thousand of everything", many, (outcome, log) -> {
                    if (outcome instanceof Outcome.Listed(var page)) {
                        assertThat(page.items()).hasSizeLessThanOrEqualTo(500);
                    }
                }));
    }

    /** The innermost lists of objects, so that not even this test has ten thousand times ten thousand. */
    private static Stream<ArrayNode> everyArray(JsonNode json) {
        List<ArrayNode> inner = Stream.of(json.valueStream().toArray(JsonNode[]::new))
                .flatMap(BadAnswers::everyArray)
                .toList();
        boolean isList = json instanceof ArrayNode array && array.path(0).isObject();
        return inner.isEmpty() && isList ? Stream.of((ArrayNode) json) : inner.stream();
    }

    private static void fill(ArrayNode array) {
        List<JsonNode> given = List.copyOf(array.valueStream().toList());
        for (int i = given.size(); i < MANY && !given.isEmpty(); i++) {
            array.add(given.get(i % given.size()).deepCopy());
        }
    }

    // Changing samples

    private static Sample withTexts(Sample sample, UnaryOperator<String> change) {
        return changed(sample, (response, number) -> {
            JsonNode json = response.path("json");
            if (!json.isMissingNode()) {
                response.set("json", texts(json, change));
            }
        });
    }

    private static JsonNode texts(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            // Some services name what they tell of a torrent by its hash.
            object.properties()
                    .forEach(member -> copy.set(
                            HASH.matcher(member.getKey()).matches() ? change.apply(member.getKey()) : member.getKey(),
                            texts(member.getValue(), change)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(texts(element, change)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(change.apply(node.asText())) : node;
    }

    private static Sample replaced(Sample sample, int at, ObjectNode response) {
        JsonNode json = MAPPER.valueToTree(sample);
        ((ObjectNode) json.path("exchanges").path(at)).set("response", response);
        return read(json);
    }

    private static Sample changed(Sample sample, BiConsumer<ObjectNode, Integer> change) {
        JsonNode json = MAPPER.valueToTree(sample);
        for (int i = 0; i < json.path("exchanges").size(); i++) {
            change.accept((ObjectNode) json.path("exchanges").path(i).path("response"), i);
        }
        return read(json);
    }

    private static Sample read(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, Sample.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a changed sample is one no more", e);
        }
    }

    private static boolean same(Sample one, Sample other) {
        return one.exchanges().equals(other.exchanges());
    }

    /** Fails if an exception that is no failure of the port came out, or more than a name was told. */
    void requireBorne(Function<ScriptedService, DebridService> adapters) throws Exception {
        try (ScriptedService service = ScriptedService.start(sample);
                CapturedLog log = CapturedLog.start()) {
            Outcome outcome = service.play(adapters.apply(service));
            requirement.accept(outcome, log.text());
            if (!sample.apiKey().isEmpty()) {
                assertThat(log.text()).as("DBP-06").doesNotContain(sample.apiKey());
            }
        }
    }

    @Override
    public String toString() {
        return sample.id() + ", " + kind.toLowerCase(Locale.ROOT);
    }
}
