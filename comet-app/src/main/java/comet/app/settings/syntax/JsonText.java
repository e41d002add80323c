package comet.app.settings.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON forms of settings token by token, so that repeated keys and wrong elements can be named. */
final class JsonText {

    private JsonText() {}

    /** What an element is; all that settings tell apart. */
    enum Kind {
        STRING,
        NUMBER,
        OTHER
    }

    /**
     * An element of an array.
     *
     * @param text the string itself, a number as written, a literal, or {@code […]} and {@code {…}}
     */
    record Element(Kind kind, String text) {}

    /** A member of an object. */
    record Member(String key, Element value) {}

    /** The elements of an array; empty if the text is not exactly one JSON array. */
    static Optional<List<Element>> array(String text) {
        try (JsonParser parser = factory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            List<Element> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(element(parser));
            }
            return parser.nextToken() == null ? Optional.of(elements) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The members of an object in their order, repeated keys included; empty if the text is not one JSON object. */
    static Optional<List<Member>> object(String text) {
        try (JsonParser parser = factory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            List<Member> members = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                members.add(new Member(key, element(parser)));
            }
            return parser.nextToken() == null ? Optional.of(members) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
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
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Texts as a JSON array, without blanks. */
    static String quote(List<String> texts) {
        StringBuilder array = new StringBuilder("[");
        for (String text : texts) {
            array.append(array.length() == 1 ? "" : ",").append(quote(text));
        }
        return array.append(']').toString();
    }

    private static Element element(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Element(Kind.OTHER, token == JsonToken.START_ARRAY ? "[…]" : "{…}");
        }
        Kind kind = token == JsonToken.VALUE_STRING ? Kind.STRING : token.isNumeric() ? Kind.NUMBER : Kind.OTHER;
        return new Element(kind, parser.getText());
    }

    /** Made when needed: most operators write no JSON, and their start does not pay for it. */
    private static JsonFactory factory() {
        return JsonFactory.builder().build();
    }
}
