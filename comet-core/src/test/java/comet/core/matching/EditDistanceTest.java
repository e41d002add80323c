package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.release.NormalizedTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    /** The table that the distance is defined by, cell by cell. */
    private static int byTable(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] table = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                    table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[a.length][b.length];
    }

    private static int distance(String one, String other, int limit) {
        return new EditDistance(one).to(other, other.codePointCount(0, other.length()), limit);
    }

    private static String text(Random random, int[] alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    /** The same text after some edits. */
    private static String edited(Random random, int[] alphabet, String text) {
        List<Integer> characters = new ArrayList<>(text.codePoints().boxed().toList());
        for (int edits = random.nextInt(12); edits > 0; edits--) {
            int character = alphabet[random.nextInt(alphabet.length)];
            int place = random.nextInt(characters.size() + 1);
            switch (random.nextInt(3)) {
                case 0 -> characters.add(place, character);
                case 1 ->
                    characters
                            .subList(place, Math.min(place + 1, characters.size()))
                            .clear();
                default -> {
                    if (place < characters.size()) {
                        characters.set(place, character);
                    }
                }
            }
        }
        StringBuilder edited = new StringBuilder();
        characters.forEach(edited::appendCodePoint);
        return edited.toString();
    }

    private static void assertAsByTable(String one, String other) {
        int expected = byTable(one, other);
        int longer = Math.max(one.length(), other.length());

        assertThat(distance(one, other, longer)).as("%s → %s", one, other).isEqualTo(expected);
        assertThat(distance(one, other, expected)).isEqualTo(expected);
        assertThat(distance(one, other, expected - 1)).isEqualTo(EditDistance.BEYOND_LIMIT);
        assertThat(TitleShape.of(new NormalizedTitle(one)).leastDistance(TitleShape.of(new NormalizedTitle(other))))
                .isLessThanOrEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, up to {1} characters")
    @DisplayName("PARSE-121: the distance is that of the table, for any texts and limits")
    @CsvSource({
        "ab,                 8,   4000",
        "ab,                 130, 500",
        "abcdefghij 12,      70,  2000",
        "abcdefghij 12,      200, 500",
        "aжд語𠀀𝄞,           20,  2000",
        "aжд語𠀀𝄞,           150, 500"
    })
    void theDistanceIsThatOfTheTable(String characters, int longest, int runs) {
        Random random = new Random(121);
        int[] alphabet = characters.codePoints().toArray();
        for (int run = 0; run < runs; run++) {
            String one = text(random, alphabet, random.nextInt(longest + 1));

            assertAsByTable(one, text(random, alphabet, random.nextInt(longest + 1)));
            assertAsByTable(one, edited(random, alphabet, one));
        }
    }

    @Test
    @DisplayName("PARSE-121: any code points, also halves of pairs and those that share a place in the table")
    void anyCodePoints() {
        Random random = new Random(1);
        for (int run = 0; run < 1000; run++) {
            int[] alphabet = random.ints(40, 0, Character.MAX_CODE_POINT + 1)
                    // A half before its other half would be one character.
                    .filter(c -> !Character.isHighSurrogate((char) c) || c > Character.MAX_VALUE)
                    .toArray();
            String one = text(random, alphabet, random.nextInt(90));

            assertAsByTable(one, edited(random, alphabet, one));
        }
    }

    @ParameterizedTest(name = "{0} characters")
    @DisplayName("PARSE-121: the ends of words of 64 characters are no ends of titles")
    @CsvSource({"1", "63", "64", "65", "127", "128", "129", "512"})
    void theEndsOfWords(int length) {
        String text = "x".repeat(length);

        assertAsByTable(text, text);
        assertAsByTable(text, text + "y");
        assertAsByTable(text, "y" + text);
        assertAsByTable(text, "x".repeat(length - 1));
        assertAsByTable(text, "x".repeat(length - 1) + "y");
        assertAsByTable(text, "y".repeat(length));
        assertAsByTable(text, "");
        assertAsByTable("", text);
    }

    @Test
    @DisplayName("many threads may compare with one text at a time")
    void manyThreadsMayCompare() throws Exception {
        String text = "one long title that is compared by many threads at the same time, and then some ".repeat(3);
        EditDistance distance = new EditDistance(text);
        Callable<Boolean> compare = () -> {
            for (int cut = 0; cut < text.length(); cut++) {
                if (distance.to(text.substring(cut), text.length() - cut, text.length()) != cut) {
                    return false;
                }
            }
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> compared = threads.invokeAll(List.of(compare, compare, compare, compare));

            for (Future<Boolean> one : compared) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
