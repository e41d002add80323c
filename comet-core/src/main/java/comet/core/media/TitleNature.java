package comet.core.media;

import comet.core.media.AnimeTraits.Format;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What sort of thing a title is, beyond film or series, as far as its catalogue says.
 *
 * @param genres in the words of the catalogue; empty when it names none (ANM-49). The first {@value #MAX_GENRES} are kept
 * @param format how an anime came out; empty for everything else, and when unknown (MDK-08)
 * @param episodeCount how many episodes an anime has, at least 1; empty as {@code format}, and while it runs (MDK-08)
 */
public record TitleNature(List<String> genres, Optional<Format> format, OptionalInt episodeCount) {

    /** Genres that are kept. */
    public static final int MAX_GENRES = 50;

    /** Nothing is known. */
    public static final TitleNature UNKNOWN = new TitleNature(List.of(), Optional.empty(), OptionalInt.empty());

    private static final String ANIMATION = "animation";

    /** @throws IllegalArgumentException if there is no episode at all */
    public TitleNature {
        genres = genres.stream().limit(MAX_GENRES).toList();
        if (episodeCount.orElse(1) < 1) {
            throw new IllegalArgumentException("a known number of episodes is at least 1");
        }
    }

    /** Of which only the genres are known. */
    public static TitleNature ofGenres(List<String> genres) {
        return new TitleNature(genres, Optional.empty(), OptionalInt.empty());
    }

    /** What the catalogue of an anime says. */
    public static TitleNature of(AnimeTraits traits) {
        return new TitleNature(List.of(), traits.format(), traits.episodes());
    }

    /** The same with genres. */
    public TitleNature withGenres(List<String> known) {
        return new TitleNature(known, format, episodeCount);
    }

    /** Whether it can be an anime by its genres: not when they are known and it is not animated (ANM-49). */
    public boolean mayBeAnime() {
        return genres.isEmpty() || genres.stream().anyMatch(ANIMATION::equalsIgnoreCase);
    }

    /** Whether it is a special, OVA or ONA of one episode: its releases carry no number (SRCH-17). */
    public boolean isOnlyEpisode() {
        return episodeCount.equals(OptionalInt.of(1))
                && format.filter(TitleNature::isUnnumberedAlone).isPresent();
    }

    private static boolean isUnnumberedAlone(Format format) {
        return switch (format) {
            case SPECIAL, OVA, ONA -> true;
            case MOVIE, TV, MUSIC -> false;
        };
    }
}
