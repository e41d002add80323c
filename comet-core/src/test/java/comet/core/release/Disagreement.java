package comet.core.release;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field that we read differently from others; an empty text where nothing is found.
 *
 * @param title the release name
 * @param field as those of {@link ReleaseFields}
 * @param reason why we are right, or that we are wrong
 */
record Disagreement(String title, String field, String ours, String theirs, String reason) {

    private static final String HEAD = "title,field,ours,theirs,reason";

    /** The values without the reason. */
    record Difference(String title, String field, String ours, String theirs) {}

    Difference difference() {
        return new Difference(title, field, ours, theirs);
    }

    /** Reads a list in which every cell is quoted. */
    static List<Disagreement> read(String csv) {
        return csv.lines().skip(1).map(Disagreement::row).toList();
    }

    private static Disagreement row(String line) {
        List<String> cells = Arrays.stream(line.substring(1, line.length() - 1).split("\",\"", -1))
                .map(cell -> cell.replace("\"\"", "\""))
                .toList();
        return new Disagreement(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    static String write(List<Disagreement> rows) {
        return HEAD + "\n" + rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
    }

    private String line() {
        return Stream.of(title, field, ours, theirs, reason)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
