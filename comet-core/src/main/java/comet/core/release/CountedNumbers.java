package comet.core.release;

import comet.core.release.Phrase.Mark;

/**
 * Reads seasons and episodes as Chinese, Japanese and Korean count them, with the number between a sign and what is
 * counted: {@code 第2季 第05集}, {@code 第05話}, {@code 第二季}, {@code 제5화}, {@code 시즌2}, {@code 第01-12话}.
 */
final class CountedNumbers {

    private static final String COUNT = "第제";
    private static final String SEASONS = "季期シ";
    private static final String EPISODES = "集话話回화회";
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final char TEN = '十';
    private static final int MOST_EPISODES = 2000;
    private static final int MOST_DIGITS = 4;

    private final Reading reading;
    private final WorkingText text;
    private int first;
    private int last;

    CountedNumbers(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
    }

    void read(SeasonReader seasons, EpisodeReader episodes) {
        NumberList season = find(SEASONS, Attribute.SEASONS);
        if (!season.isEmpty()) {
            seasons.set(season);
        } else {
            readKoreanSeason(seasons);
        }
        NumberList episode = find(EPISODES, Attribute.EPISODES);
        if (!episode.isEmpty()) {
            episodes.set(episode);
        }
    }

    /** The first number of what is counted, which is then taken. */
    private NumberList find(String counted, Attribute attribute) {
        for (int i = 0; i < text.length(); i++) {
            boolean marked = Chars.isOneOf(text.charAt(i), COUNT);
            boolean bare = attribute == Attribute.EPISODES && text.isDigitAt(i) && !text.isWordAt(i - 1);
            int from = marked ? text.skip(i + 1, " ") : i;
            int end = marked || bare ? endOfNumbers(from) : from;
            int unit = text.skip(end, " ");
            if (end > from && unit - end <= 1 && Chars.isOneOf(text.charAt(unit), counted) && isUnit(unit, marked)) {
                NumberList read = last > first ? NumberList.range(first, last, MOST_EPISODES) : NumberList.of(first);
                int to = text.has("シーズン", unit) ? unit + 4 : unit + 1;
                if (!read.isEmpty()) {
                    reading.take(attribute, i, to, Mark.CUT);
                    return read;
                }
            }
            i = Math.max(i, bare ? end - 1 : i);
        }
        return NumberList.range(1, 0, 1);
    }

    /** Without a sign before the number, only a unit of its own counts: {@code 12集全} is how many there are. */
    private boolean isUnit(int at, boolean marked) {
        char unit = text.charAt(at);
        return marked ? unit != 'シ' || text.has("シーズン", at) : Chars.isOneOf(unit, "话話화회") && !text.isWordAt(at + 1);
    }

    /** Reads one number, or two with a hyphen between them; answers where they end. */
    private int endOfNumbers(int from) {
        int end = endOfNumber(from);
        if (end == from) {
            return from;
        }
        first = number(from, end);
        last = first;
        int second = Chars.isOneOf(text.charAt(end), "-~～") ? end + 1 : end;
        int to = second > end ? endOfNumber(second) : end;
        if (to > second) {
            last = number(second, to);
            return to;
        }
        return end;
    }

    private int endOfNumber(int from) {
        int digits = text.skipDigits(from);
        if (digits > from) {
            return digits - from <= MOST_DIGITS ? digits : from;
        }
        int end = from;
        while (end - from < 3 && (text.charAt(end) == TEN || Chars.isOneOf(text.charAt(end), NUMERALS))) {
            end++;
        }
        return end;
    }

    private int number(int from, int to) {
        if (text.isDigitAt(from)) {
            return text.number(from, to);
        }
        int number = 0;
        int digit = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == TEN) {
                number += 10 * Math.max(digit, 1);
                digit = 0;
            } else {
                digit = NUMERALS.indexOf(c);
            }
        }
        return number + Math.max(digit, 0);
    }

    /** {@code 시즌2}, {@code シーズン2}. */
    private void readKoreanSeason(SeasonReader seasons) {
        for (String word : new String[] {"시즌", "シーズン"}) {
            int at = text.indexOf(word, 0);
            int from = at + word.length();
            int end = text.skipDigits(from);
            if (at >= 0 && end > from && end - from <= 2) {
                seasons.set(NumberList.of(text.number(from, end)));
                reading.take(Attribute.SEASONS, at, end, Mark.CUT);
                return;
            }
        }
    }
}
