package comet.core.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Reads the release names beside the tests and what others read from them; their README says what they hold. */
final class ParserCorpus {

    private static final JsonMapper JSON = new JsonMapper();

    private ParserCorpus() {}

    /**
     * A release name and what others read from it.
     *
     * @param title the release name
     * @param asserted fields that a table of expectations asserts, with texts as those of {@link ReleaseFields}; an
     *     empty text asserts that nothing is found
     * @param reference all fields that another parser reads
     */
    record Line(String title, Map<String, String> asserted, Map<String, String> reference, Set<String> advisory) {}

    static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : text("parser.jsonl").lines().toList()) {
            lines.add(line(JSON.readTree(line)));
        }
        return lines;
    }

    static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ParserCorpus.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Line line(JsonNode line) {
        Set<String> advisory = new HashSet<>();
        line.path("advisory").forEach(field -> advisory.add(name(field.textValue())));
        boolean asserting = line.get("kind").textValue().equals("test");
        Map<String, String> asserted = asserting ? fields(line.path("expect")) : Map.of();
        return new Line(line.get("title").textValue(), asserted, fields(line.path("full")), advisory);
    }

    private static Map<String, String> fields(JsonNode values) {
        Map<String, String> fields = new TreeMap<>();
        values.properties().forEach(field -> fields.put(name(field.getKey()), value(field.getKey(), field.getValue())));
        return fields;
    }

    private static String name(String field) {
        return switch (field) {
            case "3d" -> "three_d";
            case "convert" -> "converted";
            default -> field;
        };
    }

    /** A value of JSON as {@link ReleaseFields} writes it; an empty text for nothing. */
    static String value(String field, JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText()));
            return String.join(", ", texts);
        }
        boolean nothing = value.isNull()
                || (value.isBoolean() && !value.booleanValue())
                || (field.equals("resolution") && value.asText().equals(ParsedRelease.UNKNOWN_RESOLUTION));
        return nothing ? "" : value.asText();
    }
}
