package comet.core.release;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a release name while it is read. What is understood may be cut out, so that nothing is understood twice;
 * the rest closes up. As a {@link CharSequence} it is the lower-case text, on which words and forms are looked for; the
 * text as written is behind {@link #written}. Positions are in UTF-16 units and always those of the present text.
 *
 * <p>Words are maximal runs of letters, digits and combining marks. They are found once, and moved, shortened or dropped
 * when text is cut out.
 *
 * <p>A run of underscores becomes one blank (PARSE-10), control characters become blanks, invisible characters vanish,
 * letters and their accents are joined. Only the first {@value #MAX_LENGTH} characters are read (PARSE-140).
 */
final class WorkingText implements CharSequence {

    /** Characters that are looked at; real names are far shorter. */
    static final int MAX_LENGTH = 1000;

    private static final int HASH_FACTOR = 31;
    private static final int NONE = -1;

    private final char[] written;
    private final char[] lower;
    private int length;

    private int[] starts;
    private int[] ends;
    private int words;

    /** Where in the name each character stood; kept only for those who want to know. */
    private final int @Nullable [] origins;

    WorkingText(String name, boolean withOrigins) {
        int size = Math.min(name.length(), MAX_LENGTH);
        boolean composed = isComposed(name, size);
        String text = composed ? name : Normalizer.normalize(name.substring(0, size), Normalizer.Form.NFC);
        int room = composed ? size : text.length();
        written = new char[room];
        lower = new char[room];
        origins = withOrigins ? new int[room] : null;
        if (withOrigins && !composed) {
            copyLetterByLetter(name, size);
        } else {
            copy(text, room);
        }
        int guess = 4 + length / 5;
        starts = new int[guess];
        ends = new int[guess];
        findWords();
    }

    private static boolean isComposed(String name, int size) {
        for (int i = 0; i < size; i++) {
            if (name.charAt(i) >= Chars.FIRST_COMBINING) {
                return Normalizer.isNormalized(
                        size == name.length() ? name : name.substring(0, size), Normalizer.Form.NFC);
            }
        }
        return true;
    }

    private void copy(String name, int size) {
        for (int i = 0; i < size; i++) {
            char c = name.charAt(i);
            if (c < Character.MIN_SURROGATE || !isLoneSurrogate(name, i)) {
                append(c, i, c == '_' && i > 0 && name.charAt(i - 1) == '_');
            }
        }
    }

    /** Half of a character, which nobody can show. */
    private static boolean isLoneSurrogate(String name, int at) {
        char c = name.charAt(at);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? at + 1 == name.length() || !Character.isLowSurrogate(name.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(name.charAt(at - 1));
    }

    private void copyLetterByLetter(String name, int size) {
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && Chars.joins(name.charAt(to))) {
                to++;
            }
            String composed = Normalizer.normalize(name.substring(from, to), Normalizer.Form.NFC);
            for (int i = 0; i < composed.length(); i++) {
                if (!isLoneSurrogate(composed, i) || (to - from == 1 && !isLoneSurrogate(name, from))) {
                    append(composed.charAt(i), from, from > 0 && name.charAt(from - 1) == '_');
                }
            }
        }
    }

    private void append(char c, int origin, boolean afterUnderscore) {
        if ((c > '~' && Chars.isInvisible(c)) || (c == '_' && afterUnderscore) || length == written.length) {
            return;
        }
        char shown = c == '_' || c < ' ' || (c > '~' && Character.isISOControl(c)) ? ' ' : c;
        if (origins != null) {
            origins[length] = origin;
        }
        written[length] = shown;
        lower[length++] = Chars.lower(shown);
    }

    private void findWords() {
        int start = NONE;
        for (int i = 0; i < length; i++) {
            if (Chars.isWord(lower[i])) {
                start = start == NONE ? i : start;
            } else if (start != NONE) {
                addWord(start, i);
                start = NONE;
            }
        }
        if (start != NONE) {
            addWord(start, length);
        }
    }

    private void addWord(int start, int end) {
        if (words == starts.length) {
            int more = words * 2;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        starts[words] = start;
        ends[words++] = end;
    }

    /** The hash of a word; equal words have equal hashes. */
    static int hash(CharSequence word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * HASH_FACTOR + word.charAt(i);
        }
        return hash;
    }

    // ------------------------------------------------------------------------------------------ characters

    @Override
    public int length() {
        return length;
    }

    /** In lower case; a blank outside the text, so that whoever looks at a neighbour need not ask whether there is one. */
    @Override
    public char charAt(int index) {
        return index >= 0 && index < length ? lower[index] : ' ';
    }

    @Override
    public String subSequence(int from, int to) {
        return new String(lower, from, to - from);
    }

    /** The text in lower case. */
    @Override
    public String toString() {
        return subSequence(0, length);
    }

    /** The character as written. */
    char written(int index) {
        return index >= 0 && index < length ? written[index] : ' ';
    }

    /** The text as written. */
    String written(int from, int to) {
        return new String(written, from, to - from);
    }

    boolean isWordAt(int index) {
        return index >= 0 && index < length && Chars.isWord(lower[index]);
    }

    boolean isDigitAt(int index) {
        return index >= 0 && index < length && Chars.isDigit(lower[index]);
    }

    boolean isLetterAt(int index) {
        return index >= 0 && index < length && Chars.isLetter(lower[index]);
    }

    /** Whether the lower-case text goes on with this at a position. */
    boolean has(String text, int at) {
        if (at < 0 || at + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text goes on with exactly this, upper and lower case regarded. */
    boolean hasWritten(String text, int at) {
        if (at < 0 || at + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (written[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where this is found from a position on, -1 if nowhere. */
    int indexOf(String text, int from) {
        for (int i = Math.max(from, 0); i + text.length() <= length; i++) {
            if (has(text, i)) {
                return i;
            }
        }
        return NONE;
    }

    int indexOf(char c, int from) {
        for (int i = Math.max(from, 0); i < length; i++) {
            if (lower[i] == c) {
                return i;
            }
        }
        return NONE;
    }

    /** The first position from there on whose character is not one of these. */
    int skip(int from, String characters) {
        int i = from;
        while (i < length && Chars.isOneOf(lower[i], characters)) {
            i++;
        }
        return i;
    }

    /** The first position from there on that is no digit. */
    int skipDigits(int from) {
        int i = from;
        while (i < length && Chars.isDigit(lower[i])) {
            i++;
        }
        return i;
    }

    /** The number that the digits between two positions make; at most nine digits count. */
    int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to && i < from + 9; i++) {
            number = number * 10 + lower[i] - '0';
        }
        return number;
    }

    /** Where in the name the character stood. Only for texts made with origins. */
    int origin(int index) {
        if (origins == null) {
            throw new IllegalStateException("this text was made without origins");
        }
        return origins[index];
    }

    // ------------------------------------------------------------------------------------------ words

    int words() {
        return words;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The hash of a word: equal words have equal hashes, see {@link #hash(CharSequence)}. */
    int hash(int word) {
        int hash = 0;
        for (int i = starts[word]; i < ends[word]; i++) {
            hash = hash * HASH_FACTOR + lower[i];
        }
        return hash;
    }

    int wordLength(int word) {
        return ends[word] - starts[word];
    }

    boolean isWord(int word, String lowerCase) {
        return wordLength(word) == lowerCase.length() && has(lowerCase, starts[word]);
    }

    boolean isNumber(int word) {
        return skipDigits(starts[word]) >= ends[word];
    }

    /** The word that holds a position, or the next after it; {@link #words} if there is none. */
    int wordFrom(int position) {
        int low = 0;
        int high = words;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // ------------------------------------------------------------------------------------------ cutting out

    /** Cuts text out; what stood after it moves up. */
    void cut(int from, int to) {
        int gap = to - from;
        if (gap <= 0) {
            return;
        }
        int rest = length - to;
        System.arraycopy(written, to, written, from, rest);
        System.arraycopy(lower, to, lower, from, rest);
        if (origins != null) {
            System.arraycopy(origins, to, origins, from, rest);
        }
        length -= gap;
        int kept = 0;
        for (int word = 0; word < words; word++) {
            int start = moved(starts[word], from, to);
            int end = moved(ends[word], from, to);
            if (start < end) {
                starts[kept] = start;
                ends[kept++] = end;
            }
        }
        words = kept;
    }

    private static int moved(int position, int from, int to) {
        return position <= from ? position : Math.max(position, to) - (to - from);
    }
}
