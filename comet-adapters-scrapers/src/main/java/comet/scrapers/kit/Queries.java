package comet.scrapers.kit;

import comet.core.media.KitsuId;
import comet.core.media.MediaType;
import comet.core.port.ScrapeRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a source that searches by text is asked for (SCR-70). Each query occurs once; {@link comet.outside.OutsideCall}
 * encodes them (SCR-73).
 */
public final class Queries {

    /** SCR-D31: search engines read them as operators. */
    private static final Pattern OPERATORS = Pattern.compile("[\"()\\[\\]{}:;!?*~^|\\\\]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Queries() {}

    /** The titles as they are: for sources that compare them themselves, best first. */
    public static List<String> titles(ScrapeRequest request) {
        return distinct(request.searchTitles().stream().map(String::strip).toList());
    }

    /** The titles without what a search engine reads as an operator (SCR-D31), best first. */
    public static List<String> plainTitles(ScrapeRequest request) {
        return distinct(
                request.searchTitles().stream().map(Queries::withoutOperators).toList());
    }

    /**
     * What indexers are asked for, title by title: each title, then with what narrows it down, in the order of SCR-71.
     */
    public static List<String> byTitle(ScrapeRequest request) {
        List<String> queries = new ArrayList<>();
        for (String title : plainTitles(request)) {
            for (String end : ends(request)) {
                queries.add(title + end);
            }
        }
        return distinct(queries);
    }

    /**
     * The same queries, of a series those that name the episode first (JKT-D4): when the time runs out, what is left over
     * would have found least.
     */
    public static List<String> mostSpecificFirst(ScrapeRequest request) {
        List<String> ends = ends(request);
        List<String> queries = new ArrayList<>();
        for (String end : request.media().type() == MediaType.SERIES ? ends.reversed() : ends) {
            for (String title : plainTitles(request)) {
                queries.add(title + end);
            }
        }
        return distinct(queries);
    }

    /** A title as search engines take it literally; may become empty (SCR-D31). */
    public static String withoutOperators(String title) {
        return BLANKS.matcher(OPERATORS.matcher(title).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** What is put behind a title: first nothing, then from the widest to the narrowest. */
    private static List<String> ends(ScrapeRequest request) {
        List<String> ends = new ArrayList<>();
        ends.add("");
        if (request.media().type() == MediaType.MOVIE) {
            request.metadata().year().ifPresent(year -> ends.add(" " + year));
            return ends;
        }
        OptionalInt season = request.season();
        if (season.isPresent()) {
            String bySeason = " S" + twoDigits(season.getAsInt());
            ends.add(bySeason);
            request.episode().ifPresent(episode -> ends.add(bySeason + "E" + twoDigits(episode)));
        }
        if (request.media().id() instanceof KitsuId) {
            // SCR-D32: groups that subtitle number as the catalogue does and name no season.
            request.media().scope().episode().ifPresent(episode -> ends.add(" " + twoDigits(episode)));
        }
        return ends;
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static List<String> distinct(Collection<String> queries) {
        Set<String> once = new LinkedHashSet<>(queries);
        once.remove("");
        return List.copyOf(once);
    }
}
