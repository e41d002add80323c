package comet.http.presentation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks the description of a notice into the lines that Stremio shows whole (HTTP-178): its client wraps nothing and cuts
 * the rest of a line. Pure functions.
 */
final class StremioLines {

    /** Characters of the longest line, as code points. */
    static final int LONGEST = 28;

    /** What other software looks for, and so stays in one line, however long (HTTP-169). */
    private static final List<String> PHRASES = List.of("digitally released yet.", "Sync debrid account library now");

    /** Stands for a blank at which no line ends; no notice has one of its own. */
    private static final char HELD = '\u00A0';

    private StremioLines() {}

    /** The text with a line feed for every blank at which a line would become too long; its own line feeds stay. */
    static String of(String text) {
        String held = text;
        for (String phrase : PHRASES) {
            held = held.replace(phrase, phrase.replace(' ', HELD));
        }
        return held.lines()
                .map(StremioLines::broken)
                .collect(Collectors.joining("\n"))
                .replace(HELD, ' ');
    }

    /** Whether a text is shown whole in one line. */
    static boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST;
    }

    private static String broken(String line) {
        StringBuilder lines = new StringBuilder();
        String last = "";
        for (String word : line.split(" +")) {
            String longer = last.isEmpty() ? word : last + " " + word;
            if (fits(longer) || last.isEmpty()) {
                last = longer;
            } else {
                lines.append(last).append('\n');
                last = word;
            }
        }
        return lines.append(last).toString();
    }
}
