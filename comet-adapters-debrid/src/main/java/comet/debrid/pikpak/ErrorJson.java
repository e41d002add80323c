package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Any failure, with any HTTP status, 200 included (section 5.1). The details stand under either of two names, and what is
 * a number here is a text there, so nothing is bound to a type.
 */
record ErrorJson(
        @Nullable JsonNode error,
        @JsonProperty("error_code") @Nullable JsonNode errorCode,
        @JsonProperty("error_description") @Nullable JsonNode errorDescription,
        @JsonProperty("error_details") @Nullable JsonNode errorDetails,
        @Nullable JsonNode details) {}
