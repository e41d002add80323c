package comet.core.anime;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One anime as the lists number it: a film, a season, or a part of one. What no list says is empty.
 *
 * @param title the main title, as the list writes it (ALI-05)
 * @param synonyms other titles, as the list writes them
 * @param kind film or series (ANM-36)
 * @param year of the first episode
 * @param kitsu its number there
 * @param imdb the title it is part of there (ANM-31); the first of several
 * @param aniList its number there
 * @param tmdb its number there, of the kind {@link #kind} says
 * @param start where it begins in the numbering of that IMDb title; empty when nothing says (EPO-05)
 */
public record AnimeEntry(
        Optional<String> title,
        List<String> synonyms,
        Optional<MediaType> kind,
        OptionalInt year,
        Optional<KitsuId> kitsu,
        Optional<ImdbId> imdb,
        OptionalInt aniList,
        OptionalInt tmdb,
        Optional<Start> start) {

    /**
     * Where an entry begins.
     *
     * @param season season of its first episode; empty when only the episode is known
     * @param episode number of its first episode; empty when only the season is known
     * @param notAtImdb numbers of its episodes, counted from 1, that IMDb does not have (EPO-06), rising
     * @param fromOverride whether the list of overrides says so, rather than the list of ids (EPO-05)
     */
    public record Start(OptionalInt season, OptionalInt episode, List<Integer> notAtImdb, boolean fromOverride) {
        public Start {
            notAtImdb = List.copyOf(notAtImdb);
        }
    }

    public AnimeEntry {
        synonyms = List.copyOf(synonyms);
    }
}
