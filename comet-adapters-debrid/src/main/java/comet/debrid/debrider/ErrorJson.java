package comet.debrid.debrider;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Any failure (DR-02). What is not a text is not read. */
record ErrorJson(@Nullable Object message, @Nullable Object error) {

    /** What went wrong, in the words of the service. */
    Optional<String> sentence() {
        return text(message).or(() -> text(error));
    }

    private static Optional<String> text(@Nullable Object member) {
        return member instanceof String written && !written.isBlank() ? Optional.of(written) : Optional.empty();
    }
}
