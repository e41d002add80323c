package comet.core.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of a release name in order: runs of letters, digits and apostrophes, with everything else between them.
 */
final class NameWords {

    /**
     * One word.
     *
     * @param lower in lower case, whatever the language of the machine
     * @param start where it begins in the name
     * @param end where the next character after it stands
     */
    record Word(String lower, int start, int end) {}

    private final String name;
    private final List<Word> words = new ArrayList<>();

    NameWords(String name) {
        this.name = name;
        int start = -1;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (isPartOfWord(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                add(start, i);
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            add(start, name.length());
        }
    }

    private void add(int start, int end) {
        words.add(new Word(name.substring(start, end).toLowerCase(Locale.ROOT), start, end));
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) || isMark(c) || c == '\'' || c == '’';
    }

    /** Accents and vowel signs written as characters of their own. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    /**
     * The word and those after it with a blank between them; empty when there are not {@code count} words, or when
     * something else than a single blank, dot, underscore or hyphen stands between them.
     */
    String joined(int index, int count) {
        if (index + count > words.size()) {
            return "";
        }
        StringBuilder joined = new StringBuilder(words.get(index).lower());
        for (int i = index + 1; i < index + count; i++) {
            String separator = separator(i);
            if (separator.length() != 1 || " ._-".indexOf(separator.charAt(0)) < 0) {
                return "";
            }
            joined.append(' ').append(words.get(i).lower());
        }
        return joined.toString();
    }

    /** The {@code ddp} of {@code DDP5.1}: a word whose last digit belongs to a number of channels. */
    Optional<String> soundWithChannels(int index) {
        String word = words.get(index).lower();
        boolean channels = word.length() > 1
                && "257".indexOf(word.charAt(word.length() - 1)) >= 0
                && (number(index + 1) == 0 || number(index + 1) == 1);
        return channels ? Optional.of(word.substring(0, word.length() - 1)) : Optional.empty();
    }

    /** What stands between a word and the one before it; for the first word, what stands before it. */
    String separator(int index) {
        return name.substring(
                index == 0 ? 0 : words.get(index - 1).end(), words.get(index).start());
    }

    /** The number that a word of digits alone stands for; -1 for other words and for more than four digits. */
    int number(int index) {
        if (index >= words.size() || words.get(index).lower().length() > 4) {
            return -1;
        }
        int number = 0;
        for (char c : words.get(index).lower().toCharArray()) {
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
