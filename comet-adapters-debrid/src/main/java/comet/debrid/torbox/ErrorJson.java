package comet.debrid.torbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure, in any answer (TB-02).
 *
 * @param success false for a failure
 * @param error a word, or {@code null}, {@code "null"} or {@code true}, which are no word
 * @param detail text for people; sometimes an object
 */
record ErrorJson(
        @Nullable Boolean success,
        @Nullable Object error,
        @Nullable Object detail) {

    boolean isFailure() {
        return Boolean.FALSE.equals(success);
    }

    Optional<String> word() {
        return text(error).filter(word -> !word.equals("null"));
    }

    Optional<String> text() {
        return text(detail);
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
