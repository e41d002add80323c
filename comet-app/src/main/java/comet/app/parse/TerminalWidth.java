package comet.app.parse;

import java.util.regex.Pattern;

/** How many columns of a terminal a character takes. */
final class TerminalWidth {

    private static final Pattern WIDE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}"
            + "\\p{InCJK_Symbols_and_Punctuation}\\p{InHalfwidth_and_Fullwidth_Forms}\\p{IsEmoji_Presentation}]");

    private TerminalWidth() {}

    static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return WIDE.matcher(Character.toString(codePoint)).matches() ? 2 : 1;
    }
}
