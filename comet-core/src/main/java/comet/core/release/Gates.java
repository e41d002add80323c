package comet.core.release;

/**
 * What kinds of numbers a text has, found in one pass: the cheap test before a form is looked for with a pattern. Bits,
 * to be added up.
 */
final class Gates {

    static final int ANY_NUMBER = 1;
    /** {@code s} and a number at the start of a word. */
    static final int S_NUMBER = 1 << 1;
    /** At least two of them. */
    static final int S_NUMBERS = 1 << 2;

    static final int T_NUMBER = 1 << 3;
    /** {@code e} or {@code ep} before a number. */
    static final int E_NUMBER = 1 << 4;
    /** Two numbers with an x between them. */
    static final int NUMBER_BY_NUMBER = 1 << 5;
    /** A number with a letter before its {@code s} and an {@code e} behind it. */
    static final int GLUED_S = 1 << 6;
    /** A number and an {@code e} behind it. */
    static final int NUMBER_E = 1 << 7;

    static final int TILDE = 1 << 8;
    /** Two numbers with a hyphen between them. */
    static final int RANGE = 1 << 9;
    /** Two numbers with a comma, an ampersand or a plus sign between them. */
    static final int LIST = 1 << 10;
    /** Two numbers with a dot between them. */
    static final int DECIMAL = 1 << 11;
    /** A number behind a hyphen. */
    static final int DASH_NUMBER = 1 << 12;
    /** A number behind an opening bracket. */
    static final int BRACKET_NUMBER = 1 << 13;

    static final int SEASON_WORD = 1 << 14;
    static final int EPISODE_WORD = 1 << 15;
    /** A number followed by {@code of}, {@code iz} or {@code из}. */
    static final int NUMBER_OF = 1 << 16;
    /** Two numbers with a blank, a dot, a hyphen or a word between them. */
    static final int PAIR = 1 << 17;

    static final int FILE = 1 << 18;
    static final int BLOCK_IN_FRONT = 1 << 19;
    static final int SLASH_OR_START = 1 << 20;
    static final int NUMBER_WORD = 1 << 21;
    static final int TV_NUMBER = 1 << 22;
    static final int NO_FILE = 1 << 23;
    /** A number after {@code e}, and another joined to it. */
    static final int E_LIST = 1 << 24;

    /** A number and a version behind it: {@code 01v2}. */
    static final int VERSION = 1 << 25;
    /** A number before an opening square bracket. */
    static final int NUMBER_BRACKET = 1 << 26;
    /** {@code sn} and a number. */
    static final int SN_NUMBER = 1 << 27;
    /** A number with the mark of an ordinal. */
    static final int ORDINAL = 1 << 29;
    /** A number that a word for episodes may go with. */
    static final int EPISODE_MARK = 1 << 28;

    private Gates() {}

    static int of(WorkingText text, FoundWords found, boolean file) {
        int gates = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.isDigitAt(i)) {
                int end = text.skipDigits(i);
                gates |= ANY_NUMBER | before(text, i, end, gates) | behind(text, end);
                i = end;
            }
        }
        if (gates == 0) {
            return 0;
        }
        gates |= found.mayHave(WordKind.SEASON) ? SEASON_WORD : 0;
        gates |= found.mayHave(WordKind.EPISODE) ? EPISODE_WORD | EPISODE_MARK : 0;
        gates |= (gates & E_NUMBER) != 0 ? EPISODE_MARK : 0;
        gates |= file ? FILE : NO_FILE;
        gates |= text.charAt(0) == '[' ? BLOCK_IN_FRONT : 0;
        return gates;
    }

    private static int before(WorkingText text, int start, int end, int known) {
        int letters = start;
        while (text.isLetterAt(letters - 1)) {
            letters--;
        }
        if (letters == start) {
            return beforeBare(text, start);
        }
        char last = text.charAt(start - 1);
        boolean alone = start - letters == 1;
        boolean atWordStart = !text.isDigitAt(letters - 1);
        int gates = 0;
        if (last == 's' && alone && atWordStart) {
            gates |= (known & S_NUMBER) == 0 ? S_NUMBER : S_NUMBER | S_NUMBERS;
        } else if (last == 's' && text.charAt(end) == 'e') {
            gates |= GLUED_S;
        }
        gates |= last == 'n' && text.charAt(start - 2) == 's' ? SN_NUMBER : 0;
        gates |= last == 't' && alone && atWordStart ? T_NUMBER : 0;
        if (last == 'e' || last == 'é' || (last == 'p' && text.charAt(start - 2) == 'e')) {
            char next = text.charAt(text.skip(end, " .-"));
            gates |= Chars.isOneOf(next, "e&+") ? E_NUMBER | E_LIST : E_NUMBER;
        }
        gates |= NumberShapes.isX(last) && !atWordStart ? NUMBER_BY_NUMBER : 0;
        return gates;
    }

    private static int beforeBare(WorkingText text, int start) {
        int i = start - 1;
        while (i >= 0 && Chars.isOneOf(text.charAt(i), " .")) {
            i--;
        }
        char sign = text.charAt(i);
        int before = Chars.isOneOf(sign, "-:#№") ? i - 1 : i;
        while (before >= 0 && Chars.isOneOf(text.charAt(before), " .")) {
            before--;
        }
        boolean mark = Chars.isOneOf(text.charAt(before), "eé") && !text.isLetterAt(before - 1);
        int gates = i < 0 || sign == '/' ? SLASH_OR_START : 0;
        if (sign == '-') {
            gates |= DASH_NUMBER;
            gates |= text.has("тв", i - 2) ? TV_NUMBER : 0;
        }
        gates |= mark ? EPISODE_MARK : 0;
        return gates | (sign == '[' || sign == '(' ? BRACKET_NUMBER : 0);
    }

    private static int behind(WorkingText text, int end) {
        char next = text.charAt(end);
        int gates = next == 'e' ? NUMBER_E : next == 'v' && text.isDigitAt(end + 1) ? VERSION : 0;
        int sign = text.skip(end, " .");
        char c = text.charAt(sign);
        int after = text.skip(sign + 1, " .");
        boolean numberAfter = text.isDigitAt(after);
        if (numberAfter && NumberShapes.isX(c)) {
            gates |= NUMBER_BY_NUMBER;
        }
        if (c == '-') {
            gates |= numberAfter
                    ? RANGE | PAIR
                    : text.charAt(after) == 'e' && text.isDigitAt(text.skip(after + 1, "p .")) ? RANGE : 0;
        }
        gates |= c == '~' ? TILDE : c == '[' ? NUMBER_BRACKET : 0;
        gates |= Chars.isOneOf(c, ",&+") ? LIST : 0;
        gates |= sign > end && text.isDigitAt(sign) ? PAIR : 0;
        gates |= next == '.' && text.isDigitAt(end + 1) ? DECIMAL : 0;
        gates |= text.has("of", sign) || text.has("из", sign) || text.has("iz", sign) ? NUMBER_OF : 0;
        gates |= text.has("ao ", sign) || text.has("à", sign) ? NUMBER_WORD : 0;
        gates |= next == 'ª' || next == 'º' || next == '°' ? ORDINAL : 0;
        return gates;
    }
}
