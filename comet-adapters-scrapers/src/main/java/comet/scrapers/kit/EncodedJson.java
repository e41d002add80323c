package comet.scrapers.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Wire records that are sent inside an address or a header: compact JSON, components that are null left out, in base64. */
public final class EncodedJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EncodedJson() {}

    /** In the usual alphabet, with padding. */
    public static String base64(Object wireRecord) {
        return Base64.getEncoder().encodeToString(json(wireRecord));
    }

    /** In the alphabet for addresses, with padding. */
    public static String base64Url(Object wireRecord) {
        return Base64.getUrlEncoder().encodeToString(json(wireRecord));
    }

    private static byte[] json(Object wireRecord) {
        try {
            return MAPPER.writeValueAsString(wireRecord).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(wireRecord.getClass() + " is no wire record", e);
        }
    }
}
