package comet.core.release;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;

/**
 * A release name and what is to be read from it.
 *
 * @param name the release name
 * @param expected texts as those of {@link ReleaseFields}; an empty one where nothing is to be found
 */
record ReleaseRow(String name, Map<String, String> expected) {

    private static final ReleaseParser PARSER = new ReleaseNameParser();
    private static final Set<String> NUMBERS = Set.of("seasons", "episodes", "volumes");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
    private static final Set<String> FIELDS = fields();

    static ReleaseRow of(String name, Map<String, String> cells) {
        Map<String, String> expected = new LinkedHashMap<>();
        cells.forEach((field, cell) -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("no field of a release: " + field);
            }
            expected.put(field, NUMBERS.contains(field) ? numbers(cell) : cell);
        });
        return new ReleaseRow(name, expected);
    }

    private static Set<String> fields() {
        Set<String> names = new HashSet<>(Set.of("title"));
        for (Attribute attribute : Attribute.values()) {
            names.add(attribute.key());
        }
        names.remove(Attribute.TITLE.key());
        return names;
    }

    private static String numbers(String cell) {
        Matcher range = RANGE.matcher(cell);
        if (!range.matches()) {
            return cell;
        }
        List<Integer> all = IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                .boxed()
                .toList();
        return ReleaseFields.joined(all);
    }

    /** Reads the name and compares every field of the row. */
    void check() {
        Map<String, String> read = ReleaseFields.of(PARSER.parse(name));
        SoftAssertions.assertSoftly(fields ->
                expected.forEach((field, value) -> fields.assertThat(read.getOrDefault(field, ""))
                        .as(field)
                        .isEqualTo(value.equals(ParsedRelease.UNKNOWN_RESOLUTION) ? "" : value)));
    }

    @Override
    public String toString() {
        return name;
    }
}
