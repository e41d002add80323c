package comet.core.media;

import java.util.OptionalInt;

/**
 * How much of a title a request is about (SRCH-13). Numbers are those used for searching, that is, after any mapping
 * between the numbering of catalogues; 0 is a valid season (specials) and a valid episode.
 */
public sealed interface Scope {

    /** A film, whatever provider numbers it (DB-11: also a Kitsu film has no season). */
    record Movie() implements Scope {
        @Override
        public OptionalInt season() {
            return OptionalInt.empty();
        }

        @Override
        public OptionalInt episode() {
            return OptionalInt.empty();
        }
    }

    /** A whole series. */
    record Series() implements Scope {
        @Override
        public OptionalInt season() {
            return OptionalInt.empty();
        }

        @Override
        public OptionalInt episode() {
            return OptionalInt.empty();
        }
    }

    /**
     * One season.
     *
     * @param number at least 0
     */
    record Season(int number) implements Scope {
        public Season {
            requireNotNegative(number);
        }

        @Override
        public OptionalInt season() {
            return OptionalInt.of(number);
        }

        @Override
        public OptionalInt episode() {
            return OptionalInt.empty();
        }
    }

    /**
     * One episode.
     *
     * @param seasonNumber at least 0
     * @param number at least 0
     */
    record Episode(int seasonNumber, int number) implements Scope {
        public Episode {
            requireNotNegative(seasonNumber);
            requireNotNegative(number);
        }

        @Override
        public OptionalInt season() {
            return OptionalInt.of(seasonNumber);
        }

        @Override
        public OptionalInt episode() {
            return OptionalInt.of(number);
        }
    }

    /** The one film scope. */
    Scope MOVIE = new Movie();

    /** The one series scope. */
    Scope SERIES = new Series();

    /** The season, empty for films and whole series. */
    OptionalInt season();

    /** The episode, present only for {@link Episode}. */
    OptionalInt episode();

    private static void requireNotNegative(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a season or episode number is not negative");
        }
    }
}
