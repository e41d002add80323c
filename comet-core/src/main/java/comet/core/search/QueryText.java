package comet.core.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A title as it is written in the query to an indexer: names of releases are ASCII where they can be. */
final class QueryText {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Letters that are no letter with a mark (ITL-09), and marks of punctuation (ITL-10). */
    private static final Map<Integer, String> ASCII = Map.ofEntries(
            entry('ø', "o"),
            entry('Ø', "O"),
            entry('ł', "l"),
            entry('Ł', "L"),
            entry('đ', "d"),
            entry('Đ', "D"),
            entry('ð', "d"),
            entry('Ð', "D"),
            entry('þ', "th"),
            entry('Þ', "TH"),
            entry('ß', "ss"),
            entry('ẞ', "SS"),
            entry('æ', "ae"),
            entry('Æ', "AE"),
            entry('œ', "oe"),
            entry('Œ', "OE"),
            entry('ı', "i"),
            entry('‘', "'"),
            entry('’', "'"),
            entry('‚', "'"),
            entry('‛', "'"),
            entry('‹', "'"),
            entry('›', "'"),
            entry('“', "\""),
            entry('”', "\""),
            entry('„', "\""),
            entry('‟', "\""),
            entry('«', "\""),
            entry('»', "\""),
            entry('‐', "-"),
            entry('‑', "-"),
            entry('‒', "-"),
            entry('–', "-"),
            entry('—', "-"),
            entry('―', "-"),
            entry('−', "-"));

    private QueryText() {}

    private static Map.Entry<Integer, String> entry(char from, String to) {
        return Map.entry((int) from, to);
    }

    /** How the title is written; empty for a title of nothing (ITL-02). */
    static String of(String title) {
        String text = SPACES.matcher(title).replaceAll(" ").strip();
        StringBuilder written = new StringBuilder(text.length());
        boolean afterLatin = false;
        for (int character : Normalizer.normalize(text, Form.NFD).codePoints().toArray()) {
            if (isMark(character)) {
                if (!afterLatin) {
                    written.appendCodePoint(character);
                }
                continue;
            }
            afterLatin = Character.isLetter(character) && UnicodeScript.of(character) == UnicodeScript.LATIN;
            String ascii = ASCII.get(character);
            if (ascii == null) {
                written.appendCodePoint(character);
            } else {
                written.append(ascii);
            }
        }
        return Normalizer.normalize(written, Form.NFC);
    }

    /** Equal for queries that an indexer does not tell apart (ITL-02). */
    static String key(String query) {
        return Normalizer.normalize(query, Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
