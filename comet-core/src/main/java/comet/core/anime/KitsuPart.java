package comet.core.anime;

import comet.core.anime.AnimeEntry.Start;
import comet.core.media.AnimeFacts;
import comet.core.media.AnimeFacts.LinkedPart;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was asked for by a Kitsu id. It has a map when an entry of the lists names the IMDb title and where it begins
 * there: in the list of overrides, which may leave the numbers out (EPO-01), in the list of ids (EPO-05), or by being
 * the only entry of that title. What has a map is kept and looked for under exactly the part it is mapped to; what has
 * none, under its own number, and then no IMDb id is told, because its episodes would be looked for among those of the
 * first season (DB-04).
 */
final class KitsuPart {

    private static final Mapped NO_NUMBERS = new Mapped(OptionalInt.empty(), OptionalInt.empty());

    private final MediaMetadata metadata;
    private final AnimeEntry entry;
    private final TitleParts parts;
    private final Optional<ImdbId> imdb;

    private KitsuPart(MediaMetadata metadata, AnimeEntry entry, TitleParts parts) {
        this.metadata = metadata;
        this.entry = entry;
        this.parts = parts;
        boolean begins = entry.start().isPresent()
                || entry.more().mapped()
                || parts.entries().size() <= 1;
        this.imdb = begins ? entry.imdb() : Optional.empty();
    }

    static AnimeFacts of(KitsuId id, MediaRequest request, MediaMetadata metadata, AnimeMapping mapping) {
        Optional<AnimeEntry> entry = mapping.entry(id);
        if (entry.isEmpty()) {
            return unknown(request, metadata);
        }
        TitleParts parts =
                new TitleParts(entry.get().imdb().map(mapping::entries).orElse(List.of()));
        KitsuPart part = new KitsuPart(metadata, entry.get(), parts);
        return part.facts(request);
    }

    /** MDA-14, SRCH-17: without an episode, a film is a film whatever it was asked for as. */
    private static boolean isFilm(MediaRequest request, MediaMetadata metadata) {
        return request.scope().episode().isEmpty()
                && (request.type() == MediaType.MOVIE || metadata.main().kind().equals(Optional.of(MediaType.MOVIE)));
    }

    /** Of an anime that no list knows, Kitsu itself may have said what it is (MDK-08). */
    private static AnimeFacts unknown(MediaRequest request, MediaMetadata metadata) {
        Scope scope = request.scope();
        boolean only =
                metadata.main().nature().isOnlyEpisode() && scope.episode().orElse(1) == 1;
        if (isFilm(request, metadata)) {
            return unlisted(EpisodeCoordinates.NONE, false);
        }
        OptionalInt number = only ? OptionalInt.of(1) : scope.episode();
        return unlisted(
                new EpisodeCoordinates(
                        new Mapped(scope.season(), number), OptionalInt.empty(), number, OwnTitles.NONE.texts()),
                only);
    }

    private static AnimeFacts unlisted(EpisodeCoordinates numbers, boolean only) {
        return new AnimeFacts(true, numbers, Optional.empty(), OptionalInt.empty(), List.of(), only);
    }

    private AnimeFacts facts(MediaRequest request) {
        OptionalInt episode = request.scope().episode();
        boolean film = isFilm(request, metadata) || (episode.isEmpty() && entry.isFilm());
        if (film) {
            return film();
        }
        boolean only = isOnlyEpisode() && episode.orElse(1) == 1;
        OptionalInt number = only ? OptionalInt.of(1) : episode;
        return number.isPresent() ? episode(number.getAsInt(), only) : season();
    }

    /** By the lists, and where they do not say how many episodes there are, by what Kitsu said (ANM-36, MDK-08). */
    private boolean isOnlyEpisode() {
        return entry.more().onlyEpisode()
                || (entry.more().episodes().isEmpty()
                        && metadata.main().nature().isOnlyEpisode());
    }

    /** Of a film that IMDb counts among the episodes of a series, the numbers there are told; of others there are none. */
    private AnimeFacts film() {
        Optional<Start> asEpisode = entry.start().filter(start -> start.fromOverride() && !start.is(1, 1));
        Mapped mapped = asEpisode
                .map(start -> new Mapped(OptionalInt.of(start.seasonOrFirst()), OptionalInt.of(start.episodeOrFirst())))
                .orElse(NO_NUMBERS);
        Scope there = asEpisode
                .<Scope>map(start -> new Scope.Episode(start.seasonOrFirst(), start.episodeOrFirst()))
                .orElse(Scope.MOVIE);
        EpisodeCoordinates numbers = EpisodeCoordinates.mapped(mapped.season(), mapped.episode());
        return facts(numbers, Optional.of(there), false);
    }

    private AnimeFacts season() {
        int season = entry.start().map(Start::seasonOrFirst).orElse(1);
        EpisodeCoordinates numbers = EpisodeCoordinates.mapped(OptionalInt.of(season), OptionalInt.empty());
        return facts(numbers, Optional.of(new Scope.Season(season)), false);
    }

    private AnimeFacts episode(int number, boolean only) {
        Optional<Scope.Episode> there = atImdb(number);
        Mapped mapped =
                there.map(place -> new Mapped(place.season(), place.episode())).orElse(NO_NUMBERS);
        OwnTitles titles = OwnTitles.of(entry, parts.entries());
        EpisodeCoordinates numbers = imdb.isPresent()
                ? AnimeNumbering.coordinates(mapped, OptionalInt.of(number), metadata, titles)
                : new EpisodeCoordinates(mapped, OptionalInt.empty(), OptionalInt.of(number), titles.texts());
        return facts(numbers, there, only);
    }

    /** EPO-01, EPO-05 to EPO-07; empty for an episode that IMDb does not have. */
    private Optional<Scope.Episode> atImdb(int number) {
        if (entry.start().isEmpty()) {
            Scope.Episode same = new Scope.Episode(1, number);
            return Optional.of(imdb.isPresent() ? parts.spread(entry, same, metadata.episodes()) : same);
        }
        Start start = entry.start().get();
        if (start.notAtImdb().contains(number)) {
            return Optional.empty();
        }
        int missing = (int)
                start.notAtImdb().stream().filter(absent -> absent < number).count();
        int episode = start.episodeOrFirst() + number - missing - 1;
        if (episode < 0) {
            return Optional.empty();
        }
        Scope.Episode there = new Scope.Episode(start.seasonOrFirst(), episode);
        return Optional.of(imdb.isPresent() ? parts.spread(entry, there, metadata.episodes()) : there);
    }

    private AnimeFacts facts(EpisodeCoordinates numbers, Optional<? extends Scope> there, boolean only) {
        List<LinkedPart> linked = imdb.flatMap(id -> there.map(scope -> new LinkedPart(id, scope))).stream()
                .toList();
        return new AnimeFacts(true, numbers, imdb, entry.aniList(), linked, only);
    }
}
