package comet.core.episodes;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A provider that tells one season at a time and numbers anime in its own way: it is asked for its seasons, and what it
 * tells is put under the numbers of this house (EPX-13 as amended). Thread-safe.
 */
public final class RenumberedEpisodes implements EpisodeProvider {

    /** Knows how the provider numbers episodes. Thread-safe; answers from memory. */
    @FunctionalInterface
    public interface OtherNumbers {

        /** The provider's season and number of an episode; empty when both number it alike, and when nobody knows. */
        Optional<Scope.Episode> of(ImdbId series, Scope.Episode place);
    }

    /** No season of an anime is longer. */
    private static final int LONGEST_SEASON = 2_000;

    private final EpisodeProvider provider;
    private final OtherNumbers numbers;

    public RenumberedEpisodes(EpisodeProvider provider, OtherNumbers numbers) {
        this.provider = provider;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public boolean tellsOneSeason() {
        return provider.tellsOneSeason();
    }

    @Override
    public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException {
        SortedMap<Integer, Scope.Episode> places =
                season.isPresent() ? otherPlaces(series, season.getAsInt()) : new TreeMap<>();
        return places.isEmpty()
                ? provider.episodes(series, season, deadline)
                : renumbered(series, season.orElseThrow(), places, deadline);
    }

    /** Where the provider has the episodes of a season, by their numbers here. */
    private SortedMap<Integer, Scope.Episode> otherPlaces(ImdbId series, int season) {
        SortedMap<Integer, Scope.Episode> places = new TreeMap<>();
        for (int number = 1; number <= LONGEST_SEASON; number++) {
            int here = number;
            numbers.of(series, new Scope.Episode(season, number)).ifPresent(there -> places.put(here, there));
        }
        return places;
    }

    private EpisodeIndex renumbered(
            ImdbId series, int season, SortedMap<Integer, Scope.Episode> places, Deadline deadline)
            throws SourceException, InterruptedException {
        Map<Integer, EpisodeIndex> told = new HashMap<>();
        List<IndexedEpisode> episodes = new ArrayList<>();
        for (Map.Entry<Integer, Scope.Episode> place : places.entrySet()) {
            Scope.Episode there = place.getValue();
            if (!told.containsKey(there.seasonNumber())) {
                told.put(
                        there.seasonNumber(),
                        provider.episodes(series, OptionalInt.of(there.seasonNumber()), deadline));
            }
            told.getOrDefault(there.seasonNumber(), EpisodeIndex.NONE)
                    .find(there)
                    .map(episode -> at(new Scope.Episode(season, place.getKey()), episode))
                    .ifPresent(episodes::add);
        }
        return EpisodeIndex.of(episodes);
    }

    private static IndexedEpisode at(Scope.Episode place, IndexedEpisode episode) {
        return new IndexedEpisode(place, episode.title(), episode.aired(), episode.absolute(), episode.runtime());
    }
}
