package comet.core.anime;

import comet.core.anime.TitleParts.Place;
import comet.core.media.AnimeFacts;
import comet.core.media.AnimeFacts.LinkedPart;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What was asked for by the IMDb id of an anime. Its numbers stay (EPO-04); linked to it are the Kitsu ids of the same
 * season (ANM-48). What was found for a Kitsu id that has a map was kept under the mapped numbers, which are these; what
 * was found for one without, under the numbers Kitsu gives (DB-04).
 */
final class ImdbPart {

    private final ImdbId id;
    private final MediaMetadata metadata;
    private final TitleParts parts;

    private ImdbPart(ImdbId id, MediaMetadata metadata, TitleParts parts) {
        this.id = id;
        this.metadata = metadata;
        this.parts = parts;
    }

    static AnimeFacts of(ImdbId id, Scope scope, MediaMetadata metadata, AnimeMapping mapping) {
        ImdbPart part = new ImdbPart(id, metadata, new TitleParts(mapping.entries(id)));
        return switch (scope) {
            case Scope.Movie film -> part.whole(scope, ImdbPart::asFilm);
            case Scope.Series series -> part.whole(scope, entry -> series);
            case Scope.Season season -> part.season(season);
            case Scope.Episode episode -> part.episode(episode);
        };
    }

    /** Tells what a part is called under the id of an entry. */
    private interface There {
        Scope of(AnimeEntry entry);
    }

    private static Scope asFilm(AnimeEntry entry) {
        if (entry.more().onlyEpisode()) {
            return new Scope.Episode(1, 1);
        }
        return entry.kind().isPresent() && !entry.isFilm() ? new Scope.Season(1) : Scope.MOVIE;
    }

    private AnimeFacts whole(Scope scope, There there) {
        return facts(
                EpisodeCoordinates.mapped(scope.season(), scope.episode()),
                parts.entries().stream().findFirst(),
                linked(parts.entries(), there));
    }

    private AnimeFacts season(Scope.Season season) {
        Optional<AnimeEntry> entry = parts.at(season.season(), OptionalInt.empty());
        return facts(
                EpisodeCoordinates.mapped(season.season(), OptionalInt.empty()),
                entry,
                linked(parts.ofSeason(season.number(), entry), part -> hasMap(part) ? season : new Scope.Season(1)));
    }

    private AnimeFacts episode(Scope.Episode episode) {
        Optional<Place> place = parts.place(episode, metadata.episodes());
        Optional<AnimeEntry> entry = place.map(Place::entry);
        OptionalInt number = place.map(Place::nativeEpisode).orElse(OptionalInt.empty());
        EpisodeCoordinates numbers = AnimeNumbering.coordinates(
                new Mapped(episode.season(), episode.episode()),
                number,
                metadata,
                entry.map(part -> OwnTitles.of(part, parts.entries())).orElse(OwnTitles.NONE));
        List<AnimeEntry> ofSeason = parts.ofSeason(episode.seasonNumber(), entry).stream()
                .filter(part -> hasMap(part) || number.isPresent())
                .toList();
        return facts(
                numbers,
                entry,
                linked(ofSeason, part -> hasMap(part) ? episode : new Scope.Episode(1, number.orElseThrow())));
    }

    private static boolean hasMap(AnimeEntry entry) {
        return entry.start().isPresent() || entry.more().mapped();
    }

    private static List<LinkedPart> linked(List<AnimeEntry> entries, There there) {
        return entries.stream()
                .flatMap(entry -> entry.kitsu().stream().flatMap(kitsu -> link(kitsu, there.of(entry))))
                .distinct()
                .toList();
    }

    private static Stream<LinkedPart> link(KitsuId id, Scope scope) {
        return Stream.of(new LinkedPart(id, scope));
    }

    private AnimeFacts facts(EpisodeCoordinates numbers, Optional<AnimeEntry> entry, List<LinkedPart> linked) {
        return new AnimeFacts(
                true, numbers, Optional.of(id), entry.map(AnimeEntry::aniList).orElse(OptionalInt.empty()), linked);
    }
}
