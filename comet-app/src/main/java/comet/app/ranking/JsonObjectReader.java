package comet.app.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads the members of one JSON object and reports what is wrong with them under their path. Every member has to be
 * asked for; {@link #finish} reports the others. Used once, by one thread.
 */
final class JsonObjectReader {

    /** More is not worth listing. */
    private static final int MAX_PROBLEMS = 50;

    /** Longer keys are cut where they are reported. */
    private static final int MAX_SHOWN_KEY = 40;

    private final JsonNode node;
    private final String path;
    private final List<String> problems;
    private final List<String> asked = new ArrayList<>();

    /** @param problems where problems go */
    JsonObjectReader(JsonNode node, String path, List<String> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        if (!node.isObject()) {
            report(path.isEmpty() ? "the profile" : path, "is an object");
        }
    }

    boolean flag(String key, boolean absent) {
        return value(key, absent, JsonNode::isBoolean, "is true or false", JsonNode::booleanValue);
    }

    double number(String key, double absent) {
        Predicate<JsonNode> finite = found -> found.isNumber() && Double.isFinite(found.doubleValue());
        return value(key, absent, finite, "is a number of ordinary size", JsonNode::doubleValue);
    }

    int wholeNumber(String key, int absent) {
        Predicate<JsonNode> fits = found -> found.isIntegralNumber() && found.canConvertToInt();
        return value(key, absent, fits, "is a whole number from -2147483648 to 2147483647", JsonNode::intValue);
    }

    String text(String key, String absent) {
        return value(key, absent, JsonNode::isTextual, "is a text", JsonNode::textValue);
    }

    private <T> T value(String key, T absent, Predicate<JsonNode> form, String problem, Function<JsonNode, T> read) {
        return member(key)
                .filter(found -> expect(form.test(found), key, problem))
                .map(read)
                .orElse(absent);
    }

    List<String> texts(String key, List<String> absent) {
        Optional<JsonNode> value = member(key).filter(found -> expect(found.isArray(), key, "is a list of texts"));
        if (value.isEmpty()) {
            return absent;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value.get()) {
            if (expect(item.isTextual(), key + "[" + texts.size() + "]", "is a text")) {
                texts.add(item.textValue());
            } else {
                return absent;
            }
        }
        return texts;
    }

    /**
     * Reads a member that is an object.
     *
     * @param read makes a value of it and of what holds where it says nothing
     * @return what was read, or {@code absent} when the member is not there
     */
    <T> T object(String key, T absent, BiFunction<JsonObjectReader, T, T> read) {
        Optional<JsonNode> found = member(key);
        if (found.isEmpty()) {
            return absent;
        }
        JsonObjectReader inner = new JsonObjectReader(found.get(), pathOf(key), problems);
        T value = read.apply(inner, absent);
        inner.finish();
        return value;
    }

    /** The keys that are there. */
    List<String> keys() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Reports the keys that nobody asked for. */
    void finish() {
        for (String key : keys()) {
            if (!asked.contains(key)) {
                report(pathOf(shown(key)), "is not known");
            }
        }
    }

    /** Reports a member. */
    void reject(String key, String problem) {
        report(pathOf(key), problem);
    }

    private Optional<JsonNode> member(String key) {
        asked.add(key);
        return Optional.ofNullable(node.get(key));
    }

    private boolean expect(boolean holds, String key, String problem) {
        if (!holds) {
            report(pathOf(key), problem);
        }
        return holds;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void report(String where, String problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(where + " " + problem);
        }
    }

    /** A key that somebody else wrote, fit for a line of a message. */
    private static String shown(String key) {
        StringBuilder shown = new StringBuilder();
        key.codePoints()
                .limit(MAX_SHOWN_KEY)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(shown::appendCodePoint);
        return key.codePointCount(0, key.length()) > MAX_SHOWN_KEY ? shown + "…" : shown.toString();
    }
}
