package comet.core.media;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is known of a title, in two halves that are learned, stored and become old each by itself (MCA-02).
 *
 * @param main how it is called, when it came out, its episodes and its other ids
 * @param others how else it is called
 */
public record MediaMetadata(MediaTitle main, Aliases others) {

    /**
     * A title of whose episodes and other ids nothing is known.
     *
     * @throws IllegalArgumentException if the title is blank or the years are in the wrong order
     */
    public MediaMetadata(String title, OptionalInt year, OptionalInt yearEnd, Map<String, List<String>> aliases) {
        this(new MediaTitle(title, year, yearEnd), new Aliases(aliases));
    }

    /** A film or series of which only title and first year are known. */
    public static MediaMetadata of(String title, int year) {
        return new MediaMetadata(MediaTitle.of(title, year), Aliases.NONE);
    }

    /** The canonical title. */
    public String title() {
        return main.text();
    }

    /** First year, or the only one. */
    public OptionalInt year() {
        return main.year();
    }

    /** Last year of a finished series. */
    public OptionalInt yearEnd() {
        return main.yearEnd();
    }

    /** Its episodes as far as they are known. */
    public EpisodeIndex episodes() {
        return main.episodes();
    }

    /** Other titles by scope. */
    public Map<String, List<String>> aliases() {
        return others.byScope();
    }

    /** The canonical title and every alias, without repetition, the canonical one first. */
    public List<String> allTitles() {
        return Stream.concat(Stream.of(title()), aliases().values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
