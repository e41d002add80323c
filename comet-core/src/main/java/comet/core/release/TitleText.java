package comet.core.release;

/** From the part of a release name that may be title to the title as people write it (PARSE-110, PARSE-111). */
final class TitleText {

    private static final String BACK = " -:/\\[|{(#$&^";
    private static final String LAST = " -:./\\";
    private static final String[] MOVIE_MARKS = {"[movie]", "(movie)"};
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private String text;

    private TitleText(String text) {
        this.text = text;
    }

    /** @param foreign whether the whole name has letters of other scripts than Latin */
    static String clean(String written, boolean foreign) {
        TitleText title = new TitleText(written);
        if (!foreign && title.isPlain()) {
            title.trimFront();
            title.spaceDots();
            title.trimBack(LAST);
            return title.collapsed();
        }
        title.removeMovieMark();
        title.trimFront();
        title.trimBack(BACK);
        title.removeCast(foreign);
        title.removeBlocks();
        if (foreign) {
            title.keepLatin();
        }
        title.trimSigns();
        title.removeEmptyBrackets();
        title.removeSignRuns();
        title.removeLoneBrackets();
        title.spaceDots();
        title.trimBack(LAST);
        return title.collapsed();
    }

    /** Whether there is nothing but words, blanks and full stops: most titles, which need few of the steps. */
    private boolean isPlain() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Chars.isWord(c) && c != ' ' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private void removeMovieMark() {
        if (firstOf(OPENING, 0) < 0) {
            return;
        }
        for (String mark : MOVIE_MARKS) {
            int at = indexOfIgnoringCase(mark);
            if (at >= 0) {
                text = text.substring(0, at) + text.substring(at + mark.length());
            }
        }
    }

    private int indexOfIgnoringCase(String wanted) {
        for (int i = 0; i + wanted.length() <= text.length(); i++) {
            if (text.charAt(i) == wanted.charAt(0) && text.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }

    private void trimFront() {
        int i = 0;
        while (i < text.length()
                && !Chars.isWord(text.charAt(i))
                && !Chars.isOneOf(text.charAt(i), "#[【★(")
                && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        text = text.substring(i);
    }

    /** What blocks leave behind: signs in front, one closing bracket at the end. */
    private void trimSigns() {
        int i = 0;
        while (i < text.length()
                && !Chars.isWord(text.charAt(i))
                && text.charAt(i) != '#'
                && text.charAt(i) != '('
                && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        int end = text.length();
        if (end > i && (text.endsWith("]") || text.endsWith("】")) && text.indexOf('[', i) < 0) {
            end--;
        }
        text = text.substring(i, end);
    }

    private void trimBack(String characters) {
        int end = text.length();
        while (end > 0 && Chars.isOneOf(text.charAt(end - 1), characters)) {
            end--;
        }
        text = text.substring(0, end);
    }

    /** A list of names in a last parenthesis: in Cyrillic, or behind titles in two languages. */
    private void removeCast(boolean foreign) {
        if (!text.endsWith(")")) {
            return;
        }
        int open = openingOfLast();
        if (open > 0 && (text.lastIndexOf('/', open) >= 0 || (foreign && hasCyrillic(open)))) {
            text = text.substring(0, open);
            trimBack(BACK);
        }
    }

    private int openingOfLast() {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasCyrillic(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0400' && text.charAt(i) <= '\u04ff') {
                return true;
            }
        }
        return false;
    }

    /** Blocks in front, as long as some text is left, and a block at the end. */
    private void removeBlocks() {
        while (!text.isEmpty() && Chars.isOneOf(text.charAt(0), "[【★")) {
            int close = closing(0);
            if (close < 0 || !hasWord(close + 1)) {
                break;
            }
            text = text.substring(close + 1);
            trimFront();
        }
        trimBack(LAST);
        if (!text.isEmpty() && Chars.isOneOf(text.charAt(text.length() - 1), "]】★")) {
            int open = Math.max(text.lastIndexOf('['), text.lastIndexOf('【'));
            if (open > 0 && hasWord(0, open)) {
                text = text.substring(0, open);
                trimBack(BACK);
            }
        }
    }

    private int closing(int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (Chars.isOneOf(text.charAt(i), "]】★")) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasWord(int from) {
        return hasWord(from, text.length());
    }

    private boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.isWord(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    // ------------------------------------------------------------------------------------------ two scripts

    /** Of a title in two scripts the Latin one is kept. */
    private void keepLatin() {
        if (!hasLatin(0, text.length()) || !hasForeign(0, text.length())) {
            return;
        }
        String inBrackets = latinInBrackets();
        if (!inBrackets.isEmpty()) {
            text = inBrackets;
            return;
        }
        if (text.indexOf('/') >= 0 || text.indexOf('|') >= 0) {
            keepLatinParts();
        } else {
            cutForeign();
        }
    }

    /** {@code Foreign (Latin)}. */
    private String latinInBrackets() {
        int open = text.indexOf('(');
        int close = text.indexOf(')', open);
        return open > 0 && close > open && !hasLatin(0, open) && hasLatin(open, close) && !hasForeign(open, close)
                ? text.substring(open + 1, close)
                : "";
    }

    /** {@code A / B}: the parts with Latin words. */
    private void keepLatinParts() {
        boolean wholeLatin = hasWholeLatinPart();
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '/' || text.charAt(i) == '|') {
                String part = text.substring(from, i).strip();
                TitleText title = new TitleText(part);
                if (title.hasLatin(0, part.length()) && !(wholeLatin && title.hasForeign(0, part.length()))) {
                    title.cutForeign();
                    kept.append(kept.isEmpty() ? "" : " / ").append(title.text.strip());
                }
                from = i + 1;
            }
        }
        text = kept.toString();
    }

    private boolean hasWholeLatinPart() {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '/' || text.charAt(i) == '|') {
                if (hasLatin(from, i) && !hasForeign(from, i)) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    /** Cuts from the first foreign letter to the last, when Latin stands before or behind. */
    private void cutForeign() {
        int first = 0;
        while (first < text.length() && !Script.isForeign(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return;
        }
        int last = text.length() - 1;
        while (last > first && !Script.isForeign(text.charAt(last))) {
            last--;
        }
        if (hasLatin(0, first) || hasLatin(last, text.length())) {
            text = text.substring(0, first) + text.substring(last + 1);
            trimBack(BACK);
        }
    }

    private boolean hasForeign(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Script.isForeign(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasLatin(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Chars.isLetter(c) && !Script.isForeign(c) && c < '\u0250') {
                return true;
            }
        }
        return false;
    }

    // ------------------------------------------------------------------------------------------ leftovers

    /** Brackets with nothing in them that can be read. */
    private void removeEmptyBrackets() {
        for (int open = firstOf(OPENING, 0); open >= 0; open = firstOf(OPENING, open + 1)) {
            char close = CLOSING.charAt(OPENING.indexOf(text.charAt(open)));
            int end = text.indexOf(close, open);
            if (end > open && !hasWord(open, end)) {
                text = text.substring(0, open) + " " + text.substring(end + 1);
                open--;
            }
        }
        text = text.strip();
    }

    /** A sign with two or more others behind it, as cutting leaves them. */
    private void removeSignRuns() {
        if (firstOf("-+{}[]", 0) < 0) {
            return;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Chars.isOneOf(c, "-+{}[]")) {
                while (end < text.length() && isSign(text.charAt(end))) {
                    end++;
                }
            }
            if (end - i > 2) {
                kept.append(text.charAt(end - 1) == ' ' ? " " : "");
                i = end - 1;
            } else {
                kept.append(c);
            }
        }
        text = kept.toString();
    }

    private static boolean isSign(char c) {
        return !Chars.isWord(c) && !Character.isSurrogate(c);
    }

    private int firstOf(String characters, int from) {
        for (int i = Math.max(from, 0); i < text.length(); i++) {
            if (Chars.isOneOf(text.charAt(i), characters)) {
                return i;
            }
        }
        return -1;
    }

    /** Signs that were cut through. */
    private void removeLoneBrackets() {
        if (firstOf("([{}])", 0) < 0) {
            return;
        }
        for (int kind = 0; kind < OPENING.length(); kind++) {
            char open = OPENING.charAt(kind);
            char close = CLOSING.charAt(kind);
            if (count(open) != count(close)) {
                text = text.replace(String.valueOf(open), "").replace(String.valueOf(close), "");
            }
        }
    }

    private int count(char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    /** Dots stand for blanks only where the title has no blanks of its own: {@code Mr. Beekeeper} keeps its dot. */
    private void spaceDots() {
        text = text.strip();
        if (text.indexOf(' ') < 0) {
            text = text.replace('.', ' ');
        }
    }

    private boolean isCollapsed() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < '\u0080') {
                continue;
            }
            if ((c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c)))
                    || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private String collapsed() {
        if (isCollapsed()) {
            return text.strip();
        }
        StringBuilder title = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                title.append(c);
            } else if (!title.isEmpty() && title.charAt(title.length() - 1) != ' ') {
                title.append(' ');
            }
        }
        int end = title.length();
        while (end > 0 && title.charAt(end - 1) == ' ') {
            end--;
        }
        return title.substring(0, end);
    }
}
