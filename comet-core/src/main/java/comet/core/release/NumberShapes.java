package comet.core.release;

/** Forms of words with digits that tell a resolution, a season or an episode, whatever stands around them. */
final class NumberShapes {

    private static final String SAME = " .-/\\";

    private NumberShapes() {}

    /** Whether a word cannot be of a title: {@code 1080p}, {@code S01E02}, {@code 1x02}, {@code Season 1} (PARSE-131). */
    static boolean isAnchor(WorkingText text, FoundWords found, int word) {
        int start = text.start(word);
        char first = text.charAt(start);
        if (Chars.isDigit(first)) {
            return isLines(text, word)
                    || isWidthAndHeight(text, word)
                    || isSeasonByEpisode(text, word)
                    || isBareEpisode(text, word);
        }
        if (first == 's' || first == 'e') {
            int end = text.skipDigits(start + 1);
            int digits = end - start - 1;
            if (digits >= 1
                    && digits <= 4
                    && (end == text.end(word) || !text.isLetterAt(end) || text.charAt(end) == 'e')) {
                return first == 's' ? true : digits >= 2 && end == text.end(word);
            }
        }
        return isSeasonWord(text, found, word);
    }

    /** Whether a word is, or ends, the number of an episode: {@code S01E02}, {@code 1x02}, {@code E05}. */
    static boolean isEpisode(WorkingText text, int word) {
        int start = text.start(word);
        if (isSeasonByEpisode(text, word)) {
            return true;
        }
        char first = text.charAt(start);
        int digits = text.skipDigits(start + 1);
        if ((first != 's' && first != 'e') || digits == start + 1) {
            return false;
        }
        int end = text.skip(digits, "ex");
        int last = text.skipDigits(end);
        return last >= text.end(word) && (first == 'e' ? digits - start > 2 : last > end && end > digits);
    }

    private static boolean isSeasonWord(WorkingText text, FoundWords found, int word) {
        int season = found.at(WordKind.SEASON, text.start(word));
        if (season == FoundWords.NONE) {
            return false;
        }
        boolean numberAfter = word + 1 < text.words() && text.isDigitAt(text.start(word + 1));
        boolean numberBefore = word > 0 && text.isDigitAt(text.start(word - 1));
        boolean always = text.isWord(word, "temporada") || text.isWord(word, "saison") || text.isWord(word, "сезон");
        boolean behind =
                text.isWord(word, "season") || found.phrase(season).value().equals("local");
        return always || numberAfter || (numberBefore && behind);
    }

    /** {@code 1080p}, {@code 576i}, {@code 4k}. */
    static boolean isLines(WorkingText text, int word) {
        int start = text.start(word);
        int end = text.skipDigits(start);
        int digits = end - start;
        if (digits == 1) {
            return text.has("4k", start) && text.wordLength(word) == 2;
        }
        return (digits == 3 || digits == 4)
                && end < text.end(word)
                && Chars.isOneOf(text.charAt(end), "pi")
                && !text.isLetterAt(end + 1);
    }

    /** {@code 720pHDTV}: lines with more glued behind. */
    static boolean beginsWithLines(WorkingText text, int word) {
        int start = text.start(word);
        int end = text.skipDigits(start);
        return isLongNumber(end - start) && text.charAt(end) == 'p';
    }

    /** {@code 1920x1080}. */
    static boolean isWidthAndHeight(WorkingText text, int word) {
        int start = text.start(word);
        int x = text.skipDigits(start);
        int end = text.skipDigits(x + 1);
        return isLongNumber(x - start) && isX(text.charAt(x)) && isLongNumber(end - x - 1);
    }

    private static boolean isLongNumber(int digits) {
        return digits == 3 || digits == 4;
    }

    static boolean isX(char c) {
        return c == 'x' || c == 'х' || c == '×';
    }

    /** {@code 2x05}: Latin or Cyrillic. */
    static boolean isSeasonByEpisode(WorkingText text, int word) {
        int start = text.start(word);
        int x = text.skipDigits(start);
        int end = text.skipDigits(x + 1);
        int season = x - start;
        int episode = end - x - 1;
        return isX(text.charAt(x))
                && end == text.end(word)
                && ((season <= 2 && episode >= 2 && episode <= 3)
                        || (season == 4 && episode == 2 && isYearOfSeason(text.number(start, x))));
    }

    /** Seasons called by a year have one in which there was television. */
    static boolean isYearOfSeason(int number) {
        return number >= 1950 && number <= 2049;
    }

    /** {@code 3x3} in front of other words: episodes are written with two digits there, so it is a title. */
    static boolean isTitleInFront(WorkingText text, int position) {
        return position == 0
                && text.words() > 1
                && text.wordLength(0) == 3
                && text.isDigitAt(0)
                && isX(text.charAt(1))
                && text.isDigitAt(2);
    }

    /** {@code Name - 05} before a blank, a bracket or the end. */
    private static boolean isBareEpisode(WorkingText text, int word) {
        int digits = text.wordLength(word);
        return text.isNumber(word)
                && digits >= 2
                && digits <= 4
                && text.has(" - ", text.start(word) - 3)
                && Chars.isOneOf(text.charAt(text.end(word)), " [(")
                && !isPlausibleYear(text, word);
    }

    private static boolean isPlausibleYear(WorkingText text, int word) {
        int number = text.number(text.start(word), text.end(word));
        return text.wordLength(word) == 4 && number >= 1900 && number <= 2049;
    }

    /** Whether a year is the end of {@code 17.05.2024}: three numbers with the same sign between them. */
    static boolean isDateEndingAt(WorkingText text, int word) {
        return word >= 2
                && isShortNumber(text, word - 1)
                && isShortNumber(text, word - 2)
                && sameSeparators(text, word - 2);
    }

    private static boolean isShortNumber(WorkingText text, int word) {
        return text.isNumber(word) && text.wordLength(word) <= 2;
    }

    /** Whether one and the same sign stands between a word, the next and the one after that. */
    static boolean sameSeparators(WorkingText text, int word) {
        int first = text.end(word);
        int second = text.end(word + 1);
        return text.start(word + 1) - first == 1
                && text.start(word + 2) - second == 1
                && text.charAt(first) == text.charAt(second)
                && Chars.isOneOf(text.charAt(first), SAME);
    }
}
