package comet.titles.anime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import comet.core.media.CanonicalNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads values out of a stream of JSON, leniently: what has another type than wanted is passed over. */
final class JsonRows {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST = 64;

    /** Texts of one list that are kept. */
    private static final int MOST = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private JsonRows() {}

    static JsonParser open(InputStream in) throws IOException {
        return JSON.createParser(in);
    }

    /** What is done with one member of an object; it must read or pass over the value, on which the parser stands. */
    @FunctionalInterface
    interface Member {
        void read(String name, JsonParser value) throws IOException;
    }

    /** What is done with one element of a list; as with a {@link Member}. */
    @FunctionalInterface
    interface Element {
        void read(JsonParser value) throws IOException;
    }

    /** Reads the object on which the parser stands; anything else is passed over. */
    static void object(JsonParser parser, Member member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name, parser);
        }
    }

    /** Reads the list on which the parser stands; a single value counts as a list of one. */
    static void list(JsonParser parser, Element element) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            element.read(parser);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read(parser);
        }
    }

    static @Nullable String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    /** Texts that are not empty. */
    static List<String> texts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        list(parser, value -> {
            String text = text(value);
            if (text != null && !text.isEmpty() && texts.size() < MOST) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** A number from 0, also written as text; else the one given. */
    static int number(JsonParser parser, int otherwise) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING) {
            OptionalInt number = CanonicalNumber.parse(parser.getText());
            return number.orElse(otherwise);
        }
        parser.skipChildren();
        return otherwise;
    }

    /** An id, written as number or text; empty if it is neither. */
    static String id(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING) {
            return parser.getText().strip();
        }
        parser.skipChildren();
        return "";
    }
}
