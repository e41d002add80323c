package comet.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.report.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An explanation in lines for people, from the JSON that the API gives: the same on the page and at a terminal, whatever
 * version the server is of.
 */
public final class ExplanationLines {

    private static final double MILLIS = 1e3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExplanationLines() {}

    /** The lines; one that says so when this is no explanation. */
    public static List<String> read(byte[] json) {
        try {
            return lines(JSON.readTree(json));
        } catch (IOException e) {
            return List.of("the server said something that is no explanation");
        }
    }

    private static List<String> lines(JsonNode json) {
        List<String> lines = new ArrayList<>();
        JsonNode torrent = json.path("torrent");
        if (torrent.isObject()) {
            lines.add(torrent.path("info_hash").asText() + fate(torrent));
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s at %s: %d releases looked at, %d listed, %.2f s%s",
                json.path("media").asText(),
                json.path("at").asText(),
                json.path("considered").asInt(),
                json.path("listed").asInt(),
                json.path("took_ms").asLong() / MILLIS,
                json.path("complete").asBoolean(true) ? "" : "; not complete"));
        line(lines, "from the store", json.path("from_store").asInt(), "");
        for (JsonNode source : json.path("sources")) {
            lines.add(
                    text(source.path("source").asText(), source.path("offered").asInt(), how(source)));
        }
        line(lines, "not looked at", json.path("dropped").asInt(), "more than is taken of one source");
        json.path("removed")
                .properties()
                .forEach(rule -> line(lines, "removed", rule.getValue().asInt(), why(rule.getKey())));
        lines.add(text("listed", json.path("listed").asInt(), ""));
        return lines;
    }

    private static String fate(JsonNode torrent) {
        return switch (torrent.path("fate").asText()) {
            case "listed" -> " is in the list.";
            case "removed" -> " is not in the list: " + torrent.path("why").asText() + ".";
            case "removed_before" ->
                " is not in the list; when sources were last asked: "
                        + torrent.path("why").asText() + ".";
            default -> " was not offered by any source that had answered, and is not stored.";
        };
    }

    private static String how(JsonNode source) {
        String failure = source.path("failure").asText(source.path("reason").asText(""));
        return String.format(
                Locale.ROOT,
                "%s%s, %.2f s",
                source.path("outcome").asText().replace('_', ' '),
                failure.isEmpty() ? "" : " (" + failure.replace('_', ' ') + ")",
                source.path("took_ms").asLong() / MILLIS);
    }

    private static String why(String rule) {
        return Arrays.stream(Rule.values())
                .filter(known -> RuleWords.key(known).equals(rule))
                .map(RuleWords::sentence)
                .findFirst()
                .orElse(rule);
    }

    private static void line(List<String> lines, String what, int count, String note) {
        if (count > 0) {
            lines.add(text(what, count, note));
        }
    }

    private static String text(String what, int count, String note) {
        return String.format(Locale.ROOT, "%-22s %6d  %s", what, count, note).stripTrailing();
    }
}
