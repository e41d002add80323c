package comet.http.presentation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * An operator's proof of owning an add-on that is listed in a public catalogue (HTTP-126).
 *
 * @param issuer who signed; not blank
 * @param signature the signed text; not blank
 */
@JsonPropertyOrder({"issuer", "signature"})
public record StremioAddonsConfig(String issuer, String signature) {

    /** @throws IllegalArgumentException if one of them is blank */
    public StremioAddonsConfig {
        if (issuer.isBlank() || signature.isBlank()) {
            throw new IllegalArgumentException("issuer and signature are not blank");
        }
    }

    /**
     * Reads the JSON object of the setting; other members are ignored.
     *
     * @throws IllegalArgumentException if it is no JSON object with the texts {@code issuer} and {@code signature}
     */
    public static StremioAddonsConfig parse(String json) {
        try {
            JsonNode object = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(json);
            return new StremioAddonsConfig(
                    object.path("issuer").asText(""), object.path("signature").asText(""));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a JSON object with issuer and signature", e);
        }
    }
}
