package comet.core.release;

import comet.core.release.Phrase.Mark;

/**
 * The part of a name in which words like {@code Extended}, {@code Web} or {@code German} are words of the title
 * (PARSE-131 to PARSE-133): from behind blocks and sites in front up to the anchor, the first thing that can be no
 * title. Words of the vocabulary in it are forgotten, except in brackets and in the run of such words that leads up to
 * the anchor.
 */
final class TitleZone {

    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = DateReader.LAST_YEAR_OF_RELEASE;
    private static final int SHORT_WORD = 3;
    private static final int LONGEST_SITE = 60;

    private final WorkingText text;
    private final FoundWords found;

    private final int start;
    private int technical = NOWHERE;
    private int year = NOWHERE;
    private int technicalWord = -1;
    private int storyStart;
    private int storyEnd;

    TitleZone(WorkingText text, FoundWords found) {
        this.text = text;
        this.found = found;
        start = front();
        findTechnical();
        findYear();
    }

    /** Whether something ends the title for certain. */
    boolean hasAnchor() {
        return anchor() != NOWHERE;
    }

    /** Where the zone ends; beyond every text if there is none. */
    int anchor() {
        return Math.min(technical, year);
    }

    /** Where the first mark stands that is no year; beyond every text if there is none. */
    int technicalStart() {
        return technical;
    }

    /** Where the words of an episode's title begin that tell nothing. */
    int storyStart() {
        return storyStart;
    }

    /** Where they end. */
    int storyEnd() {
        return storyEnd;
    }

    /**
     * Forgets the words of an episode's title, which stands between the number of the episode and the next technical
     * word; as in the title of the whole, not those of the run that leads up to that word.
     */
    void forgetStoryWords() {
        if (technicalWord < 0
                || text.start(technicalWord) != technical
                || !NumberShapes.isEpisode(text, technicalWord)) {
            return;
        }
        int first = technicalWord + 1;
        while (first < text.words() && NumberShapes.isEpisode(text, first)) {
            first++;
        }
        int next = nextTechnical(first);
        if (next == first || next >= text.words()) {
            return;
        }
        if (isTag(first)) {
            first++;
        }
        int run = next;
        while (run > first && mayBelongToRun(run - 1) && !isOpening(run)) {
            run--;
        }
        if (run > first && run < next && isArticlesOnly(first, run)) {
            run = next;
        }
        storyStart = text.start(first);
        storyEnd = run > first ? text.start(run) : storyStart;
        for (int i = found.count() - 1; i >= 0; i--) {
            int at = found.start(i);
            if (at >= storyStart && at < storyEnd && found.phrase(i).is(Mark.SOFT) && !isBracketed(at)) {
                found.drop(i);
            }
        }
    }

    private int nextTechnical(int first) {
        int position = NOWHERE;
        for (int i = 0; i < found.count(); i++) {
            if (found.phrase(i).is(Mark.ANCHOR) && found.start(i) >= text.end(technicalWord)) {
                position = Math.min(position, found.start(i));
            }
        }
        int word = first;
        while (word < text.words()
                && text.start(word) < position
                && !NumberShapes.isAnchor(text, found, word)
                && !NumberShapes.beginsWithLines(text, word)) {
            word++;
        }
        return word;
    }

    /** {@code S01E02.GERMAN}, {@code S01E02.iTALiAN}: capitals behind a title that is not written so. */
    private boolean isTag(int word) {
        boolean shouted = text.wordLength(word) >= SHORT_WORD && isShouted(word);
        return shouted && text.wordLength(0) > 1 && !isShouted(text.wordFrom(start));
    }

    private boolean isShouted(int word) {
        for (int i = text.start(word); i < text.end(word); i++) {
            if (!Chars.isUpper(text.written(i)) && text.written(i) != 'i') {
                return false;
            }
        }
        return true;
    }

    /** Whether a bracket opens in front of a word: what stands before it is of another block. */
    private boolean isOpening(int word) {
        return word < text.words() && Chars.isOneOf(text.charAt(text.start(word) - 1), "[(");
    }

    /** {@code The.French.1080p}: an article makes the word behind it a word of the title. */
    private boolean isArticlesOnly(int first, int to) {
        for (int word = first; word < to; word++) {
            if (!isArticle(word)) {
                return false;
            }
        }
        return true;
    }

    /** Behind blocks in square brackets and the name of a site. */
    private int front() {
        int position = text.skip(0, " ");
        while (text.charAt(position) == '[') {
            int close = text.indexOf(']', position);
            if (close < 0) {
                return position;
            }
            position = text.skip(close + 1, " -");
        }
        if (text.has("www", position)) {
            int hyphen = text.indexOf(" -", position);
            if (hyphen >= 0 && hyphen - position < LONGEST_SITE) {
                return text.skip(hyphen, " -");
            }
        }
        return position >= text.length() ? 0 : position;
    }

    private void findTechnical() {
        for (int i = 0; i < found.count(); i++) {
            if (found.start(i) >= start && found.phrase(i).is(Mark.ANCHOR) && !isWholeTitle(i)) {
                technical = Math.min(technical, found.start(i));
            }
        }
        for (int word = text.wordFrom(start); word < text.words() && text.start(word) < technical; word++) {
            if (NumberShapes.isAnchor(text, found, word)) {
                technical = text.start(word);
                technicalWord = word;
            }
        }
    }

    /** {@code Remux.2011}: a mark that is all there is in front of the year is the title. */
    private boolean isWholeTitle(int word) {
        int next = text.wordFrom(found.end(word));
        return found.start(word) == text.start(text.wordFrom(start)) && next < text.words() && isYear(next);
    }

    private void findYear() {
        int first = text.wordFrom(start);
        for (int word = first + 1; word < text.words() && text.start(word) < technical; word++) {
            if (isYear(word)) {
                year = text.start(NumberShapes.isDateEndingAt(text, word) && word - 2 > first ? word - 2 : word);
                return;
            }
        }
    }

    private boolean isYear(int word) {
        if (text.wordLength(word) != 4 || !text.isNumber(word)) {
            return false;
        }
        int number = text.number(text.start(word), text.end(word));
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /** Forgets the words that belong to the title. */
    void forgetTitleWords() {
        int anchor = anchor();
        if (anchor == NOWHERE) {
            return;
        }
        int run = finalRun(anchor);
        for (int i = found.count() - 1; i >= 0; i--) {
            int at = found.start(i);
            Phrase phrase = found.phrase(i);
            boolean inZone = at >= start && at < anchor;
            boolean ofTitle = phrase.is(Mark.SOFT) && !isInRun(phrase, at, run) && !isBracketed(at);
            if (inZone && (ofTitle || isWholeTitle(i))) {
                found.drop(i);
            }
        }
    }

    private boolean isInRun(Phrase phrase, int at, int run) {
        boolean beforeYear = year < technical;
        boolean alsoTitleBeforeYear = (phrase.marks() & Mark.SOFT_BEFORE_YEAR) == Mark.SOFT_BEFORE_YEAR;
        return at >= run && !(beforeYear && alsoTitleBeforeYear);
    }

    /** Where the words begin that lead up to the anchor and need not be of the title; the anchor if there are none. */
    private int finalRun(int anchor) {
        int first = text.wordFrom(start);
        int run = text.wordFrom(anchor);
        while (run > first && mayBelongToRun(run - 1)) {
            run--;
        }
        for (int word = first; word < run; word++) {
            if (!isArticle(word)) {
                return run < text.words() ? text.start(run) : anchor;
            }
        }
        return anchor;
    }

    private boolean mayBelongToRun(int word) {
        if (text.wordLength(word) < SHORT_WORD || text.isNumber(word) || isRomanNumeral(word)) {
            return true;
        }
        for (int i = 0; i < found.count(); i++) {
            if (found.start(i) <= text.start(word) && found.end(i) >= text.end(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRomanNumeral(int word) {
        for (int i = text.start(word); i < text.end(word); i++) {
            if (!Chars.isOneOf(text.charAt(i), "ivxlc")) {
                return false;
            }
        }
        return true;
    }

    private boolean isArticle(int word) {
        return switch (text.wordLength(word)) {
            case 1 -> text.isWord(word, "a") || text.isWord(word, "o");
            case 2 ->
                text.isWord(word, "an")
                        || text.isWord(word, "la")
                        || text.isWord(word, "le")
                        || text.isWord(word, "el")
                        || text.isWord(word, "il")
                        || text.isWord(word, "lo")
                        || text.isWord(word, "os");
            case 3 ->
                text.isWord(word, "the")
                        || text.isWord(word, "les")
                        || text.isWord(word, "los")
                        || text.isWord(word, "der")
                        || text.isWord(word, "die")
                        || text.isWord(word, "das");
            default -> false;
        };
    }

    private boolean isBracketed(int at) {
        for (int i = at - 1; i >= start; i--) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                return true;
            }
            if (c == ')' || c == ']') {
                return false;
            }
        }
        return false;
    }
}
