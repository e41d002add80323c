package comet.core.file;

import comet.core.debrid.ServedFile;
import comet.core.release.NormalizedTitle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers that only their row makes episode numbers: {@code 09.mkv}, {@code 10.mkv}, {@code 11.mkv}, or the title
 * and a number. Alone, each of them could be the name of a film.
 */
final class Sequences {

    /** Fewer are no row. */
    private static final int ENOUGH = 3;

    private static final Pattern NUMBER =
            Pattern.compile("(?s)(.*?)(?<![0-9])([0-9]{1,3})(?:v[0-9])?(?![0-9]|\\.[0-9])(.*)");

    private static final Pattern NUMBER_WORD = Pattern.compile(" ?(?:ep|episode|e|part|chapter|folge|no|第)?");

    private record Numbered(String row, int number, String head, String tail) {}

    private Sequences() {}

    static List<Candidate> read(List<Candidate> files, Titles titles) {
        IdentityHashMap<Candidate, Numbered> numbered = new IdentityHashMap<>();
        Map<String, Set<Integer>> rows = new HashMap<>();
        for (Candidate file : files) {
            numbered(file, titles).ifPresent(number -> {
                numbered.put(file, number);
                rows.computeIfAbsent(number.row(), row -> new HashSet<>()).add(number.number());
            });
        }
        if (rows.values().stream().noneMatch(row -> row.size() >= ENOUGH)) {
            return files;
        }
        return files.stream()
                .map(file -> Optional.ofNullable(numbered.get(file))
                        .filter(number -> !file.name().namesAnything())
                        .filter(number ->
                                rows.getOrDefault(number.row(), Set.of()).size() >= ENOUGH)
                        .map(number -> withNumber(file, number))
                        .orElse(file))
                .toList();
    }

    private static Optional<Numbered> numbered(Candidate file, Titles titles) {
        if (!file.name().seasons().isEmpty() || file.name().day().isPresent()) {
            return Optional.empty();
        }
        Matcher found = NUMBER.matcher(file.name().stem());
        if (!found.matches()) {
            return Optional.empty();
        }
        String before = NormalizedTitle.of(found.group(1).replace('-', ' ').replace('#', ' '))
                .text();
        if (!NUMBER_WORD.matcher(titles.withoutTitle(before)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Numbered(
                file.folder() + "\n" + before, Integer.parseInt(found.group(2)), found.group(1), found.group(3)));
    }

    private static Candidate withNumber(Candidate file, Numbered number) {
        FileName name = new FileName(
                file.name().name().toBuilder()
                        .episodes(List.of(number.number()))
                        .build(),
                file.name().stem(),
                number.head(),
                number.tail());
        ServedFile served = file.file();
        return new Candidate(
                file.position(),
                file.path(),
                new ServedFile(served.index(), served.path(), served.size(), name.numbers()),
                name,
                file.place(),
                file.length(),
                file.linked());
    }
}
