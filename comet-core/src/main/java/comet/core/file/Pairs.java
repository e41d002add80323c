package comet.core.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rows of files of two episodes each, named by their numbers alone: {@code 01-02.mkv}, {@code 03-04.mkv},
 * {@code 05-06.mkv}. One of them alone could be the sixth episode of the fifth season.
 */
final class Pairs {

    /** Fewer are no row. */
    private static final int ENOUGH = 3;

    private static final Pattern TWO_NUMBERS = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");

    /** The files of one folder whose names are two numbers. */
    private static final class Row {
        private final Set<Integer> numbers = new HashSet<>();
        private int files;
        private boolean inTwos = true;

        void add(int first, int second) {
            inTwos &= second == first + 1 && numbers.add(first) && numbers.add(second);
            files++;
        }

        boolean isOfPairs() {
            return inTwos && files >= ENOUGH;
        }
    }

    private Pairs() {}

    static List<Candidate> read(List<Candidate> files) {
        Map<String, Row> rows = new HashMap<>();
        for (Candidate file : files) {
            Matcher two = TWO_NUMBERS.matcher(file.name().stem());
            if (two.matches()) {
                rows.computeIfAbsent(file.folder(), folder -> new Row())
                        .add(Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2)));
            }
        }
        return rows.values().stream().noneMatch(Row::isOfPairs)
                ? files
                : files.stream().map(file -> read(file, rows)).toList();
    }

    private static Candidate read(Candidate file, Map<String, Row> rows) {
        FileName name = file.name();
        Matcher two = TWO_NUMBERS.matcher(name.stem());
        Row row = rows.get(file.folder());
        if (!two.matches() || row == null || !row.isOfPairs()) {
            return file;
        }
        List<Integer> episodes = List.of(Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2)));
        return file.named(new FileName(
                name.name().toBuilder().seasons(List.of()).episodes(episodes).build(), name.stem(), "", ""));
    }
}
