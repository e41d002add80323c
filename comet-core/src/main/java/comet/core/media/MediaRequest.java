package comet.core.media;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a viewer asked for, read from a media type and a media id such as {@code tt0000202:1:2} (HTTP-163, SRCH-10 to
 * SRCH-13).
 *
 * @param type film or series
 * @param id the title
 * @param scope the part of it: {@link Scope.Movie} for films and for nothing else
 * @param text the id exactly as received after percent-decoding, 1 to {@value #MAX_LENGTH} characters
 */
public record MediaRequest(MediaType type, MediaId id, Scope scope, String text) {

    /** Longer than any id: nothing of unbounded length is split or stored. */
    static final int MAX_LENGTH = 64;

    /** @throws IllegalArgumentException if type and scope contradict each other, or the text has an impossible length */
    public MediaRequest {
        if ((type == MediaType.MOVIE) != (scope instanceof Scope.Movie)) {
            throw new IllegalArgumentException("films, and only films, have the scope of a film");
        }
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a media id has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /**
     * What freshness and locks are kept by (SRCH-30): {@code movie/tt0000101}, {@code series/tt0000202:1:2}. With the
     * type, because a film and a series may be asked for by the same id and are different searches (DB-04).
     */
    public String key() {
        return type.word() + "/" + text;
    }

    /** Reads a media id; empty when it breaks the grammar (the outcome {@code invalid} of SRCH-01). */
    public static Optional<MediaRequest> parse(MediaType type, String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String[] parts = text.split(":", -1);
        return parts[0].equals("kitsu") ? kitsu(type, text, parts) : imdb(type, text, parts);
    }

    private static Optional<MediaRequest> imdb(MediaType type, String text, String[] parts) {
        Optional<ImdbId> id = ImdbId.parse(parts[0]);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case MOVIE -> parts.length == 1 ? request(type, id.get(), Scope.MOVIE, text) : Optional.empty();
            case SERIES -> {
                if (parts.length == 1) {
                    yield request(type, id.get(), Scope.SERIES, text);
                }
                OptionalInt season = CanonicalNumber.parse(parts[1]);
                if (season.isEmpty() || parts.length > 3) {
                    yield Optional.empty();
                }
                if (parts.length == 2) {
                    yield request(type, id.get(), new Scope.Season(season.getAsInt()), text);
                }
                OptionalInt episode = CanonicalNumber.parse(parts[2]);
                yield episode.isPresent()
                        ? request(type, id.get(), new Scope.Episode(season.getAsInt(), episode.getAsInt()), text)
                        : Optional.empty();
            }
        };
    }

    private static Optional<MediaRequest> kitsu(MediaType type, String text, String[] parts) {
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        Optional<KitsuId> id = KitsuId.parse(parts[1]);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case MOVIE -> parts.length == 2 ? request(type, id.get(), Scope.MOVIE, text) : Optional.empty();
            case SERIES -> {
                // Kitsu numbers each season as a title of its own: the season is 1 until a mapping says otherwise.
                if (parts.length == 2) {
                    yield request(type, id.get(), new Scope.Season(1), text);
                }
                OptionalInt episode = CanonicalNumber.parse(parts[2]);
                yield episode.isPresent()
                        ? request(type, id.get(), new Scope.Episode(1, episode.getAsInt()), text)
                        : Optional.empty();
            }
        };
    }

    private static Optional<MediaRequest> request(MediaType type, MediaId id, Scope scope, String text) {
        return Optional.of(new MediaRequest(type, id, scope, text));
    }
}
