package comet.core.file;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        Optional<Part> chosen = Part.of(best.getFirst(), DISC);
        return chosen.flatMap(part -> best.stream()
                        .filter(file -> Part.of(file, DISC)
                                .filter(other -> other.isSameFilm(part))
                                .isPresent())
                        .min(Comparator.comparingInt(
                                file -> Part.of(file, DISC).orElseThrow().number())))
                .orElseGet(best::getFirst);
    }

    /** The first part of an episode, if these are all its parts. */
    static Optional<Candidate> firstOf(List<Candidate> files) {
        List<Optional<Part>> parts =
                files.stream().map(file -> Part.of(file, PART)).toList();
        Set<Integer> numbers = new HashSet<>();
        for (Optional<Part> part : parts) {
            if (part.isEmpty()
                    || !part.get().isSameFilm(parts.getFirst().orElseThrow())
                    || !numbers.add(part.get().number())) {
                return Optional.empty();
            }
        }
        return files.stream()
                .filter(file -> Part.of(file, PART).orElseThrow().number() == 1)
                .findFirst();
    }

    private record Part(String before, int number, String behind) {

        static Optional<Part> of(Candidate file, Pattern pattern) {
            Matcher part = pattern.matcher(file.file().name().toLowerCase(Locale.ROOT));
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
