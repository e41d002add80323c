package comet.core.media;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long a season is, and when it was or will be broadcast (EPX-21).
 *
 * @param season its number; 0 for specials
 * @param episodes how many are known, at least 1
 * @param firstDate date of the earliest episode of which one is known
 * @param lastDate date of the latest episode of which one is known
 */
public record SeasonSummary(int season, int episodes, Optional<LocalDate> firstDate, Optional<LocalDate> lastDate) {

    /** @throws IllegalArgumentException if there is no episode, or only one of the dates */
    public SeasonSummary {
        if (season < 0 || episodes < 1) {
            throw new IllegalArgumentException("a season has a number from 0 on and episodes");
        }
        if (firstDate.isPresent() != lastDate.isPresent()) {
            throw new IllegalArgumentException("where one date is known there is a first and a last");
        }
    }

    static SeasonSummary of(int season, Collection<IndexedEpisode> episodes) {
        List<LocalDate> dates = episodes.stream()
                .flatMap(episode -> episode.aired().stream())
                .map(AirDate::date)
                .sorted()
                .toList();
        boolean dated = !dates.isEmpty();
        return new SeasonSummary(
                season,
                episodes.size(),
                dated ? Optional.of(dates.getFirst()) : Optional.empty(),
                dated ? Optional.of(dates.getLast()) : Optional.empty());
    }
}
