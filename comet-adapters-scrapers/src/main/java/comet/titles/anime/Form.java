package comet.titles.anime;

import comet.core.media.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an entry is, by the word of the lists (ANM-36). */
enum Form {
    UNKNOWN,
    MOVIE,
    TV,
    ONA,
    OVA,
    SPECIAL;

    static Form of(@Nullable String word) {
        if (word == null) {
            return UNKNOWN;
        }
        String upper = word.toUpperCase(Locale.ROOT);
        for (Form form : values()) {
            if (form.name().equals(upper)) {
                return form;
            }
        }
        return UNKNOWN;
    }

    Optional<MediaType> kind() {
        return switch (this) {
            case UNKNOWN -> Optional.empty();
            case MOVIE -> Optional.of(MediaType.MOVIE);
            case TV, ONA, OVA, SPECIAL -> Optional.of(MediaType.SERIES);
        };
    }

    /** Whether releases of one that has a single episode carry no number (SRCH-17). */
    boolean isUnnumberedAlone() {
        return switch (this) {
            case ONA, OVA, SPECIAL -> true;
            case UNKNOWN, MOVIE, TV -> false;
        };
    }
}
