package comet.app.settings.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the JSON forms of settings token by token, so that repeated keys and wrong elements can be named. */
final class JsonText {

    private JsonText() {}

    /** What an element is; all that settings tell apart. */
    enum Kind {
        STRING,
        NUMBER,
        ARRAY,
        OTHER
    }

    /**
     * An element of an array or an object.
     *
     * @param text the string itself, a number as written, a literal, or {@code […]} and {@code {…}}
     * @param items those of an array
     */
    record Element(Kind kind, String text, List<Element> items) {}

    /** A member of an object. */
    record Member(String key, Element value) {}

    /** The elements of an array; empty if the text is not exactly one JSON array. */
    static Optional<List<Element>> array(String text) {
        return read(text, JsonToken.START_ARRAY, JsonText::items);
    }

    /** The members of an object in their order, repeated keys included; empty if the text is not one JSON object. */
    static Optional<List<Member>> object(String text) {
        return read(text, JsonToken.START_OBJECT, parser -> {
            List<Member> members = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                members.add(new Member(key, element(parser)));
            }
            return members;
        });
    }

    /** The content of a JSON string; empty if the text is anything else. */
    static Optional<String> string(String text) {
        return array("[" + text + "]")
                .filter(elements -> elements.size() == 1)
                .map(elements -> elements.get(0))
                .filter(element -> element.kind() == Kind.STRING)
                .map(Element::text);
    }

    /** A text as a JSON string. */
    static String quote(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** Texts as a JSON array, without blanks. */
    static String quote(List<String> texts) {
        return texts.stream().map(JsonText::quote).collect(Collectors.joining(",", "[", "]"));
    }

    @FunctionalInterface
    private interface Content<T> {
        T read(JsonParser parser) throws IOException;
    }

    /** The factory is made when needed: most operators write no JSON, and their start does not pay for it. */
    private static <T> Optional<T> read(String text, JsonToken start, Content<T> content) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(text)) {
            if (parser.nextToken() != start) {
                return Optional.empty();
            }
            T value = content.read(parser);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Element> items(JsonParser parser) throws IOException {
        List<Element> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(element(parser));
        }
        return items;
    }

    private static Element element(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            return new Element(Kind.ARRAY, "[…]", items(parser));
        }
        if (token == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Element(Kind.OTHER, "{…}", List.of());
        }
        Kind kind = token == JsonToken.VALUE_STRING ? Kind.STRING : token.isNumeric() ? Kind.NUMBER : Kind.OTHER;
        return new Element(kind, parser.getText(), List.of());
    }
}
