package comet.core.release;

import comet.core.release.Phrase.Mark;

/**
 * Reads seasons and episodes that stand beside words for them, in any language of the vocabulary and in either order:
 * {@code Staffel 2 Folge 4}, {@code 2. évad 5. rész}, {@code 2 сезон: 1-8 серии}, {@code 시즌 2 5회}. A number belongs to
 * the word that it touches; season and episode must stand side by side, so that neither can be of anything else.
 */
final class WordedNumbers {

    private static final int LONGEST_GAP = 5;
    private static final int MOST_DIGITS = 4;
    private static final int MOST_EPISODES = 2000;
    private static final int HIGHEST_SEASON = 100;
    private static final String SIGNS = " .,:-/|#№ªº°";

    private final Reading reading;
    private final WorkingText text;
    private final FoundWords found;

    WordedNumbers(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
        this.found = reading.found;
    }

    // ------------------------------------------------------------------------------------------ both

    /** Reads a season and its episodes where both are told by words; answers whether there were any. */
    boolean readBoth(SeasonReader seasons, EpisodeReader episodes) {
        if (!found.mayHave(WordKind.SEASON) || !found.mayHave(WordKind.EPISODE)) {
            return false;
        }
        for (int i = 0; i < found.count(); i++) {
            if (found.phrase(i).kind() == WordKind.SEASON && readBoth(i, seasons, episodes)) {
                return true;
            }
        }
        return false;
    }

    private boolean readBoth(int season, SeasonReader seasons, EpisodeReader episodes) {
        int word = text.wordFrom(found.start(season));
        int last = text.wordFrom(found.end(season) - 1);
        int behind = numberBehind(last);
        int before = numberBefore(word);
        if (behind >= 0) {
            int next = episodeWord(behind + 1);
            if (next >= 0 && touches(behind, next)) {
                int own = numberBehind(endOf(next));
                if (own >= 0) {
                    return set(seasons, episodes, word, behind, own, own);
                }
                if (before >= 0) {
                    return set(seasons, episodes, before, before, behind, next);
                }
            }
            int to = rangeEnd(behind);
            int further = to > behind ? to : behind + 1;
            next = episodeWord(further + 1);
            if (before >= 0 && to > behind && next >= 0 && touches(to, next)) {
                return set(seasons, episodes, before, before, behind, next);
            }
            return further < text.words()
                    && to == behind
                    && isNumber(further)
                    && touches(behind, further)
                    && readEpisodesBefore(seasons, episodes, word, behind, further);
        }
        if (before < 0) {
            return false;
        }
        int next = episodeWord(last + 1);
        int own = next < 0 || !touches(last, next) ? -1 : numberBehind(endOf(next));
        return own >= 0 && set(seasons, episodes, before, before, own, own);
    }

    /** {@code 시즌 2 5회}, {@code Сезон 2, 1-8 серии}. */
    private boolean readEpisodesBefore(
            SeasonReader seasons, EpisodeReader episodes, int from, int season, int episode) {
        int last = rangeEnd(episode);
        int next = episodeWord(last + 1);
        boolean glued = gluedEpisode(last);
        if (!glued && (next < 0 || !touches(last, next) || numberBehind(endOf(next)) >= 0)) {
            return false;
        }
        return set(seasons, episodes, from, season, episode, glued ? last : next);
    }

    private boolean set(SeasonReader seasons, EpisodeReader episodes, int from, int season, int episode, int to) {
        int number = numberOf(season);
        int last = rangeEnd(episode);
        NumberList read = last == episode
                ? NumberList.of(numberOf(episode))
                : NumberList.range(numberOf(episode), numberOf(last), MOST_EPISODES);
        if (number > HIGHEST_SEASON || read.isEmpty()) {
            return false;
        }
        int start = text.start(Math.min(from, season));
        if (start == 0 || isChapter(to, numberOf(episode))) {
            return false;
        }
        int end = text.end(Math.max(to, last));
        seasons.set(NumberList.of(number));
        episodes.set(read);
        if (text.indexOf("capitulo", start) >= 0 && text.indexOf("capitulo", start) < end) {
            episodes.expectPortuguese();
        }
        reading.take(Attribute.SEASONS, start, end, 0);
        reading.take(Attribute.EPISODES, start, end, Mark.CUT);
        return true;
    }

    /** {@code Cap.205} tells its season as well (PDB-17). */
    private boolean isChapter(int word, int number) {
        return number > HIGHEST_SEASON && word > 0 && text.has("cap", text.start(word - 1));
    }

    // ------------------------------------------------------------------------------------------ one of them

    /** {@code Avsnitt 5}, {@code 5. rész}: an episode beside a word of a language with few other names. */
    void readEpisode(EpisodeReader episodes) {
        for (int i = 0; i < found.count() && found.mayHave(WordKind.EPISODE); i++) {
            int number = isLocal(i, WordKind.EPISODE) ? numberBeside(i) : -1;
            if (number >= 0) {
                episodes.set(NumberList.of(numberOf(number)));
                takeBeside(Attribute.EPISODES, i, number);
                return;
            }
        }
    }

    /** {@code Säsong 2}, {@code 2. évad}. */
    void readSeason(SeasonReader seasons) {
        for (int i = 0; i < found.count() && found.mayHave(WordKind.SEASON); i++) {
            int number = isLocal(i, WordKind.SEASON) ? numberBeside(i) : -1;
            if (number >= 0 && numberOf(number) <= HIGHEST_SEASON) {
                seasons.set(NumberList.of(numberOf(number)));
                takeBeside(Attribute.SEASONS, i, number);
                return;
            }
        }
    }

    private boolean isLocal(int word, WordKind kind) {
        return found.phrase(word).kind() == kind && found.phrase(word).value().equals("local");
    }

    private int numberBeside(int word) {
        int behind = numberBehind(text.wordFrom(found.end(word) - 1));
        return behind >= 0 ? behind : numberBefore(text.wordFrom(found.start(word)));
    }

    private void takeBeside(Attribute attribute, int word, int number) {
        int from = Math.min(found.start(word), text.start(number));
        reading.take(attribute, from, Math.max(found.end(word), text.end(number)), Mark.CUT);
    }

    // ------------------------------------------------------------------------------------------ words

    private boolean isNumber(int word) {
        int digits = text.skipDigits(text.start(word)) - text.start(word);
        return digits > 0
                && digits <= MOST_DIGITS
                && (digits == text.wordLength(word) || isOrdinalMark(word, digits) || gluedEpisode(word));
    }

    private boolean isOrdinalMark(int word, int digits) {
        return text.wordLength(word) == digits + 1 && Chars.isOneOf(text.charAt(text.start(word) + digits), "ªºйя");
    }

    /** {@code 5회}. */
    private boolean gluedEpisode(int word) {
        return text.isDigitAt(text.start(word))
                && text.skipDigits(text.start(word)) == text.end(word) - 1
                && Chars.isOneOf(text.charAt(text.end(word) - 1), "회화");
    }

    private int numberOf(int word) {
        return text.number(text.start(word), text.skipDigits(text.start(word)));
    }

    private int numberBehind(int word) {
        int next = word + 1;
        return next < text.words() && isNumber(next) && touches(word, next) ? next : -1;
    }

    /** The number before a word, or before the letters of an ordinal: {@code 5-я серия}. */
    private int numberBefore(int word) {
        if (word < 1) {
            return -1;
        }
        if (isNumber(word - 1)) {
            return touches(word - 1, word) ? word - 1 : -1;
        }
        boolean ordinal = word > 1
                && text.wordLength(word - 1) == 1
                && Chars.isOneOf(text.charAt(text.start(word - 1)), "йяª")
                && isNumber(word - 2);
        return ordinal && touches(word - 2, word - 1) && touches(word - 1, word) ? word - 2 : -1;
    }

    /** The last number of a range that begins at a number; the number itself if there is none. */
    private int rangeEnd(int word) {
        int next = word + 1;
        int sign = text.skip(text.end(word), " ");
        boolean range = next < text.words()
                && Chars.isOneOf(text.charAt(sign), "-~")
                && text.skip(sign + 1, " ") == text.start(next)
                && isNumber(next);
        return range ? next : word;
    }

    /** The word itself if it is one for episodes, or -1. */
    private int episodeWord(int word) {
        return word < text.words() && found.at(WordKind.EPISODE, text.start(word)) != FoundWords.NONE ? word : -1;
    }

    private int endOf(int word) {
        return text.wordFrom(found.end(found.at(WordKind.EPISODE, text.start(word))) - 1);
    }

    /** Whether only signs stand between two words that follow one another. */
    private boolean touches(int word, int next) {
        int from = text.end(word);
        int to = text.start(next);
        return next == word + 1 && to - from <= LONGEST_GAP && text.skip(from, SIGNS) >= to;
    }
}
