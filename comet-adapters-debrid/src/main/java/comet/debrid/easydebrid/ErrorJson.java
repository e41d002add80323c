package comet.debrid.easydebrid;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any failure, with any HTTP status (ED-02). What is not a text is not read, so everything is an object here.
 *
 * @param error the sentence; empty or no text at all when it went well
 * @param message a sentence too, and a failure if no other member is what the call should return
 */
record ErrorJson(
        @Nullable Object error,
        @Nullable Object message,
        @Nullable Object code,
        @Nullable Object id,
        @JsonProperty("paid_until") @Nullable Object paidUntil,
        @Nullable Object result,
        @Nullable Object files,
        @Nullable Object success) {

    /** What went wrong, in the words of the service. */
    Optional<String> sentence() {
        Optional<String> said = text(error);
        return said.isPresent() || hasAnswer() ? said : text(message);
    }

    /** The word beside the sentence. */
    Optional<String> word() {
        return text(code)
                .filter(word -> word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_'))
                .filter(word -> word.chars().anyMatch(Character::isLetter));
    }

    private boolean hasAnswer() {
        return id != null || paidUntil != null || result != null || files != null || success != null;
    }

    private static Optional<String> text(@Nullable Object member) {
        return member instanceof String written && !written.isBlank() ? Optional.of(written) : Optional.empty();
    }
}
