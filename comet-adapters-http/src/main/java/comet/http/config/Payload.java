package comet.http.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.http.config.ConfigReading.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The JSON object of a configuration. Knows the syntax (UCFG-006, UCFG-007) and that {@code null} is as good as absent
 * (UCFG-015); what the fields mean is known by the readers.
 */
final class Payload {

    /** Unknown fields may hold anything, within reason. */
    private static final int MAX_DEPTH = 64;

    /** Digits of the longest number that is read: no field has use for more. */
    private static final int MAX_DIGITS = 500;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // Names are chosen by outsiders: they go into no table that outlives the reading.
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final JsonNode object;

    private Payload(JsonNode object) {
        this.object = object;
    }

    /** Reads the object that a segment holds. */
    static Payload of(ConfigSegment segment) throws Rejection {
        if (segment.text().length() > ConfigSegment.MAX_LENGTH) {
            throw new Rejection("", Reason.TOO_LONG);
        }
        byte[] bytes = segment.decode().orElseThrow(() -> new Rejection("", Reason.NOT_BASE64));
        String text = text(bytes);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new Rejection("", Reason.BYTE_ORDER_MARK);
        }
        JsonNode root = json(text);
        if (!root.isObject()) {
            throw new Rejection("", Reason.NOT_AN_OBJECT);
        }
        return new Payload(root);
    }

    /** A field, unless it is absent or null. */
    Optional<JsonNode> field(String key) {
        JsonNode value = object.path(key);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** A value that must be an object. */
    static JsonNode object(String key, JsonNode value) throws Rejection {
        if (!value.isObject()) {
            throw new Rejection(key, Reason.NOT_AN_OBJECT);
        }
        return value;
    }

    /** A value that must be a list. */
    static JsonNode list(String key, JsonNode value) throws Rejection {
        if (!value.isArray()) {
            throw new Rejection(key, Reason.NOT_A_LIST);
        }
        return value;
    }

    /** A value that must be text; nothing is trimmed (UCFG-014). */
    static String text(String key, JsonNode value) throws Rejection {
        if (!value.isTextual()) {
            throw new Rejection(key, Reason.NOT_TEXT);
        }
        return value.textValue();
    }

    private static String text(byte[] bytes) throws Rejection {
        try {
            // Not the String constructor: it replaces what is no UTF-8 instead of refusing it.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Rejection("", Reason.NOT_UTF8);
        }
    }

    private static JsonNode json(String text) throws Rejection {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) { // its message quotes the payload: not kept
            throw new Rejection("", Reason.NOT_JSON);
        }
    }
}
