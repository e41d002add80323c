package comet.core.media;

import java.util.Optional;

/**
 * A Kitsu anime number (SRCH-12).
 *
 * @param number at least 1
 */
public record KitsuId(int number) implements MediaId {

    /** @throws IllegalArgumentException if the number is below 1 */
    public KitsuId {
        if (number < 1) {
            throw new IllegalArgumentException("a Kitsu number is at least 1");
        }
    }

    /** Reads the number part of {@code kitsu:152}; canonical decimal only. */
    public static Optional<KitsuId> parse(String text) {
        return CanonicalNumber.parse(text).stream()
                .filter(number -> number >= 1)
                .mapToObj(KitsuId::new)
                .findFirst();
    }

    @Override
    public String external() {
        return Integer.toString(number);
    }

    @Override
    public String provider() {
        return "kitsu";
    }

    @Override
    public String toString() {
        return "kitsu:" + number;
    }
}
