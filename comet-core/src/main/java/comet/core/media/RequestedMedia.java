package comet.core.media;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A film, an episode, or a part of a series, with all that tells which file of a torrent it is (debrid specification,
 * section 8). What is not known is empty: whoever reads it does with what is there.
 *
 * @param type film or series
 * @param id the title without season and episode, "base id"
 * @param title the canonical title
 * @param aliases other titles by scope, as in {@link MediaMetadata#aliases}; the first {@value #MAX_ALIASES} are kept
 * @param year the year of a film, or the first of a series: tells films of one collection apart
 * @param coordinates the numbers of the episode; {@link EpisodeCoordinates#NONE} for a film
 * @param episode what else is known of the episode
 */
public record RequestedMedia(
        Optional<MediaType> type,
        Optional<MediaId> id,
        Optional<String> title,
        Map<String, List<String>> aliases,
        OptionalInt year,
        EpisodeCoordinates coordinates,
        EpisodeFacts episode) {

    /** Aliases that are kept, over all scopes. */
    public static final int MAX_ALIASES = 1_000;

    /** @throws IllegalArgumentException if the title is blank */
    public RequestedMedia {
        if (title.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a title is not blank");
        }
        aliases = kept(aliases);
    }

    /** Of which the year is not known. */
    public RequestedMedia(
            Optional<MediaType> type,
            Optional<MediaId> id,
            Optional<String> title,
            Map<String, List<String>> aliases,
            EpisodeCoordinates coordinates,
            EpisodeFacts episode) {
        this(type, id, title, aliases, OptionalInt.empty(), coordinates, episode);
    }

    /** What a search asks for, by the numbers it uses, with what the episode index of its title tells. */
    public static RequestedMedia of(MediaRequest request, MediaMetadata metadata) {
        return new RequestedMedia(
                Optional.of(request.type()),
                Optional.of(request.id()),
                Optional.of(metadata.title()),
                metadata.aliases(),
                metadata.year(),
                coordinates(request.scope(), metadata.episodes()),
                request.scope() instanceof Scope.Episode episode
                        ? metadata.episodes().factsOf(episode)
                        : EpisodeFacts.UNKNOWN);
    }

    /** The same by other numbers. */
    public RequestedMedia by(EpisodeCoordinates numbers) {
        return new RequestedMedia(type, id, title, aliases, year, numbers, episode);
    }

    /** The same, of whose episode that is known. */
    public RequestedMedia with(EpisodeFacts facts) {
        return new RequestedMedia(type, id, title, aliases, year, coordinates, facts);
    }

    /** The same of a year. */
    public RequestedMedia of(OptionalInt known) {
        return new RequestedMedia(type, id, title, aliases, known, coordinates, episode);
    }

    /** The same with other titles. */
    public RequestedMedia calledAlso(Aliases others) {
        return new RequestedMedia(type, id, title, others.byScope(), year, coordinates, episode);
    }

    private static EpisodeCoordinates coordinates(Scope scope, EpisodeIndex index) {
        EpisodeCoordinates mapped = EpisodeCoordinates.mapped(scope.season(), scope.episode());
        return scope instanceof Scope.Episode episode ? mapped.withAbsolute(index.absoluteNumber(episode)) : mapped;
    }

    /** Whether one episode is asked for, whatever kind of id names its series (DBF-05). */
    public boolean isEpisodic() {
        return coordinates.isEpisode();
    }

    private static Map<String, List<String>> kept(Map<String, List<String>> aliases) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        int room = MAX_ALIASES;
        for (Map.Entry<String, List<String>> scope : aliases.entrySet()) {
            List<String> titles = scope.getValue().stream().limit(room).toList();
            room -= titles.size();
            if (!titles.isEmpty()) {
                kept.put(scope.getKey(), titles);
            }
        }
        return Collections.unmodifiableMap(kept);
    }
}
