package comet.core.media;

import java.util.OptionalInt;

/**
 * The same work, or the part of it that this title is, under the id of another provider (ANM-44, EPO-08).
 *
 * @param id the other id
 * @param season the season there that this title is; empty when seasons are the same in both
 * @param episodeOffset what is added to the number of an episode here to get its number there; at least 0
 */
public record LinkedId(MediaId id, OptionalInt season, int episodeOffset) {

    /** @throws IllegalArgumentException if a number is negative */
    public LinkedId {
        if (season.orElse(0) < 0 || episodeOffset < 0) {
            throw new IllegalArgumentException("season and offset are not negative");
        }
    }
}
