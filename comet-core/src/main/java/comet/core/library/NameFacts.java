package comet.core.library;

import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the name of a torrent in a library says about title and part, read once when the library is (DB-64): all that
 * decides whether it may be what a search looks for.
 *
 * @param title the title read from the name; empty when the name tells none
 * @param year 1900 to 2100; empty when the name tells none
 * @param seasons at least 0, ascending, each once
 * @param episodes at least 0, ascending, each once
 * @param date the air date in the name
 * @param complete whether the name says that it is all of something
 */
public record NameFacts(
        String title,
        OptionalInt year,
        List<Integer> seasons,
        List<Integer> episodes,
        Optional<LocalDate> date,
        boolean complete) {

    public NameFacts {
        seasons = List.copyOf(seasons);
        episodes = List.copyOf(episodes);
    }

    /** The facts in a reading. */
    public static NameFacts of(ParsedRelease parsed) {
        return new NameFacts(
                parsed.title(),
                parsed.year(),
                parsed.seasons(),
                parsed.episodes(),
                parsed.date(),
                parsed.is(ReleaseFlag.COMPLETE));
    }

    /** The title in the form in which titles are compared. */
    public NormalizedTitle normalizedTitle() {
        return NormalizedTitle.of(title);
    }

    /** The name as it was read, of which nothing but these facts is known any more. */
    public ParsedRelease asRead(String name) {
        var read = ParsedRelease.builder(name).title(title).seasons(seasons).episodes(episodes);
        year.ifPresent(read::year);
        date.ifPresent(read::date);
        return (complete ? read.flag(ReleaseFlag.COMPLETE) : read).build();
    }

    @Override
    public String toString() {
        return "what a name says";
    }
}
