package comet.core.media;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The first half of what is known of a title: enough to search with (ALI-15).
 *
 * @param text the canonical title; not blank, white space around it is dropped, and so is what is beyond
 *     {@value #MAX_LENGTH} characters
 * @param year first year, or the only one; empty when unknown
 * @param yearEnd last year of a finished series; empty for running series, when unknown, and for what is known to be a
 *     film, whatever a catalogue says of one
 * @param weakYear whether the year may be years too late, as that of a release in another country (MDC-03)
 * @param kind film or series, where the provider says so (MDI-07)
 * @param tmdb its number at TMDB, of the kind {@link #kind} says; at least 1 (MCA-14)
 * @param episodes what is known of its episodes: names, air dates, absolute numbers
 * @param links the same work under other ids, best first
 * @param nature what sort of thing it is besides
 */
public record MediaTitle(
        String text,
        OptionalInt year,
        OptionalInt yearEnd,
        boolean weakYear,
        Optional<MediaType> kind,
        OptionalInt tmdb,
        EpisodeIndex episodes,
        List<LinkedId> links,
        TitleNature nature) {

    /** Longer than any title: what is beyond is no part of one. */
    public static final int MAX_LENGTH = 1_000;

    /** @throws IllegalArgumentException if the title is blank, the years are in the wrong order, or a number is below 1 */
    public MediaTitle {
        text = TitleText.cut(text.strip(), MAX_LENGTH);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a title is not blank");
        }
        if (yearEnd.isPresent() && (year.isEmpty() || yearEnd.getAsInt() < year.getAsInt())) {
            throw new IllegalArgumentException("a last year follows a first year");
        }
        if (tmdb.orElse(1) < 1) {
            throw new IllegalArgumentException("a number at TMDB is at least 1");
        }
        if (kind.equals(Optional.of(MediaType.MOVIE))) {
            yearEnd = OptionalInt.empty();
        }
        links = List.copyOf(links);
    }

    /** A title of whose nature nothing is known. */
    public MediaTitle(
            String text,
            OptionalInt year,
            OptionalInt yearEnd,
            boolean weakYear,
            Optional<MediaType> kind,
            OptionalInt tmdb,
            EpisodeIndex episodes,
            List<LinkedId> links) {
        this(text, year, yearEnd, weakYear, kind, tmdb, episodes, links, TitleNature.UNKNOWN);
    }

    /** A title whose number at TMDB is not known. */
    public MediaTitle(
            String text,
            OptionalInt year,
            OptionalInt yearEnd,
            boolean weakYear,
            Optional<MediaType> kind,
            EpisodeIndex episodes,
            List<LinkedId> links) {
        this(text, year, yearEnd, weakYear, kind, OptionalInt.empty(), episodes, links);
    }

    /** A title of which nothing is known but its name and years. */
    public MediaTitle(String text, OptionalInt year, OptionalInt yearEnd) {
        this(text, year, yearEnd, false, Optional.empty(), EpisodeIndex.NONE, List.of());
    }

    /** The same with episodes. */
    public MediaTitle withEpisodes(EpisodeIndex known) {
        return new MediaTitle(text, year, yearEnd, weakYear, kind, tmdb, known, links, nature);
    }

    /** The same of a kind. */
    public MediaTitle of(MediaType type) {
        return new MediaTitle(text, year, yearEnd, weakYear, Optional.of(type), tmdb, episodes, links, nature);
    }

    /** The same with a year that may be years too late. */
    public MediaTitle withWeakYear() {
        return new MediaTitle(text, year, yearEnd, true, kind, tmdb, episodes, links, nature);
    }

    /** The same with a year that somebody knows better (MDC-03); a last year before it is dropped. */
    public MediaTitle withYear(int better) {
        OptionalInt last = yearEnd.isPresent() && yearEnd.getAsInt() >= better ? yearEnd : OptionalInt.empty();
        return new MediaTitle(text, OptionalInt.of(better), last, false, kind, tmdb, episodes, links, nature);
    }

    /** The same with its number at TMDB. */
    public MediaTitle withTmdb(int number) {
        return new MediaTitle(text, year, yearEnd, weakYear, kind, OptionalInt.of(number), episodes, links, nature);
    }

    /** The same of a nature. */
    public MediaTitle withNature(TitleNature known) {
        return new MediaTitle(text, year, yearEnd, weakYear, kind, tmdb, episodes, links, known);
    }

    /** A film or series of which only title and first year are known. */
    public static MediaTitle of(String text, int year) {
        return new MediaTitle(text, OptionalInt.of(year), OptionalInt.empty());
    }
}
