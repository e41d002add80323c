package comet.core.media;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What kind of thing an anime is, as its catalogue says (MDK-08): whether a request without an episode means a film or
 * the one episode there is (SRCH-17), and when it begins (REL-17).
 *
 * @param format film, series or what else; empty when unknown
 * @param episodes how many episodes it has, at least 1; empty when unknown, as while it runs
 * @param begins the whole date of its beginning; empty when not every part of the date is known
 */
public record AnimeTraits(Optional<Format> format, OptionalInt episodes, Optional<LocalDate> begins) {

    /** The ways in which anime come out. */
    public enum Format {
        MOVIE,
        TV,
        SPECIAL,
        /** Made for home video. */
        OVA,
        /** Made for the web. */
        ONA,
        MUSIC;

        /** Reads the word of a catalogue in any case, {@code TV_SHORT} and such included. */
        public static Optional<Format> parse(String word) {
            String plain = word.strip().toUpperCase(Locale.ROOT);
            for (Format format : values()) {
                if (plain.equals(format.name()) || plain.startsWith(format.name() + "_")) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }

        /** Film or series (ANM-36); empty for what is neither. */
        public Optional<MediaType> type() {
            return switch (this) {
                case MOVIE -> Optional.of(MediaType.MOVIE);
                case TV, SPECIAL, OVA, ONA -> Optional.of(MediaType.SERIES);
                case MUSIC -> Optional.empty();
            };
        }
    }

    /** @throws IllegalArgumentException if there is no episode at all */
    public AnimeTraits {
        if (episodes.orElse(1) < 1) {
            throw new IllegalArgumentException("a known number of episodes is at least 1");
        }
    }
}
