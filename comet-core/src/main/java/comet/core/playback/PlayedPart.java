package comet.core.playback;

import comet.core.media.Aliases;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.PartNumbering;
import comet.core.port.SeriesEpisodes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What tells the file of a played film or episode from others: its other titles, every number by which it goes, and its
 * day, name and length, as far as they are known at once (DBF-12, PLAY-14, MDA-04). Thread-safe.
 *
 * @param numbering how the part goes by in other catalogues
 * @param episodes the episodes of a series
 * @param titles how else a title is called
 */
public record PlayedPart(PartNumbering numbering, SeriesEpisodes episodes, OtherTitles titles) {

    /** Knows how else a title is called; none when it cannot say within a moment (MDA-07). Thread-safe. */
    @FunctionalInterface
    public interface OtherTitles {

        /** The other titles. */
        Aliases of(MediaType type, MediaId id) throws InterruptedException;

        /** Knows of none. */
        OtherTitles NONE = (type, id) -> Aliases.NONE;
    }

    /** Nothing but what a playback URL says. */
    public static final PlayedPart NONE = new PlayedPart(PartNumbering.NONE, SeriesEpisodes.NONE, OtherTitles.NONE);

    /** The longest that playing waits for what the store knows (PLAY-14). */
    private static final Duration STORE = Duration.ofMillis(250);

    /** What a service is asked for; what nobody tells is empty. */
    RequestedMedia of(PlaybackRequest request, InstantSource time) throws InterruptedException {
        Optional<MediaRequest> part = request.mediaId().flatMap(id -> episode(id, request));
        RequestedMedia media = part.isPresent() ? known(request, part.get(), time) : request.media();
        return request.mediaId().isPresent()
                ? media.calledAlso(titles.of(type(request), request.mediaId().get()))
                : media;
    }

    private static MediaType type(PlaybackRequest request) {
        return request.mediaType().orElse(request.season().isPresent() ? MediaType.SERIES : MediaType.MOVIE);
    }

    private RequestedMedia known(PlaybackRequest request, MediaRequest part, InstantSource time)
            throws InterruptedException {
        MediaTitle title = new MediaTitle(request.mediaName(), OptionalInt.empty(), OptionalInt.empty());
        AnimeFacts first = numbering.of(part, new MediaMetadata(title, Aliases.NONE));
        Optional<Scope.Episode> place = place(first.coordinates());
        if (place.isEmpty()) {
            return request.media().by(first.coordinates());
        }
        EpisodeIndex index = first.imdb().isPresent()
                ? episodes.find(first.imdb().get(), place.get(), Deadline.after(STORE, time))
                : EpisodeIndex.NONE;
        MediaMetadata metadata = new MediaMetadata(title.withEpisodes(index), Aliases.NONE);
        EpisodeCoordinates numbers = numbering.of(part, metadata).coordinates();
        return new RequestedMedia(
                request.mediaType(),
                request.mediaId(),
                Optional.of(request.mediaName()),
                Map.of(),
                numbers,
                index.factsOf(place.get()));
    }

    private static Optional<Scope.Episode> place(EpisodeCoordinates numbers) {
        OptionalInt season = numbers.mapped().season();
        OptionalInt episode = numbers.mapped().episode();
        return season.isPresent() && episode.isPresent()
                ? Optional.of(new Scope.Episode(season.getAsInt(), episode.getAsInt()))
                : Optional.empty();
    }

    /**
     * The episode in the numbering of its id. A Kitsu title has no seasons: with another than the first, the numbers of
     * the URL are mapped ones already.
     */
    private static Optional<MediaRequest> episode(MediaId id, PlaybackRequest request) {
        if (request.season().isEmpty()
                || request.episode().isEmpty()
                || request.mediaType().equals(Optional.of(MediaType.MOVIE))) {
            return Optional.empty();
        }
        int season = request.season().getAsInt();
        int number = request.episode().getAsInt();
        return switch (id) {
            case ImdbId imdb -> MediaRequest.parse(MediaType.SERIES, imdb + ":" + season + ":" + number);
            case KitsuId kitsu ->
                season == 1 ? MediaRequest.parse(MediaType.SERIES, kitsu + ":" + number) : Optional.empty();
        };
    }
}
