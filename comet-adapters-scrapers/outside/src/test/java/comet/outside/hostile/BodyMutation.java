package comet.outside.hostile;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A good answer with one thing wrong in it, as text: JSON, XML and HTML alike.
 *
 * @param name what is wrong
 * @param harm what may be lost by it
 * @param changes several places of the same wrong
 */
record BodyMutation(String name, Harm harm, List<UnaryOperator<String>> changes) {

    /** What may be lost. */
    enum Harm {
        /** Nothing: everything that was good in the answer is still learned. */
        NONE,
        /** Nothing, unless the places of rows in their list mean something. */
        PLACES,
        /** Anything. */
        ANY
    }

    private static final int CUTS = 12;
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern NUMBER = Pattern.compile("(?<=[:\" >=])[0-9]{3,}(?=[,}\" <\\]])");
    private static final Pattern OBJECT_IN_LIST = Pattern.compile("\\[\\s*(?=\\{)");
    private static final Pattern BETWEEN_OBJECTS = Pattern.compile("(?<=\\})\\s*,\\s*(?=\\{)");
    private static final Pattern LAST_OBJECT = Pattern.compile("(?<=\\})(?=\\s*\\])");
    private static final Pattern TEXT_VALUE = Pattern.compile("(?<=: ?)\"[^\"\\\\]*\"");

    static Stream<BodyMutation> all() {
        return Stream.of(
                new BodyMutation(
                        "SCR-T02 nulls, numbers, texts and lists between good rows",
                        Harm.PLACES,
                        List.of(body -> BETWEEN_OBJECTS
                                .matcher(OBJECT_IN_LIST.matcher(body).replaceAll("[null, 42, \"x\", [], "))
                                .replaceAll(", null, true, [[]], "))),
                new BodyMutation(
                        "SCR-T02 nulls, numbers, texts and lists behind good rows",
                        Harm.NONE,
                        List.of(body -> LAST_OBJECT.matcher(body).replaceAll(", null, 42, \"x\", []"))),
                new BodyMutation(
                        "a byte order mark",
                        Harm.NONE,
                        List.of(body -> body.startsWith("\uFEFF") ? body : "\uFEFF" + body)),
                new BodyMutation(
                        "broken off",
                        Harm.ANY,
                        IntStream.rangeClosed(1, CUTS)
                                .<UnaryOperator<String>>mapToObj(
                                        cut -> body -> body.substring(0, body.length() * cut / (CUTS + 1)))
                                .toList()),
                replaced("hashes of a wrong length", HASH, "0123456789abcdef"),
                replaced("hashes that are none", HASH, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"),
                replaced("numbers that are negative", NUMBER, "-1"),
                replaced("numbers without end", NUMBER, "9e99"),
                replaced("numbers that are huge", NUMBER, "99999999999999999999999999"),
                replaced("texts of a megabyte", TEXT_VALUE, "\"" + "x".repeat(1 << 20) + "\""),
                replaced(
                        "texts with control and bidirectional characters",
                        TEXT_VALUE,
                        "\"a\\u0000\\u001b\\u202e\\ud800b\""),
                replaced("texts that are lists", TEXT_VALUE, "[1]"),
                replaced("texts that are objects", TEXT_VALUE, "{\"a\":[]}"),
                replaced("texts that are null", TEXT_VALUE, "null"),
                replaced("empty texts", TEXT_VALUE, "\"\""));
    }

    /** First the first of them, so that others can be good; then all. */
    private static BodyMutation replaced(String name, Pattern what, String by) {
        String literal = java.util.regex.Matcher.quoteReplacement(by);
        boolean large = by.length() > 1000;
        UnaryOperator<String> first = body -> what.matcher(body).replaceFirst(literal);
        UnaryOperator<String> each = body -> what.matcher(body).replaceAll(literal);
        return new BodyMutation(name, Harm.ANY, large ? List.of(first) : List.of(first, each));
    }
}
