package comet.core.debrid;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which episode a file is by its own name (DBC-07, DBF-11); every part is empty where the name does not tell.
 *
 * @param season from 0
 * @param episode from 0; of a file of several episodes the first
 * @param lastEpisode of a file of several episodes the last; after {@code episode}
 * @param absolute the number counted through all seasons, from 0, where the name has no season
 * @param airDate the day it was broadcast
 */
public record FileNumbers(
        OptionalInt season,
        OptionalInt episode,
        OptionalInt lastEpisode,
        OptionalInt absolute,
        Optional<LocalDate> airDate) {

    /** The name has no number. */
    public static final FileNumbers NONE = new FileNumbers(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    /** @throws IllegalArgumentException if a number is negative, or the last episode does not come after the first */
    public FileNumbers {
        if (season.orElse(0) < 0 || episode.orElse(0) < 0 || absolute.orElse(0) < 0) {
            throw new IllegalArgumentException("season and episode numbers are not negative");
        }
        if (lastEpisode.isPresent() && (episode.isEmpty() || lastEpisode.getAsInt() <= episode.getAsInt())) {
            throw new IllegalArgumentException("a last episode comes after a first one");
        }
    }

    /** One episode of a season. */
    public static FileNumbers of(int season, int episode) {
        return new FileNumbers(
                OptionalInt.of(season),
                OptionalInt.of(episode),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }
}
