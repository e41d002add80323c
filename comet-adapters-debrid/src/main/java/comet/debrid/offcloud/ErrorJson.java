package comet.debrid.offcloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A failure, with whatever HTTP status (OC-03).
 *
 * @param error a word or a sentence; what is no text is no failure
 * @param notAvailable what the plan lacks
 */
record ErrorJson(
        @Nullable JsonNode error,
        @JsonProperty("not_available") @Nullable String notAvailable) {}
