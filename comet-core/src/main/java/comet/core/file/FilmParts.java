package comet.core.file;

import comet.core.debrid.ServedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Films and episodes that are cut into several files: they begin with the first one. */
final class FilmParts {

    private static final Pattern DISC =
            Pattern.compile("(.*[^a-z0-9])(?:cd|dvd|disc|disk)[ ._-]?([1-9a-d])([^a-z0-9].*)");

    private static final Pattern PART = Pattern.compile("(.*?(?:[^a-z0-9](?:cd|dvd|disc|disk|part|pt)[ ._-]?"
            + "|s\\d{1,4}+e\\d{1,4}+|[^a-z0-9]\\d{1,2}+x\\d{2,3}+))([1-9a-d])([^a-z0-9].*)");

    private FilmParts() {}

    /** The best file, or the first part of it: names of films have numbers, so that only discs count. */
    static Candidate first(List<Candidate> best) {
        Optional<Part> chosen = Part.of(best.getFirst().file(), DISC);
        return chosen.flatMap(part -> best.stream()
                        .filter(file -> Part.of(file.file(), DISC)
                                .filter(other -> other.isSameFilm(part))
                                .isPresent())
                        .min(Comparator.comparingInt(
                                file -> Part.of(file.file(), DISC).orElseThrow().number())))
                .orElseGet(best::getFirst);
    }

    /** The first part of an episode, if these are all its parts. */
    static Optional<Candidate> firstOf(List<Candidate> files) {
        return inOrder(files, Candidate::file)
                .filter(parts -> parts.getFirst().number() == 1)
                .map(parts -> parts.getFirst().file());
    }

    /** The parts of an episode in their order, if these are all of them, from the first on; empty if they are not. */
    static List<ServedFile> allOf(List<ServedFile> files) {
        return inOrder(files, file -> file)
                .filter(parts -> parts.size() > 1 && parts.getLast().number() == parts.size())
                .map(parts -> parts.stream().map(Numbered::file).toList())
                .orElse(List.of());
    }

    private record Numbered<F>(int number, F file) {}

    /** Empty unless all are parts of the same, each another one. */
    private static <F> Optional<List<Numbered<F>>> inOrder(List<F> files, Function<F, ServedFile> served) {
        List<Numbered<F>> numbered = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        Optional<Part> first = Optional.empty();
        for (F file : files) {
            Optional<Part> part = Part.of(served.apply(file), PART);
            first = first.or(() -> part);
            if (part.isEmpty()
                    || !part.get().isSameFilm(first.orElseThrow())
                    || !numbers.add(part.get().number())) {
                return Optional.empty();
            }
            numbered.add(new Numbered<>(part.get().number(), file));
        }
        numbered.sort(Comparator.comparingInt(Numbered::number));
        return Optional.of(numbered).filter(parts -> !parts.isEmpty()).map(List::copyOf);
    }

    private record Part(String before, int number, String behind) {

        static Optional<Part> of(ServedFile file, Pattern pattern) {
            Matcher part = pattern.matcher(file.name().toLowerCase(Locale.ROOT));
            if (!part.matches()) {
                return Optional.empty();
            }
            char number = part.group(2).charAt(0);
            return Optional.of(new Part(part.group(1), number >= 'a' ? number - 'a' + 1 : number - '0', part.group(3)));
        }

        boolean isSameFilm(Part other) {
            return before.equals(other.before) && behind.equals(other.behind);
        }
    }
}
