package comet.core.release;

import java.util.Set;

/**
 * Takes numbers with a unit out of the text before seasons and episodes are looked for: {@code 950 MB}, {@code 24 fps},
 * {@code 2 CD}, {@code Disc 1}, {@code 48 kHz}. Such a number is never a season, an episode or a year, whatever stands
 * around it. What opens a name is of the title: {@code 8.Bit.Winter}.
 */
final class UnitReader {

    private static final Set<String> UNITS = Set.of(
            "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "fps", "hz", "khz", "bit", "bits", "kbps", "mbps",
            "kbit", "cd", "cds", "disc", "discs", "disk", "disks", "dvds", "min", "mins", "p", "i", "k");
    private static final Set<String> COUNTED = Set.of("cd", "disc", "disk", "dvd", "bd");
    private static final int LONGEST_UNIT = 5;
    private static final int LONGEST_NUMBER = 5;
    private static final int MOST_DISCS = 99;

    private final Reading reading;
    private final WorkingText text;

    UnitReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
    }

    void cut() {
        for (int word = 1; word < text.words(); word++) {
            int start = text.start(word);
            int digits = text.skipDigits(start);
            if (digits == start && text.wordLength(word) > LONGEST_UNIT) {
                continue;
            }
            int end = digits > start ? endOfUnit(word, digits) : text.isLetterAt(start) ? endOfDisc(word) : 0;
            if (end > 0 && !reading.isInStory(start) && start >= reading.technicalOrYear()) {
                cut(word, digits > start ? withFraction(word) : start, end);
                word--;
            }
        }
    }

    private void cut(int word, int from, int end) {
        reading.endTitleAt(from >= 2 && word > 0 ? from : reading.titleEnd());
        reading.cut(from, end);
    }

    /** Where the unit of a number ends, glued to it or behind one blank; 0 if it has none. */
    private int endOfUnit(int word, int digits) {
        if (digits - text.start(word) > LONGEST_NUMBER) {
            return 0;
        }
        if (digits < text.end(word)) {
            return isUnit(digits, text.end(word)) && text.end(word) - digits > 1 ? text.end(word) : 0;
        }
        boolean joined = word + 1 < text.words()
                && text.start(word + 1) - digits == 1
                && Chars.isOneOf(text.charAt(digits), " -");
        return joined && isUnit(text.start(word + 1), text.end(word + 1)) ? text.end(word + 1) : 0;
    }

    private boolean isUnit(int from, int to) {
        return to - from <= LONGEST_UNIT && UNITS.contains(text.subSequence(from, to));
    }

    /** {@code 1.4 GB}: the digits before the dot. */
    private int withFraction(int word) {
        int start = text.start(word);
        boolean fraction =
                text.charAt(start - 1) == '.' && word > 0 && text.end(word - 1) == start - 1 && text.isNumber(word - 1);
        return fraction ? text.start(word - 1) : start;
    }

    /** {@code CD2}, {@code Disc 1}: where the number ends behind what is counted; 0 if there is none. */
    private int endOfDisc(int word) {
        int letters = text.start(word);
        if (!Chars.isOneOf(text.charAt(letters), "cdb")) {
            return 0;
        }
        while (text.isLetterAt(letters)) {
            letters++;
        }
        if (letters - text.start(word) > LONGEST_UNIT
                || !COUNTED.contains(text.subSequence(text.start(word), letters))) {
            return 0;
        }
        int number = letters == text.end(word) ? text.skip(letters, " .-") : letters;
        int end = text.skipDigits(number);
        boolean counted = end > number && number - letters <= 1 && !text.isWordAt(end);
        return counted && text.number(number, end) <= MOST_DISCS ? end : 0;
    }
}
