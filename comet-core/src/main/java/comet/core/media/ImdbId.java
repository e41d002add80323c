package comet.core.media;

import java.util.Optional;

/**
 * An IMDb title id (SRCH-11).
 *
 * @param external {@code tt} and 7 to 10 digits, lower case
 */
public record ImdbId(String external) implements MediaId {

    /** @throws IllegalArgumentException if the text is no IMDb title id */
    public ImdbId {
        if (!isValid(external)) {
            throw new IllegalArgumentException("an IMDb id is tt and 7 to 10 digits");
        }
    }

    /** Reads an id that somebody else wrote. Case matters: {@code TT1254207} is no id. */
    public static Optional<ImdbId> parse(String text) {
        return isValid(text) ? Optional.of(new ImdbId(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        if (text.length() < 9 || text.length() > 12 || !text.startsWith("tt")) {
            return false;
        }
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String provider() {
        return "imdb";
    }

    @Override
    public String toString() {
        return external;
    }
}
