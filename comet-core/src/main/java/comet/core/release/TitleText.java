package comet.core.release;

import java.util.regex.Pattern;

/** From the part of a release name that is the title to the title as people write it (PARSE-110, its plain steps). */
final class TitleText {

    private static final Pattern BLANKS = Pattern.compile("[\\s_]+");
    private static final Pattern FRONT = Pattern.compile("^[^\\p{L}\\p{M}\\p{N}#]+");
    private static final String BACK = " -:./\\[|{(#$&^";
    private static final String BRACKETS = "()[]{}";

    private TitleText() {}

    static String clean(String written) {
        String text =
                FRONT.matcher(BLANKS.matcher(written).replaceAll(" ").strip()).replaceFirst("");
        text = withoutLoneBrackets(withoutBack(text));
        // Dots stand for blanks only where the title has no blanks of its own: "Mr. Beekeeper" keeps its dot.
        String spaced = text.indexOf(' ') < 0 ? text.replace('.', ' ') : text;
        return BLANKS.matcher(spaced).replaceAll(" ").strip();
    }

    private static String withoutBack(String text) {
        int end = text.length();
        while (end > 0 && BACK.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Brackets that are not closed, or not opened, were cut through. */
    private static String withoutLoneBrackets(String text) {
        String kept = text;
        for (int i = 0; i < BRACKETS.length(); i += 2) {
            char open = BRACKETS.charAt(i);
            char close = BRACKETS.charAt(i + 1);
            if (count(kept, open) != count(kept, close)) {
                kept = kept.replace(String.valueOf(open), "").replace(String.valueOf(close), "");
            }
        }
        return kept;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
