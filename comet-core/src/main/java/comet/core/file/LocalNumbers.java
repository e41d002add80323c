package comet.core.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what names of files and folders say in words that the parser does not read ({@code Sezon 2 Odcinek 5},
 * {@code 第2季}, {@code 第05集}) as it reads them ({@code S02 E05}). Only a word with its number is written anew. Pure
 * functions.
 */
final class LocalNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final char TEN = '十';

    /** A number in figures, or in Chinese ones below one hundred. */
    private static final String FIGURES = "([0-9]{1,4}|[零一二三四五六七八九十]{1,3})";

    /**
     * A word and what the parser reads instead.
     *
     * @param form its first group is the number
     * @param letter stands before the number
     */
    private record Word(Pattern form, char letter) {

        static Word of(String form, char letter) {
            return new Word(Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), letter);
        }
    }

    private static final List<Word> WORDS = List.of(
            // Where the number stands before the word, as in Turkish, that behind it counts something else.
            Word.of("(?<![\\p{L}\\d])(?<!\\d\\.?[ ._]{0,2})sezon[ ._]{1,2}([0-9]{1,2})(?![0-9])", 'S'),
            Word.of("(?<![\\p{L}\\d])(?:odcinek|odc)[ ._]{1,2}([0-9]{1,4})(?![0-9])", 'E'),
            Word.of("第 ?" + FIGURES + " ?[季期]", 'S'),
            Word.of("第 ?" + FIGURES + " ?[集話话回]", 'E'));

    private LocalNumbers() {}

    /** The name as the parser reads it. */
    static String written(String name) {
        String written = name;
        for (Word word : WORDS) {
            written = word.form().matcher(written).replaceAll(found -> replacement(found, word.letter()));
        }
        return written;
    }

    private static String replacement(MatchResult found, char letter) {
        return Matcher.quoteReplacement(String.format(Locale.ROOT, "%c%02d ", letter, number(found.group(1))));
    }

    private static int number(String figures) {
        if (Character.isDigit(figures.charAt(0))) {
            return Integer.parseInt(figures);
        }
        int ten = figures.indexOf(TEN);
        if (ten < 0) {
            return figures.chars().map(DIGITS::indexOf).reduce(0, (number, digit) -> number * 10 + digit);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(figures.charAt(ten - 1));
        int ones = ten == figures.length() - 1 ? 0 : DIGITS.indexOf(figures.charAt(ten + 1));
        return tens * 10 + Math.max(0, ones);
    }
}
