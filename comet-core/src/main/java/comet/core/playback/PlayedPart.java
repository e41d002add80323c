package comet.core.playback;

import comet.core.media.Aliases;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
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
 * What tells the file of a played film or episode from others: its other titles and its year, every number by which it
 * goes, and its day, name and length, as far as they are known at once (DBF-12, PLAY-14, MDA-04, DB-48). Thread-safe.
 *
 * @param numbering how the part goes by in other catalogues
 * @param episodes the episodes of a series
 * @param titles what is known of a title
 */
public record PlayedPart(PartNumbering numbering, SeriesEpisodes episodes, KnownTitles titles) {

    /**
     * What is known of a title at once.
     *
     * @param aliases how else it is called
     * @param year the year of a film, or the first of a series: tells films of one collection apart. Empty when it is not
     *     known for certain
     */
    public record KnownTitle(Aliases aliases, OptionalInt year) {

        /** Nothing. */
        public static final KnownTitle NONE = new KnownTitle(Aliases.NONE, OptionalInt.empty());
    }

    /** Knows titles; asks nobody for them while it is waited for (DB-48). Thread-safe. */
    @FunctionalInterface
    public interface KnownTitles {

        /** What is known. */
        KnownTitle of(MediaType type, MediaId id) throws InterruptedException;

        /** Knows of none. */
        KnownTitles NONE = (type, id) -> KnownTitle.NONE;
    }

    /** Nothing but what a playback URL says. */
    public static final PlayedPart NONE = new PlayedPart(PartNumbering.NONE, SeriesEpisodes.NONE, KnownTitles.NONE);

    /** What a service is asked for; what nobody tells in a moment is empty. */
    RequestedMedia of(PlaybackRequest request, InstantSource time, BriefReads reads) throws InterruptedException {
        Optional<MediaRequest> part = request.mediaId().flatMap(id -> episode(id, request));
        RequestedMedia media = part.isPresent() ? known(request, part.get(), time, reads) : request.media();
        if (request.mediaId().isEmpty()) {
            return media;
        }
        MediaId id = request.mediaId().get();
        KnownTitle title = reads.read(KnownTitle.NONE, () -> titles.of(type(request), id));
        return media.calledAlso(title.aliases()).of(title.year());
    }

    private static MediaType type(PlaybackRequest request) {
        return request.mediaType().orElse(request.season().isPresent() ? MediaType.SERIES : MediaType.MOVIE);
    }

    private RequestedMedia known(PlaybackRequest request, MediaRequest part, InstantSource time, BriefReads reads)
            throws InterruptedException {
        MediaTitle title = new MediaTitle(request.mediaName(), OptionalInt.empty(), OptionalInt.empty());
        AnimeFacts first = numbering.of(part, new MediaMetadata(title, Aliases.NONE));
        Optional<Scope.Episode> place = place(first.coordinates());
        if (place.isEmpty()) {
            return request.media().by(first.coordinates()).with(EpisodeFacts.UNKNOWN.only(first.onlyEpisode()));
        }
        EpisodeIndex index =
                first.imdb().isPresent() ? index(first.imdb().get(), place.get(), time, reads) : EpisodeIndex.NONE;
        MediaMetadata metadata = new MediaMetadata(title.withEpisodes(index), Aliases.NONE);
        EpisodeCoordinates numbers = numbering.of(part, metadata).coordinates();
        return new RequestedMedia(
                request.mediaType(),
                request.mediaId(),
                Optional.of(request.mediaName()),
                Map.of(),
                numbers,
                index.factsOf(place.get()).only(first.onlyEpisode()));
    }

    /** What is known by now: nobody waits for a catalogue (DB-48). */
    private EpisodeIndex index(ImdbId series, Scope.Episode place, InstantSource time, BriefReads reads)
            throws InterruptedException {
        return reads.read(EpisodeIndex.NONE, () -> episodes.find(series, place, Deadline.after(Duration.ZERO, time)));
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
