package comet.debrid.stremthru;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered to the gateway: its own words, in its own members (ST-52).
 *
 * @param json an object, or a text
 */
record UpstreamCause(JsonNode json) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    /** Members in which services put a sentence, the surest first. */
    private static final String[] SENTENCES = {"detail", "message", "error_description"};

    /** The service's word, or the sentence that it has instead of one. */
    Optional<String> word() {
        if (json.isTextual()) {
            return text(json);
        }
        return text(json.get("code"))
                .filter(code -> !isNumber(code))
                .or(() -> text(json.get("error")))
                .or(() -> text(json.path("error").get("code")));
    }

    /** The service's number, where it has numbers. */
    OptionalInt number() {
        return Stream.of(json.get("error_code"), json.get("code"))
                .map(UpstreamCause::text)
                .flatMap(Optional::stream)
                .filter(UpstreamCause::isNumber)
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** The service's explanation. */
    Optional<String> sentence() {
        return text(json.path("error").get("message"))
                .or(() -> Stream.of(SENTENCES)
                        .map(name -> text(json.get(name)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** A text or a number that is not empty. */
    static Optional<String> text(@Nullable JsonNode node) {
        return Optional.ofNullable(node)
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull() && !value.isBoolean())
                .map(value -> value.asText().strip())
                .filter(text -> !text.isEmpty());
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Without what the service wrote. */
    @Override
    public String toString() {
        return "what a service answered";
    }
}
