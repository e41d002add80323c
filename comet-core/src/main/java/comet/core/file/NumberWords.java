package comet.core.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers in titles, which tell a film from its sequel however alike their names are (SRCH-52). */
final class NumberWords {

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("v", "5"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("x", "10"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"));

    private NumberWords() {}

    /** The numbers of a normalised title, in order. */
    static List<String> of(String normalized) {
        return Arrays.stream(normalized.split(" ", -1))
                .map(word -> NUMBERS.getOrDefault(word, word))
                .filter(word -> !word.isEmpty() && word.chars().allMatch(Character::isDigit))
                .map(NumberWords::withoutZeros)
                .toList();
    }

    /** A normalised title without its numbers. */
    static String without(String normalized) {
        return Arrays.stream(normalized.split(" ", -1))
                .filter(word -> of(word).isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A normalised title with its numbers in digits. */
    static String inDigits(String normalized) {
        return Arrays.stream(normalized.split(" ", -1))
                .map(word -> NUMBERS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static String withoutZeros(String digits) {
        String plain = digits.replaceFirst("^0+", "");
        return plain.isEmpty() ? "0" : plain;
    }
}
