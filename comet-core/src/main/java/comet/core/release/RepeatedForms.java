package comet.core.release;

import comet.core.release.Phrase.Mark;

/**
 * Reads complete forms that are repeated: {@code S01E01-S01E03}, {@code S01E01.S01E02}, {@code 1x01 & 1x02},
 * {@code S01E01 to S01E03}. A hyphen, a tilde or a word between two makes a range of them, anything else a list.
 */
final class RepeatedForms {

    private static final int MOST_EPISODES = 2000;
    private static final int MOST_FORMS = 50;
    private static final String SIGNS = " .,-+&~/";

    private final WorkingText text;
    private final Reading reading;
    private int season;
    private int episode;
    private boolean range;

    RepeatedForms(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
    }

    void read(EpisodeReader episodes) {
        for (int word = 0; word + 1 < text.words(); word++) {
            int end = endOfForm(text.start(word));
            if (end > 0 && readFrom(text.start(word), end, episodes)) {
                return;
            }
        }
    }

    private boolean readFrom(int start, int firstEnd, EpisodeReader episodes) {
        int first = season;
        int end = firstEnd;
        NumberList list = NumberList.of(episode);
        for (int forms = 1; forms < MOST_FORMS; forms++) {
            int next = behindJoint(end);
            int to = next < 0 ? 0 : endOfForm(next);
            if (to == 0 || season != first) {
                break;
            }
            NumberList longer = list.with(episode, range, MOST_EPISODES);
            if (longer.equals(list)) {
                break;
            }
            list = longer;
            end = to;
        }
        if (end == firstEnd) {
            return false;
        }
        episodes.set(list);
        reading.take(Attribute.EPISODES, start, end, Mark.CUT);
        return true;
    }

    /** Where the next form may begin behind signs or {@code to}; -1 if it cannot. */
    private int behindJoint(int end) {
        int next = text.skip(end, SIGNS);
        range = hasSign(end, next);
        if (text.has("to ", next) || text.has("to.", next)) {
            range = true;
            next += 3;
        } else if (text.has("a ", next) && next > end) {
            range = true;
            next += 2;
        }
        return next > end && next - end <= 6 ? next : -1;
    }

    private boolean hasSign(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '-' || text.charAt(i) == '~') {
                return true;
            }
        }
        return false;
    }

    /** Where {@code S01E02} or {@code 1x02} ends that begins here; 0 if neither does. */
    private int endOfForm(int from) {
        boolean marked = text.charAt(from) == 's' || text.charAt(from) == 't';
        int number = marked ? from + 1 : from;
        int mark = text.skipDigits(number);
        int digits = mark - number;
        if (digits < 1 || digits > (marked ? 4 : 2)) {
            return 0;
        }
        int second = mark;
        if (marked) {
            second = text.skip(mark, " .");
            second = NumberShapes.isX(text.charAt(second)) ? second + 1 : second;
            second = text.charAt(second) == 'e' ? second + 1 : mark;
            second = text.charAt(second) == 'p' && second > mark ? second + 1 : second;
        } else if (NumberShapes.isX(text.charAt(mark))) {
            second = mark + 1;
        }
        int end = text.skipDigits(second);
        if (second == mark || end == second || end - second > 4 || text.isLetterAt(end)) {
            return 0;
        }
        season = text.number(number, mark);
        episode = text.number(second, end);
        return end;
    }
}
