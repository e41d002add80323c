package comet.titles.imdb;

import comet.core.media.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** IMDb's words for kinds of titles (TLK-03, TLK-06). */
final class KindWords {

    private static final Set<String> FILMS =
            Set.of("feature", "movie", "short", "tvmovie", "tvshort", "tvspecial", "video");
    private static final Set<String> SERIES = Set.of("series", "miniseries", "tvseries", "tvminiseries");

    private KindWords() {}

    /** The kind that the first of these words means that means one; empty for games, single episodes and such. */
    static Optional<MediaType> kind(@Nullable String qid, @Nullable String q) {
        return kind(qid).or(() -> kind(q));
    }

    private static Optional<MediaType> kind(@Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
        if (FILMS.contains(plain)) {
            return Optional.of(MediaType.MOVIE);
        }
        return SERIES.contains(plain) ? Optional.of(MediaType.SERIES) : Optional.empty();
    }
}
