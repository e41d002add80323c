package comet.core.release;

import java.util.List;

/**
 * One word of the vocabulary, or several in a row.
 *
 * @param kind what it tells something about
 * @param row its place in the order in which the words of a kind are tried; the lowest that is found counts
 * @param value what it tells: an enum constant, a text, or the phrase itself where there is nothing to tell
 * @param marks how it is treated, see {@link Mark}
 * @param first its first word in lower case, or as it must be written if it has {@link Mark#EXACT}
 * @param more its other words
 * @param gaps what stands before each of the other words
 * @param plus whether a plus sign must follow
 */
record Phrase(
        WordKind kind,
        int row,
        Object value,
        int marks,
        String first,
        List<String> more,
        List<Gap> gaps,
        boolean plus) {

    /** What may stand between two words. */
    enum Gap {
        /** One blank, dot or hyphen. */
        ONE,
        /** Any number of them, but one at least. */
        RUN,
        HYPHEN,
        PLUS;

        static final String SEPARATORS = " .-'’";
        private static final int LONGEST_RUN = 4;

        /** Whether the text between two positions is such a gap. */
        boolean fits(WorkingText text, int from, int to) {
            return switch (this) {
                case ONE ->
                    to - from == 1 && (text.charAt(from) == '/' || Chars.isOneOf(text.charAt(from), SEPARATORS));
                case RUN -> to - from <= LONGEST_RUN && text.skip(from, SEPARATORS) >= to;
                case HYPHEN -> to - from == 1 && text.charAt(from) == '-';
                case PLUS ->
                    text.skip(from, " +.") >= to && text.indexOf('+', from) < to && text.indexOf('+', from) >= 0;
            };
        }
    }

    boolean is(int mark) {
        return (marks & mark) != 0;
    }

    /** The value as what the kind holds. */
    <T> T value(Class<T> type) {
        return type.cast(value);
    }

    /** How words are treated: bits, to be added up. */
    static final class Mark {

        /** What was read is cut out (C). */
        static final int CUT = 1;

        /** It does not end the title (N). */
        static final int NOT_BOUNDING = 2;

        /** It does not count before everything else that is known (F). */
        static final int NOT_FIRST = 4;

        /** Upper and lower case count (CS). */
        static final int EXACT = 8;

        /** In a title it is a word like others (PARSE-132). */
        static final int SOFT = 16;

        /** In a title it is a word like others, even at its end when a year follows (PARSE-133). */
        static final int SOFT_BEFORE_YEAR = 32 | SOFT;

        /** Wherever it stands, the title is over (PARSE-131). */
        static final int ANCHOR = 64;

        private Mark() {}
    }
}
