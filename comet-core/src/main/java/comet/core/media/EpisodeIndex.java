package comet.core.media;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The episodes of a series as far as they are known, in the order of their numbers. Immutable.
 *
 * @param episodes by season and number
 */
public record EpisodeIndex(Map<Scope.Episode, IndexedEpisode> episodes) {

    /** Nothing known, as for films. */
    public static final EpisodeIndex NONE = new EpisodeIndex(Map.of());

    /** A season with this number or a higher one is named after a year. */
    private static final int FIRST_YEAR = 1900;

    private static final Comparator<Scope.Episode> BY_NUMBER =
            Comparator.comparingInt(Scope.Episode::seasonNumber).thenComparingInt(Scope.Episode::number);

    /** @throws IllegalArgumentException if an episode stands under the number of another */
    public EpisodeIndex {
        if (episodes.entrySet().stream()
                .anyMatch(entry -> !entry.getValue().place().equals(entry.getKey()))) {
            throw new IllegalArgumentException("an episode stands under its own number");
        }
        Map<Scope.Episode, IndexedEpisode> ordered = new TreeMap<>(BY_NUMBER);
        ordered.putAll(episodes);
        episodes = Collections.unmodifiableMap(new LinkedHashMap<>(ordered));
    }

    /** An index of these; of several with one number the last stays (EPX-01). */
    public static EpisodeIndex of(Collection<IndexedEpisode> episodes) {
        Map<Scope.Episode, IndexedEpisode> byPlace = new LinkedHashMap<>();
        episodes.forEach(episode -> byPlace.put(episode.place(), episode));
        return new EpisodeIndex(byPlace);
    }

    /** What is known of an episode. */
    public Optional<IndexedEpisode> find(Scope.Episode place) {
        return Optional.ofNullable(episodes.get(place));
    }

    /** The first episode of a day (EPX-05). */
    public Optional<IndexedEpisode> on(LocalDate day) {
        return episodes.values().stream()
                .filter(episode -> episode.aired().stream()
                        .anyMatch(aired -> aired.inNames().contains(day)))
                .findFirst();
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return episodes.isEmpty();
    }

    /** What is known of one season. */
    public EpisodeIndex ofSeason(int season) {
        return only(place -> place.seasonNumber() == season);
    }

    /**
     * Without seasons that are named after years: some catalogues number daily shows so, beside the seasons that all
     * others know (EPX-13 as amended).
     */
    public EpisodeIndex withoutYearSeasons() {
        return only(place -> !isNamedAfterYear(place.seasonNumber()));
    }

    /** Whether a season of this number is one that is named after a year. */
    public static boolean isNamedAfterYear(int season) {
        return season >= FIRST_YEAR;
    }

    private EpisodeIndex only(Predicate<Scope.Episode> places) {
        if (episodes.keySet().stream().allMatch(places)) {
            return this;
        }
        return of(episodes.values().stream()
                .filter(episode -> places.test(episode.place()))
                .toList());
    }

    /** The regular episodes, in order: season and number from 1 on (CAT-04). */
    List<Scope.Episode> regularEpisodes() {
        return episodes.keySet().stream()
                .filter(place -> place.seasonNumber() >= 1 && place.number() >= 1)
                .toList();
    }

    /** Each season that has episodes, in order, specials (season 0) included (EPX-21). */
    public List<SeasonSummary> seasons() {
        SortedMap<Integer, List<IndexedEpisode>> bySeason = new TreeMap<>();
        episodes.values()
                .forEach(
                        episode -> bySeason.computeIfAbsent(episode.place().seasonNumber(), season -> new ArrayList<>())
                                .add(episode));
        return bySeason.entrySet().stream()
                .map(season -> SeasonSummary.of(season.getKey(), season.getValue()))
                .toList();
    }

    /**
     * The number of an episode counted through all seasons from the first: as a provider tells it, else counted, if all
     * seasons up to its own are known from 1 without a gap (EPX-20).
     */
    public OptionalInt absoluteNumber(Scope.Episode place) {
        OptionalInt told = find(place).map(IndexedEpisode::absolute).orElse(OptionalInt.empty());
        return told.isPresent() ? told : counted(place);
    }

    /** What tells the files of an episode from those of others; {@link EpisodeFacts#UNKNOWN} if it is not in here. */
    public EpisodeFacts factsOf(Scope.Episode place) {
        return find(place).map(this::facts).orElse(EpisodeFacts.UNKNOWN);
    }

    private EpisodeFacts facts(IndexedEpisode episode) {
        return new EpisodeFacts(
                episode.aired().map(AirDate::inNames).orElse(List.of()),
                Optional.of(episode.title()).filter(title -> !title.isEmpty()),
                episode.runtime(),
                medianRuntime(episode.place().seasonNumber()),
                episodes.values().stream()
                        .filter(other -> !other.equals(episode))
                        .map(IndexedEpisode::title)
                        .toList());
    }

    /** Of an even number of episodes the shorter of the two in the middle. */
    private Optional<Duration> medianRuntime(int season) {
        List<Duration> runtimes = episodes.values().stream()
                .filter(episode -> episode.place().seasonNumber() == season)
                .flatMap(episode -> episode.runtime().stream())
                .sorted()
                .toList();
        return runtimes.isEmpty() ? Optional.empty() : Optional.of(runtimes.get((runtimes.size() - 1) / 2));
    }

    private OptionalInt counted(Scope.Episode place) {
        if (place.seasonNumber() < 1 || !episodes.containsKey(place)) {
            return OptionalInt.empty();
        }
        int before = 0;
        for (int season = 1; season <= place.seasonNumber(); season++) {
            int length = length(season);
            if (length == 0) {
                return OptionalInt.empty();
            }
            before += season < place.seasonNumber() ? length : 0;
        }
        return OptionalInt.of(before + place.number());
    }

    /** Whether any episode of a season is known. */
    public boolean hasSeason(int season) {
        return episodes.keySet().stream().anyMatch(place -> place.seasonNumber() == season);
    }

    /** How many episodes a season has; 0 unless they are known from 1 without a gap. */
    public int length(int season) {
        int length = 0;
        for (Scope.Episode place : episodes.keySet()) {
            if (place.seasonNumber() == season) {
                length++;
                if (place.number() != length) {
                    return 0;
                }
            }
        }
        return length;
    }
}
