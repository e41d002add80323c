package comet.core.anime;

import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Finds out how the part of a title that was asked for goes by elsewhere. Thread-safe. */
public final class AnimeNumbering {

    private final Supplier<AnimeMapping> lists;
    private final boolean enabled;

    /**
     * @param lists tells what they say now, and never waits
     * @param enabled whether the operator wants them used ({@code ANIME_MAPPING_ENABLED})
     */
    public AnimeNumbering(Supplier<AnimeMapping> lists, boolean enabled) {
        this.lists = lists;
        this.enabled = enabled;
    }

    /**
     * The facts, by what the lists say at this moment. A Kitsu id is anime in every state (ANM-46), an IMDb id when a list
     * names it, and while nothing is loaded unless its genres say that it is not animated (ANM-40 to ANM-42, ANM-49).
     *
     * @param metadata what is known of the title; its episodes are those of the IMDb title, also for a Kitsu id
     */
    public AnimeFacts of(MediaRequest request, MediaMetadata metadata) {
        AnimeMapping mapping = enabled ? lists.get() : AnimeMapping.NOT_LOADED;
        return switch (request.id()) {
            case KitsuId id -> KitsuPart.of(id, request, metadata, mapping);
            case ImdbId id -> ofImdb(id, request, metadata, mapping);
        };
    }

    private AnimeFacts ofImdb(ImdbId id, MediaRequest request, MediaMetadata metadata, AnimeMapping mapping) {
        AnimeFacts plain = AnimeFacts.none(request);
        if (mapping.isLoaded()) {
            return mapping.lists(id) ? ImdbPart.of(id, request.scope(), metadata, mapping) : plain;
        }
        boolean anime = enabled && metadata.main().nature().mayBeAnime();
        return new AnimeFacts(anime, plain.coordinates(), plain.imdb(), OptionalInt.empty(), List.of());
    }

    /**
     * An episode in the numbering of TMDB.
     *
     * @param show its number there
     */
    public record TmdbEpisode(int show, Scope.Episode place) {}

    /** How TMDB numbers an episode of IMDb's numbering (EPX-13); empty when no list says, then both may be the same. */
    public Optional<TmdbEpisode> atTmdb(ImdbId id, Scope.Episode place, MediaMetadata metadata) {
        AnimeMapping mapping = enabled ? lists.get() : AnimeMapping.NOT_LOADED;
        return new TitleParts(mapping.entries(id))
                .place(place, metadata.episodes())
                .flatMap(found -> found.nativeEpisode().stream()
                        .boxed()
                        .findFirst()
                        .flatMap(found.entry()::episodeAtTmdb)
                        .map(there -> new TmdbEpisode(found.entry().tmdb().orElseThrow(), there)));
    }

    /** All numbers of an episode, or of a season without an episode. */
    static EpisodeCoordinates coordinates(
            EpisodeCoordinates.Mapped mapped, OptionalInt nativeEpisode, MediaMetadata metadata, OwnTitles titles) {
        OptionalInt absolute = mapped.season().orElse(0) >= 1
                        && mapped.episode().isPresent()
                ? metadata.episodes()
                        .absoluteNumber(new Scope.Episode(
                                mapped.season().getAsInt(), mapped.episode().getAsInt()))
                : OptionalInt.empty();
        return new EpisodeCoordinates(mapped, absolute, nativeEpisode, titles.texts());
    }
}
