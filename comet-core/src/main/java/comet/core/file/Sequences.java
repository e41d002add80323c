package comet.core.file;

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
 * and a number. Alone, each of them could be the name of a film. In such a row, a second number belongs to the name of an
 * episode: {@code 05 - 3 Days Later.mkv} is not the third.
 */
final class Sequences {

    /** Fewer are no row. */
    private static final int ENOUGH = 3;

    private static final Pattern NUMBER =
            Pattern.compile("(?s)(.*?)(?<![0-9])([0-9]{1,3})(?:v[0-9])?(?![0-9]|\\.[0-9](?!\\d{0,2}fps))(.*)");

    private static final Pattern NUMBER_WORD = Pattern.compile(
            " ?(?:ep|episode|e|part|chapter|folge|aflevering|avsnitt|afsnit|odcinek|episodio|capitulo|no|第)?");

    private static final Pattern WORD = Pattern.compile("[^\\d]*\\p{L}");

    private record Numbered(String row, int number, String head, String tail) {}

    /** Files whose names differ in their numbers. */
    private static final class Row {
        private final Set<Integer> numbers = new HashSet<>();
        private int files;
        private int contradicted;

        void add(Numbered number, boolean isContradicted) {
            numbers.add(number.number());
            files++;
            contradicted += isContradicted ? 1 : 0;
        }

        boolean isEnough() {
            return numbers.size() >= ENOUGH;
        }

        /** Whether each number is one file's: what all share, or some, is no number of an episode. */
        boolean tellsApart() {
            return numbers.size() == files;
        }

        /** Whether most of its files have no other number that could be meant. */
        boolean isSure() {
            return contradicted * 2 < files;
        }
    }

    private Sequences() {}

    static List<Candidate> read(List<Candidate> files, Titles titles) {
        return singles(Pairs.read(files), titles);
    }

    private static List<Candidate> singles(List<Candidate> files, Titles titles) {
        IdentityHashMap<Candidate, Numbered> numbered = new IdentityHashMap<>();
        Map<String, Row> rows = new HashMap<>();
        for (Candidate file : files) {
            numbered(file, titles).ifPresent(number -> {
                numbered.put(file, number);
                rows.computeIfAbsent(number.row(), row -> new Row()).add(number, isContradicted(file, number));
            });
        }
        if (rows.values().stream().noneMatch(Row::isEnough)) {
            return files;
        }
        return files.stream()
                .map(file -> Optional.ofNullable(numbered.get(file))
                        .map(number -> read(file, number, rows.getOrDefault(number.row(), new Row())))
                        .orElse(file))
                .toList();
    }

    private static Candidate read(Candidate file, Numbered number, Row row) {
        if (!row.isEnough()) {
            return file;
        }
        if (!file.name().namesAnything()) {
            return withNumbers(file, List.of(number.number()), number);
        }
        if (!isContradicted(file, number) || !row.tellsApart()) {
            return file;
        }
        return withNumbers(file, row.isSure() ? List.of(number.number()) : List.of(), number);
    }

    /** Whether its episode was read from a later number, with no word before it that says so. */
    private static boolean isContradicted(Candidate file, Numbered number) {
        FileName name = file.name();
        return name.hasNumberAlone()
                && !name.episodes().contains(number.number())
                && name.head().length() > number.head().length()
                && !WORD.matcher(name.stem().substring(name.head().length())).lookingAt();
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

    private static Candidate withNumbers(Candidate file, List<Integer> episodes, Numbered number) {
        return file.named(new FileName(
                file.name().name().toBuilder().episodes(episodes).build(),
                file.name().stem(),
                number.head(),
                number.tail()));
    }
}
