package comet.core.media;

import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Every number by which one episode goes (EPO-08): names of releases and files use one or the other. Each part is empty
 * where it is not known, and all of them for a film.
 *
 * @param mapped season and episode in the numbering that searches use
 * @param absolute the number counted through all seasons (EPX-20), from 0
 * @param nativeEpisode the number in the anime catalogue that numbers each season as a title of its own, from 0
 * @param ownTitles titles that of all entries of this work only the one asked for has: behind such a title the native
 *     number counts in every season; the first {@value #MAX_TITLES}, blank ones dropped
 */
public record EpisodeCoordinates(
        Mapped mapped, OptionalInt absolute, OptionalInt nativeEpisode, Set<String> ownTitles) {

    /** Titles that are kept. */
    public static final int MAX_TITLES = 200;

    /** No number is known, or there is none. */
    public static final EpisodeCoordinates NONE = mapped(OptionalInt.empty(), OptionalInt.empty());

    /**
     * Season and episode as searches number them.
     *
     * @param season from 0; empty for films, and when a whole series is meant
     * @param episode from 0; empty for films, and when a season or series is meant
     */
    public record Mapped(OptionalInt season, OptionalInt episode) {

        /** @throws IllegalArgumentException if a number is negative */
        public Mapped {
            requireNotNegative(season);
            requireNotNegative(episode);
        }
    }

    /** @throws IllegalArgumentException if a number is negative */
    public EpisodeCoordinates {
        requireNotNegative(absolute);
        requireNotNegative(nativeEpisode);
        ownTitles = kept(ownTitles);
    }

    /** Of which only the mapped numbers are known. */
    public static EpisodeCoordinates mapped(OptionalInt season, OptionalInt episode) {
        return new EpisodeCoordinates(new Mapped(season, episode), OptionalInt.empty(), OptionalInt.empty(), Set.of());
    }

    /** Whether one episode is meant, by whatever number. */
    public boolean isEpisode() {
        return mapped.episode().isPresent() || absolute.isPresent() || nativeEpisode.isPresent();
    }

    private static Set<String> kept(Set<String> titles) {
        Set<String> kept = new LinkedHashSet<>();
        titles.stream()
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .limit(MAX_TITLES)
                .forEach(kept::add);
        return Set.copyOf(kept);
    }

    private static void requireNotNegative(OptionalInt number) {
        if (number.orElse(0) < 0) {
            throw new IllegalArgumentException("season and episode numbers are not negative");
        }
    }
}
