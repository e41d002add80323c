package comet.core.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How files without a season in their names are counted: together are those whose folders, or whose torrent, name the
 * same season. Made for one choice.
 */
final class Counting {

    /** The files of one season that are counted together. */
    private static final class Row {

        private final Map<String, Set<Integer>> byFolder = new HashMap<>();
        private final Set<Integer> all = new HashSet<>();
        private boolean beginsAnew;

        private void add(Candidate file) {
            Set<Integer> folder = byFolder.computeIfAbsent(file.folder(), name -> new HashSet<>());
            for (int number : file.name().episodes()) {
                boolean isNewHere = folder.add(number);
                beginsAnew |= !all.add(number) && isNewHere;
            }
        }
    }

    private static final Row NOTHING = new Row();

    private final Map<OptionalInt, Row> bySeason = new HashMap<>();
    private final Map<OptionalInt, Boolean> overlapping = new HashMap<>();

    /** @param isCounted whether a file is counted with others, and not as a special */
    Counting(List<Candidate> files, Predicate<Candidate> isCounted) {
        for (Candidate file : files) {
            if (file.name().hasNumberAlone() && isCounted.test(file)) {
                bySeason.computeIfAbsent(file.place().season(), season -> new Row())
                        .add(file);
            }
        }
    }

    private Row row(Candidate file) {
        return bySeason.getOrDefault(file.place().season(), NOTHING);
    }

    /** The numbers of the files that are counted with this one. */
    Set<Integer> with(Candidate file) {
        return row(file).all;
    }

    /** Whether the count begins anew in another folder of the season, as on the next disc: then no number says which. */
    boolean beginsAnew(Candidate file) {
        return row(file).beginsAnew;
    }

    /** Whether another season has one of its numbers: then each season is counted from its start. */
    boolean isBySeason(Candidate file) {
        return overlapping.computeIfAbsent(
                file.place().season(),
                own -> bySeason.entrySet().stream()
                        .filter(season -> season.getKey().orElse(0) > 0
                                && !season.getKey().equals(own))
                        .anyMatch(season -> season.getValue().all.stream().anyMatch(row(file).all::contains)));
    }
}
