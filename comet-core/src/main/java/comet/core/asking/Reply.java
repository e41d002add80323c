package comet.core.asking;

import java.util.Optional;

/**
 * What a provider said.
 *
 * @param known its answer; empty when it knows nothing, and when it failed
 * @param failed whether asking again later may help; then nothing is known
 */
public record Reply<T>(Optional<T> known, boolean failed) {

    /** @throws IllegalArgumentException if a failed provider is said to know something */
    public Reply {
        if (failed && known.isPresent()) {
            throw new IllegalArgumentException("a provider that failed said nothing");
        }
    }

    /** It answered, with something or with nothing. */
    public static <T> Reply<T> of(Optional<T> known) {
        return new Reply<>(known, false);
    }

    /** It did not answer. */
    public static <T> Reply<T> failure() {
        return new Reply<>(Optional.empty(), true);
    }
}
