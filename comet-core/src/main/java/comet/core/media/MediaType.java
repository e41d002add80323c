package comet.core.media;

import java.util.Optional;

/** The two kinds of media that streams are offered for (HTTP-160). Anime series are {@link #SERIES}. */
public enum MediaType {
    MOVIE("movie"),
    SERIES("series");

    private final String word;

    MediaType(String word) {
        this.word = word;
    }

    /** The word used in URLs: {@code movie} or {@code series}. */
    public String word() {
        return word;
    }

    /** Reads the word of a URL; case matters. Empty for every other text. */
    public static Optional<MediaType> parse(String word) {
        for (MediaType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
