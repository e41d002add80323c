package comet.core.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write seasons or episodes.
 *
 * @param row the row of the specification's table, for readers
 * @param gates what the text must have before the pattern is tried, see {@link Gates}
 * @param pattern looked for in the lower-case text; its first group, or its first two, hold the numbers
 * @param kind what the numbers mean
 * @param cut whether what it matches is cut out
 */
record NumberForm(int row, int gates, Pattern pattern, Kind kind, boolean cut) {

    /** What the numbers of a form mean. */
    enum Kind {
        /** One number. */
        SINGLE,
        /** Numbers in one group: two make a range, more must follow one another (PARSE-17). */
        SPAN,
        /** Numbers in one group: a hyphen or a tilde makes a range, anything else adds one number (PDB-16). */
        LIST,
        /** Two groups: from the first to the second. */
        FROM_TO,
        /** From 1 to the number. */
        UP_TO
    }

    /** No letter and no digit before. */
    static final String START = "(?<![\\p{L}\\p{N}])";

    /** No letter and no digit behind. */
    static final String END = "(?![\\p{L}\\p{N}])";

    static final String SEASON_WORDS = "(?:seasons?|temporadas?|сезон[иыа]?|sezon|stagion[ei]|staffeln?|saisons?)";

    static NumberForm form(int row, int gates, Kind kind, boolean cut, String pattern) {
        return new NumberForm(row, gates, Pattern.compile(pattern), kind, cut);
    }

    boolean mayMatch(int present) {
        return (present & gates) == gates;
    }

    /** The numbers of a match; empty if they are impossible. */
    NumberList numbers(Matcher match, WorkingText text, int most) {
        int from = match.start(1);
        int to = match.end(1);
        return switch (kind) {
            case SINGLE -> NumberList.of(text.number(from, text.skipDigits(from)));
            case SPAN -> NumberList.span(text, from, to, most);
            case LIST -> NumberList.list(text, from, to, most);
            case FROM_TO -> NumberList.range(text.number(from, to), text.number(match.start(2), match.end(2)), most);
            case UP_TO -> NumberList.range(1, text.number(from, to), most);
        };
    }
}
