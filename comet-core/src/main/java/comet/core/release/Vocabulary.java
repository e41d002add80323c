package comet.core.release;

import comet.core.release.Phrase.Gap;
import comet.core.release.Phrase.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All words that mean something in a release name, found by their first word. Immutable, thread-safe.
 *
 * <p>In the tables a phrase is written as people write it, with these signs between its words: a blank for any run of
 * blanks, dots and hyphens; {@code !} for one of them, {@code ·} for one or none, {@code *} for any run or none;
 * {@code ~} for a hyphen; {@code &} for a plus sign. A {@code +} at the end is a plus sign that must follow.
 */
final class Vocabulary {

    private final Phrase[][] byFirstWord;

    /** The hash of the first word of each phrase, in the same places: most phrases of a bucket are told apart by it. */
    private final int[][] hashes;

    private final int mask;

    private Vocabulary(List<Phrase> phrases) {
        int size = Integer.highestOneBit(phrases.size()) * 4;
        mask = size - 1;
        List<List<Phrase>> buckets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            buckets.add(new ArrayList<>());
        }
        for (Phrase phrase : phrases) {
            buckets.get(bucket(WorkingText.hash(lower(phrase.first())))).add(phrase);
        }
        byFirstWord =
                buckets.stream().map(bucket -> bucket.toArray(Phrase[]::new)).toArray(Phrase[][]::new);
        hashes = buckets.stream()
                .map(bucket -> bucket.stream()
                        .mapToInt(phrase -> WorkingText.hash(lower(phrase.first())))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static String lower(String word) {
        StringBuilder lower = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            lower.setCharAt(i, Chars.lower(word.charAt(i)));
        }
        return lower.toString();
    }

    private int bucket(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }

    /** Adds every phrase that begins with a word of the text. */
    void find(WorkingText text, int word, FoundWords found) {
        int hash = text.hash(word);
        int bucket = bucket(hash);
        int[] candidates = hashes[bucket];
        for (int i = 0; i < candidates.length; i++) {
            if (candidates[i] == hash) {
                Phrase phrase = byFirstWord[bucket][i];
                int end = match(phrase, text, word);
                if (end >= 0) {
                    found.add(phrase, text.start(word), end);
                }
            }
        }
    }

    /** Where the phrase ends that begins at a word, -1 if it does not. */
    private static int match(Phrase phrase, WorkingText text, int first) {
        boolean exact = phrase.is(Mark.EXACT);
        if (!isWord(phrase.first(), text, first, exact)) {
            return -1;
        }
        int more = phrase.more().size();
        if (first + more >= text.words()) {
            return -1;
        }
        for (int i = 0; i < more; i++) {
            int word = first + 1 + i;
            if (!isWord(phrase.more().get(i), text, word, exact)
                    || !phrase.gaps().get(i).fits(text, text.end(word - 1), text.start(word))) {
                return -1;
            }
        }
        int end = text.end(first + more);
        if (!phrase.plus()) {
            return end;
        }
        return text.charAt(end) == '+' ? end + 1 : -1;
    }

    private static boolean isWord(String wanted, WorkingText text, int word, boolean exact) {
        return text.wordLength(word) == wanted.length()
                && (exact ? text.hasWritten(wanted, text.start(word)) : text.has(wanted, text.start(word)));
    }

    /** Takes the tables in, row by row. */
    static final class Builder {
        private final List<Phrase> phrases = new ArrayList<>();
        private int row;

        /** The next row: its words are tried after those of all rows before. */
        Builder row(WordKind kind, Object value, int marks, String... spellings) {
            row++;
            return same(kind, value, marks, spellings);
        }

        /** More words of the same row. */
        Builder same(WordKind kind, Object value, int marks, String... spellings) {
            for (String spelling : spellings) {
                boolean plus = spelling.endsWith("+");
                add(kind, value, marks, plus ? spelling.substring(0, spelling.length() - 1) : spelling, plus);
            }
            return this;
        }

        /** Unfolds the first optional gap into both spellings, until there is none. */
        private void add(WordKind kind, Object value, int marks, String spelling, boolean plus) {
            for (int i = 0; i < spelling.length(); i++) {
                char sign = spelling.charAt(i);
                if (sign == '·' || sign == '*') {
                    String before = spelling.substring(0, i);
                    String after = spelling.substring(i + 1);
                    add(kind, value, marks, before + after, plus);
                    add(kind, value, marks, before + (sign == '·' ? '!' : ' ') + after, plus);
                    return;
                }
            }
            List<String> words = new ArrayList<>();
            List<Gap> gaps = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < spelling.length(); i++) {
                Gap gap = gap(spelling.charAt(i));
                if (gap != null) {
                    words.add(spelling.substring(start, i));
                    gaps.add(gap);
                    start = i + 1;
                }
            }
            words.add(spelling.substring(start));
            phrases.add(new Phrase(
                    kind,
                    row,
                    value,
                    marks,
                    words.getFirst(),
                    List.copyOf(words.subList(1, words.size())),
                    List.copyOf(gaps),
                    plus));
        }

        private static @Nullable Gap gap(char sign) {
            return switch (sign) {
                case ' ' -> Gap.RUN;
                case '!' -> Gap.ONE;
                case '~' -> Gap.HYPHEN;
                case '&' -> Gap.PLUS;
                default -> null;
            };
        }

        Vocabulary build() {
            return new Vocabulary(phrases);
        }
    }
}
