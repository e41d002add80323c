package comet.core.media;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the part of a title that was asked for goes by in other catalogues. Of what is no anime, the numbers are those of
 * the request.
 *
 * @param anime whether sources for anime alone are asked (SCR-24, ANM-40 to ANM-49)
 * @param coordinates the numbers that searches, names of releases and files use (EPO-08); of a film none
 * @param imdb its IMDb id: that of the request, or the one a Kitsu id is mapped to (SCR-D05)
 * @param aniList its number at AniList
 * @param linked what was found for these parts of other ids serves this one too, best first (ANM-44, ANM-48); without the
 *     part itself
 * @param onlyEpisode whether it is the only episode of its entry: a name without any number is meant for it (SRCH-17)
 */
public record AnimeFacts(
        boolean anime,
        EpisodeCoordinates coordinates,
        Optional<ImdbId> imdb,
        OptionalInt aniList,
        List<LinkedPart> linked,
        boolean onlyEpisode) {

    /**
     * A part of a title under another id.
     *
     * @param id the other id
     * @param scope season and episode as they are numbered there
     */
    public record LinkedPart(MediaId id, Scope scope) {}

    public AnimeFacts {
        linked = List.copyOf(linked);
    }

    /** Of a part that is not the only episode of its entry. */
    public AnimeFacts(
            boolean anime,
            EpisodeCoordinates coordinates,
            Optional<ImdbId> imdb,
            OptionalInt aniList,
            List<LinkedPart> linked) {
        this(anime, coordinates, imdb, aniList, linked, false);
    }

    /** Of a title that no anime list knows. */
    public static AnimeFacts none(MediaRequest request) {
        return new AnimeFacts(
                false,
                EpisodeCoordinates.mapped(
                        request.scope().season(), request.scope().episode()),
                request.id() instanceof ImdbId id ? Optional.of(id) : Optional.empty(),
                OptionalInt.empty(),
                List.of());
    }
}
