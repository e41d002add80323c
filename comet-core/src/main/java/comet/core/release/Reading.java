package comet.core.release;

import comet.core.release.Phrase.Mark;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of one reading: the text that is not understood yet, the words found in it, where the title ends at the
 * latest, and what is known so far. Used once, by one thread.
 *
 * <p>Readers take what they understand by {@link #take}. The title then ends before it (PARSE-14), unless it is marked
 * as not bounding, or stands so far in front that no title would be left, or repeats what a block in front says.
 */
final class Reading {

    /** The title has at least this many characters before what ends it. */
    private static final int SHORTEST_TITLE = 2;

    private static final int USUAL_WORDS = 12;
    private static final int MOST_BOUNDS = 8;

    private static final int NOWHERE = Integer.MAX_VALUE;

    final WorkingText text;
    final FoundWords found;
    final ParsedRelease.Builder release;

    private final @Nullable Trace trace;
    private final Vocabulary vocabulary;
    private final String name;

    /** Where the title would end at each thing that was taken, in no order. */
    private final int[] bounds = new int[MOST_BOUNDS];

    private int boundCount;

    /** Where a season or an episode ends that opens the name and was not cut out. */
    private int frontNumber;

    /** Where something was first found, and where something of another attribute was (PARSE-15). */
    private @Nullable Attribute firstAttribute;

    private int first = NOWHERE;
    private int firstOfOthers = NOWHERE;

    private int titleEnd;
    private int technicalStart;
    private int anchor;
    private int yearAt;

    /** From where to where the title of an episode stands. */
    private int storyStart;

    private int storyEnd;

    /** Where a block in square brackets in front ends, 0 if there is none. */
    private int frontEnd;

    /** Where a check sum stood, -1 if there was none. */
    private int episodeCodeAt = -1;

    /** Where the resolution stood, -1 if there was none. */
    private int resolutionAt = -1;

    private boolean understoodInFront;
    private long taken;
    private boolean hasYear;

    Reading(String name, Vocabulary vocabulary, @Nullable Trace trace) {
        this.vocabulary = vocabulary;
        this.name = name;
        this.trace = trace;
        text = new WorkingText(name, trace != null);
        found = new FoundWords(USUAL_WORDS);
        release = ParsedRelease.builder(name);
        for (int word = 0; word < text.words(); word++) {
            vocabulary.find(text, word, found);
        }
        titleEnd = text.length();
        frontEnd = text.charAt(0) == '[' ? text.indexOf(']', 1) : 0;
        technicalStart = text.length();
    }

    /** Whether anything but a year shows where the title is over. */
    boolean hasTechnical() {
        return technicalStart < NOWHERE;
    }

    /** Where what can be of no title began in the text, apart from years. */
    int technicalStart() {
        return Math.min(technicalStart, text.length());
    }

    /** Whether something was read in a block in front, which then is not the name of a group (PDB-28). */
    boolean understoodInFront() {
        return understoodInFront;
    }

    /** Whether the piece is a word of the vocabulary. */
    boolean isUnderstood(int from, int to) {
        for (int i = 0; i < found.count(); i++) {
            if (found.start(i) == from && found.end(i) == to) {
                return true;
            }
        }
        return false;
    }

    /** Where a check sum stood, -1 if there was none. */
    int episodeCodeAt() {
        return episodeCodeAt;
    }

    /** Where the resolution stood, -1 if there was none. */
    int resolutionAt() {
        return resolutionAt;
    }

    void resolutionAt(int position) {
        resolutionAt = position;
    }

    void episodeCodeAt(int position) {
        episodeCodeAt = position;
    }

    /** Whether a word of the vocabulary ends here. */
    boolean endsUnderstood(int position) {
        for (int i = 0; i < found.count(); i++) {
            if (found.end(i) == position) {
                return true;
            }
        }
        return false;
    }

    /** Where the year stood, 0 if there was none. */
    int yearAt() {
        return yearAt;
    }

    boolean hasYear() {
        return hasYear;
    }

    void yearAt(int position) {
        yearAt = position;
        hasYear = true;
    }

    /** Where the title is over for certain: behind it a number may have a unit. */
    int technicalOrYear() {
        int technical = Math.min(technicalStart, text.length());
        return hasYear ? Math.min(technical, yearAt) : technical;
    }

    /** {@code title_t04.mkv}: tools that read discs number the tracks so. */
    boolean endsAsTrackOfDisc() {
        int dot = name.lastIndexOf('.');
        int end = dot > 0 && name.length() - dot <= 5 ? dot : name.length();
        return end > 4
                && name.startsWith("_t", end - 4)
                && Chars.isDigit(name.charAt(end - 2))
                && Chars.isDigit(name.charAt(end - 1));
    }

    /** Where the title zone ends; beyond the text if the name has none. */
    int anchor() {
        return anchor;
    }

    void endTitleZone(TitleZone zone) {
        technicalStart = zone.technicalStart();
        anchor = zone.anchor();
        storyStart = zone.storyStart();
        storyEnd = zone.storyEnd();
    }

    /** Where the title begins behind a season or an episode that opens the name. */
    int titleStart() {
        boolean wordsBehind = frontNumber > 0 && text.wordFrom(frontNumber) < text.wordFrom(titleEnd);
        return wordsBehind ? frontNumber : 0;
    }

    /** Where the title ends at the latest. */
    int titleEnd() {
        return titleEnd;
    }

    /** Takes a piece of the text as understood. */
    void take(Attribute attribute, int from, int to, int marks) {
        note(attribute, from, to);
        understoodInFront |= from < frontEnd;
        remember(attribute, from);
        boolean number = attribute == Attribute.SEASONS || attribute == Attribute.EPISODES;
        if (number && from == 0 && text.isLetterAt(0) && (marks & Mark.CUT) == 0) {
            frontNumber = Math.max(frontNumber, to);
        }
        boolean ends = (marks & Mark.NOT_BOUNDING) == 0 && !repeatsFront(from, to);
        if (boundCount < MOST_BOUNDS) {
            this.bounds[boundCount++] = from;
        }
        if (ends && from >= SHORTEST_TITLE && from < titleEnd) {
            titleEnd = from;
        }
        if ((marks & Mark.CUT) != 0) {
            cut(from, to);
        }
    }

    /** Notes where something was read that has been told otherwise already. */
    void note(Attribute attribute, int from, int to) {
        if (trace != null) {
            trace.add(attribute, text, from, to);
        }
    }

    /** Notes where the title stands: from its first word to its last. */
    void noteTitle(String title, int end) {
        if (trace == null || title.isEmpty()) {
            return;
        }
        int last = title.length();
        while (last > 0 && Chars.isWord(title.charAt(last - 1))) {
            last--;
        }
        int first = 0;
        while (first < title.length() && Chars.isWord(title.charAt(first))) {
            first++;
        }
        int from = indexOfWritten(title.substring(0, Math.max(first, 1)), 0, end);
        int to = from < 0 ? -1 : lastIndexOfWritten(title.substring(last), from, end);
        if (from >= 0 && to > from) {
            trace.add(Attribute.TITLE, text, from, to);
        }
    }

    private int indexOfWritten(String word, int from, int end) {
        for (int i = from; i + word.length() <= end; i++) {
            if (text.hasWritten(word, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last place of a word ends; the end of the text before it when the word is empty. */
    private int lastIndexOfWritten(String word, int from, int end) {
        for (int i = end - word.length(); i >= from; i--) {
            if (text.hasWritten(word, i)) {
                return i + word.length();
            }
        }
        return -1;
    }

    /** Takes a word of the vocabulary as its marks say. */
    void take(Attribute attribute, int word) {
        take(attribute, found.start(word), found.end(word), found.phrase(word).marks());
    }

    /** Takes the first word of a kind, in the order of rows; answers what it says. */
    @Nullable
    Phrase takeFirst(Attribute attribute, WordKind kind) {
        int word = found.first(kind);
        if (word == FoundWords.NONE) {
            return null;
        }
        Phrase phrase = found.phrase(word);
        take(attribute, word);
        return phrase;
    }

    /** Takes a mark that is there or not. */
    void takeFlag(ReleaseFlag flag, Attribute attribute, WordKind kind) {
        if (found.mayHave(kind) && takeFirst(attribute, kind) != null) {
            release.flag(flag);
        }
    }

    /** Takes every word of a kind, in the order of rows. */
    void takeAll(Attribute attribute, WordKind kind, Consumer<Phrase> taken) {
        for (int word = found.first(kind); word != FoundWords.NONE; word = found.first(kind)) {
            Phrase phrase = found.phrase(word);
            taken.accept(phrase);
            take(attribute, word);
            if (!phrase.is(Mark.CUT)) {
                found.drop(word);
            }
        }
    }

    /** Whether something of the attribute was taken. */
    boolean knows(Attribute attribute) {
        return (taken & bit(attribute)) != 0;
    }

    @SuppressWarnings("EnumOrdinal") // one bit for each constant, kept no longer than a reading
    private static long bit(Attribute attribute) {
        return 1L << attribute.ordinal();
    }

    private void remember(Attribute attribute, int from) {
        taken |= bit(attribute);
        if (attribute == firstAttribute) {
            first = Math.min(first, from);
        } else if (from < first) {
            firstOfOthers = first;
            first = from;
            firstAttribute = attribute;
        } else {
            firstOfOthers = Math.min(firstOfOthers, from);
        }
    }

    /** Whether a place lies before everything that is known of other attributes, of which there must be something. */
    boolean isBeforeAllOthers(Attribute attribute, int place) {
        int others = attribute == firstAttribute ? firstOfOthers : first;
        return others != NOWHERE && place < others;
    }

    /** Whether a block in square brackets opens the text and holds the same words. */
    private boolean repeatsFront(int from, int to) {
        if (text.charAt(0) != '[') {
            return false;
        }
        int close = text.indexOf(']', 1);
        for (int i = 1; i + to - from <= close; i++) {
            if (isSame(i, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(int at, int from, int to) {
        for (int i = 0; i < to - from; i++) {
            if (text.written(at + i) != text.written(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** Cuts text out without taking it for anything. */
    void cut(int from, int to) {
        boolean breaksWord =
                (text.isWordAt(from - 1) && text.isWordAt(from)) || (text.isWordAt(to - 1) && text.isWordAt(to));
        text.cut(from, to);
        found.cut(from, to);
        if (from < titleEnd) {
            titleEnd = Math.max(from, titleEnd - (to - from));
        }
        for (int i = 0; i < boundCount; i++) {
            bounds[i] = bounds[i] <= from ? bounds[i] : Math.max(from, bounds[i] - (to - from));
        }
        if (from < frontNumber) {
            frontNumber = Math.max(from, frontNumber - (to - from));
        }
        if (from < technicalStart && hasTechnical()) {
            technicalStart = Math.max(from, technicalStart - (to - from));
        }
        if (from < resolutionAt) {
            resolutionAt = Math.max(from, resolutionAt - (to - from));
        }
        if (from < episodeCodeAt) {
            episodeCodeAt = Math.max(from, episodeCodeAt - (to - from));
        }
        if (from < frontEnd) {
            frontEnd = Math.max(from, frontEnd - (to - from));
        }
        if (from < anchor && anchor < NOWHERE) {
            anchor = Math.max(from, anchor - (to - from));
        }
        if (from < storyEnd) {
            storyEnd = Math.max(from, storyEnd - (to - from));
            storyStart = from < storyStart ? Math.max(from, storyStart - (to - from)) : storyStart;
        }
        if (breaksWord) {
            findAround(from);
        }
    }

    /** Words that were part of longer ones may be of the vocabulary, alone or behind the words before them. */
    private void findAround(int from) {
        int broken = text.wordFrom(from - 1);
        for (int word = broken; word < text.words() && text.start(word) <= from; word++) {
            vocabulary.find(text, word, found);
        }
        if (broken > 0 && broken < text.words()) {
            int known = found.count();
            for (int word = Math.max(broken - 2, 0); word < broken; word++) {
                vocabulary.find(text, word, found);
            }
            for (int i = found.count() - 1; i >= known; i--) {
                if (found.end(i) != text.end(broken)) {
                    found.drop(i);
                }
            }
        }
    }

    /**
     * The first words that nothing was made of, when all that stands in front was understood: where they begin, and
     * where they end.
     */
    @Nullable
    Piece leftOver() {
        int from = titleEnd;
        int word = text.wordFrom(from);
        while (word < text.words() && (isKnownWord(word) || text.isNumber(word))) {
            word++;
        }
        if (word >= text.words()) {
            return null;
        }
        int start = text.start(word);
        int end = text.length();
        for (int i = 0; i < boundCount; i++) {
            end = bounds[i] > start ? Math.min(end, bounds[i]) : end;
        }
        return new Piece(start, end);
    }

    /** A piece of the text. */
    record Piece(int start, int end) {}

    private boolean isKnownWord(int word) {
        FoundWords known = new FoundWords(2);
        vocabulary.find(text, word, known);
        return known.count() > 0;
    }

    /** Whether the name tells a season or an episode but nothing that could be its title. */
    boolean isOnlyEpisode() {
        return titleEnd == 0 && knows(Attribute.EPISODES);
    }

    /** Whether a place lies in the title of an episode, whose words and numbers tell nothing. */
    boolean isInStory(int position) {
        return position >= storyStart && position < storyEnd;
    }

    void endTitleAt(int position) {
        titleEnd = Math.min(titleEnd, position);
    }
}
