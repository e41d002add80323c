package comet.core.media;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a film came or comes out (MDT-04, MDT-05).
 *
 * @param dates all that are known
 * @param first the one date the provider gives for the film as a whole, if any
 * @param streamable whether some service in some country offers it already
 */
public record ReleaseDates(List<CountryDate> dates, Optional<LocalDate> first, boolean streamable) {

    /** How a film comes out, in the order in which it usually does. */
    public enum Kind {
        PREMIERE,
        LIMITED,
        THEATRICAL,
        DIGITAL,
        PHYSICAL,
        TV
    }

    /**
     * A date in one country.
     *
     * @param country two lower-case letters; empty text when the provider does not say
     */
    public record CountryDate(String country, Kind kind, LocalDate date) {}

    public ReleaseDates {
        dates = List.copyOf(dates);
    }
}
