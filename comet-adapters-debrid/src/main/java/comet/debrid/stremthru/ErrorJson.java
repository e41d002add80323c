package comet.debrid.stremthru;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure, whatever the HTTP status (ST-51). Its parts are copies of what somebody else wrote, so any of them may have
 * any form.
 *
 * @param error an object; null when it is none
 */
record ErrorJson(@Nullable JsonNode error) {

    /** Who failed ({@code type}, ST-50). */
    static final String UPSTREAM = "upstream_error";

    static final String STORE = "store_error";

    /**
     * The members of a failure.
     *
     * @param type who failed
     * @param code the gateway's word
     * @param message the gateway's sentence, or the service's
     * @param errors present in the newer envelope alone
     * @param cause what the service answered, as far as the gateway read it
     */
    record Members(
            Optional<String> type,
            Optional<String> code,
            Optional<String> message,
            boolean errors,
            Optional<UpstreamCause> cause) {

        boolean isOf(String who) {
            return type.filter(who::equals).isPresent();
        }
    }

    /** The failure; empty when this is none. */
    Optional<Members> members() {
        if (error == null || error.isNull() || isNothing(error)) {
            return Optional.empty();
        }
        @Nullable JsonNode cause = error.get("__upstream_cause__");
        return Optional.of(new Members(
                UpstreamCause.text(error.get("type")),
                UpstreamCause.text(error.get("code")),
                UpstreamCause.text(error.isTextual() ? error : error.get("message")),
                error.path("errors").isArray(),
                Optional.ofNullable(cause).filter(node -> !node.isNull()).map(UpstreamCause::new)));
    }

    /** What counts as absent in optional members (DBE-07), and the word that there is none. */
    private static boolean isNothing(JsonNode node) {
        return (node.isTextual() && node.textValue().isBlank()) || (node.isBoolean() && !node.booleanValue());
    }

    @Override
    public String toString() {
        return error == null ? "no error" : "an error";
    }
}
