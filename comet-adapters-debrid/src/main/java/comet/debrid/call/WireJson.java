package comet.debrid.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON as services write it and want it, and as adapters keep it. */
public final class WireJson {

    /** Real answers are at most 6 deep. */
    private static final int MAX_DEPTH = 64;

    /** Characters of one string: real ones are names and addresses. */
    private static final int MAX_STRING = 1 << 20;

    /** The largest real answer, a library of 10,000 torrents, has less than half of that. */
    private static final long MAX_TOKENS = 4_000_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            // PHP writes an empty object as an empty list.
            .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            // What is null in a list is nothing.
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP))
            .build();

    private WireJson() {}

    /**
     * Empty when it is not JSON of that form. The exception would quote the body: it is not kept.
     *
     * @param begin where in the bytes it begins
     */
    public static <T> Optional<T> read(byte[] json, int begin, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, begin, json.length - begin, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Components that are null are left out. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass() + " is no wire record", e);
        }
    }
}
