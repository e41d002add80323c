package comet.http.presentation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes JSON bodies: compact UTF-8, emoji as they are (HTTP-023). */
public final class WireJson {

    private static final ObjectWriter WRITER = JsonMapper.builder(JsonFactory.builder()
                    // Without this, what lies beyond the basic plane is written as two escapes.
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .build()
            .writer();

    private WireJson() {}

    /**
     * The bytes of a wire record: its members in the order of its components.
     *
     * @throws IllegalArgumentException if it cannot be written, which is a fault of its class
     */
    public static byte[] bytes(Object wireRecord) {
        try {
            return WRITER.writeValueAsBytes(wireRecord);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + wireRecord.getClass(), e);
        }
    }
}
