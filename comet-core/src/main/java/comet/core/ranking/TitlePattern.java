package comet.core.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that is searched anywhere in a release name, without regard to case; written as {@code /…/} with
 * regard to it (RANK-03). Equal when written alike. Immutable and thread-safe.
 *
 * <p>A search gives up, as if there were no match, after reading {@value #MAX_READS} characters, counted with every
 * repetition: so the same pattern and name always end the same way, in a few milliseconds, and an expression that would
 * try for years does not. Work that reads nothing is not counted (an expression can be built from empty alternatives
 * alone), so patterns are for operators and owners of the machine to write, not for strangers (RDB-09).
 */
public final class TitlePattern {

    /** Characters of a pattern. */
    public static final int MAX_LENGTH = 500;

    /** Patterns of one list. */
    public static final int MAX_PATTERNS = 100;

    /** Characters that one search may read. */
    static final int MAX_READS = 1_000_000;

    private final String text;
    private final Pattern expression;

    /**
     * @param text the pattern as a profile writes it
     * @throws IllegalArgumentException if it is too long or no regular expression; the message says where
     */
    public TitlePattern(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a pattern has at most " + MAX_LENGTH + " characters");
        }
        boolean cased = text.length() > 1 && text.startsWith("/") && text.endsWith("/");
        this.text = text;
        try {
            expression = cased
                    ? Pattern.compile(text.substring(1, text.length() - 1))
                    : Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            // The exception's own message spans several lines and repeats the pattern.
            throw new IllegalArgumentException(
                    "not a regular expression: " + e.getDescription()
                            + (e.getIndex() < 0 ? "" : " near character " + (e.getIndex() + (cased ? 2 : 1))),
                    e);
        }
    }

    /**
     * Reads a list of a profile.
     *
     * @param list what the list is called, such as {@code exclude}
     * @throws IllegalArgumentException if there are too many or one is invalid; the message names it, such as
     *     {@code exclude[2]}
     */
    public static List<TitlePattern> all(String list, List<String> texts) {
        if (texts.size() > MAX_PATTERNS) {
            throw new IllegalArgumentException(list + ": at most " + MAX_PATTERNS + " patterns");
        }
        List<TitlePattern> patterns = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            try {
                patterns.add(new TitlePattern(texts.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(list + "[" + i + "]: " + e.getMessage(), e);
            }
        }
        return List.copyOf(patterns);
    }

    /** The pattern as it was written. */
    public String text() {
        return text;
    }

    /** Whether it occurs in a name, as far as that can be told with the reads allowed. */
    public boolean matches(String name) {
        try {
            return expression.matcher(new CountedText(name)).find();
        } catch (ReadsSpentException e) {
            return false;
        } catch (StackOverflowError e) {
            // The matcher of the JDK recurses for repeated groups; a name too long for its stack is no match either.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TitlePattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** A text that can be read so often and no more. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private int left = MAX_READS;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new ReadsSpentException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Leads out of the matcher; carries no stack, which would cost more than the search. */
    private static final class ReadsSpentException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReadsSpentException() {
            super("too many reads", null, false, false);
        }
    }
}
