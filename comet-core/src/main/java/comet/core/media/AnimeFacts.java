package comet.core.media;

import comet.core.media.EpisodeCoordinates.Mapped;
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

    /**
     * The part under which releases, freshness and locks are kept: that at IMDb where the request is mapped to one, else
     * what was asked for (SRCH-14, SRCH-17, DB-04).
     */
    public MediaRequest place(MediaRequest asked, MediaMetadata metadata) {
        return switch (asked.id()) {
            case ImdbId known -> asked;
            case KitsuId kitsu -> ofKitsu(asked, metadata);
        };
    }

    private MediaRequest ofKitsu(MediaRequest asked, MediaMetadata metadata) {
        boolean film = asked.scope().episode().isEmpty()
                && (asked.type() == MediaType.MOVIE || metadata.main().kind().equals(Optional.of(MediaType.MOVIE)));
        if (film && coordinates.mapped().episode().isPresent()) {
            // At IMDb it is no film but an episode, which its releases do not name.
            return new MediaRequest(MediaType.MOVIE, asked.id(), Scope.MOVIE, asked.text());
        }
        MediaType type = film ? MediaType.MOVIE : MediaType.SERIES;
        Optional<Scope> mapped = film
                ? Optional.of(Scope.MOVIE)
                : scope(coordinates.mapped(), asked.scope().episode().isPresent());
        if (mapped.isEmpty()) {
            // Without a number there, as an episode that IMDb does not have, it stays what it is at Kitsu (EPO-06).
            return asked;
        }
        return imdb.map(id -> new MediaRequest(type, id, mapped.get(), text(id, mapped.get())))
                .orElseGet(() -> new MediaRequest(type, asked.id(), mapped.get(), asked.text()));
    }

    private static Optional<Scope> scope(Mapped mapped, boolean episodeWanted) {
        if (mapped.season().isEmpty() || (episodeWanted && mapped.episode().isEmpty())) {
            return Optional.empty();
        }
        int season = mapped.season().getAsInt();
        return Optional.of(
                mapped.episode().isPresent()
                        ? new Scope.Episode(season, mapped.episode().getAsInt())
                        : new Scope.Season(season));
    }

    private static String text(ImdbId imdb, Scope scope) {
        StringBuilder text = new StringBuilder(imdb.external());
        scope.season().ifPresent(season -> text.append(':').append(season));
        scope.episode().ifPresent(episode -> text.append(':').append(episode));
        return text.toString();
    }
}
