package comet.http.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds routes by how many segments they have at the end of a path and by the first of those: a few look-ups for a path
 * that nobody knows, however many routes there are. Immutable.
 */
final class RouteIndex {

    /** The routes with so many own segments, by their first word; of each word the closest form first. */
    private record Level(int length, Map<String, List<PathRoutes>> byWord) {}

    /** The longest first: the last variables of a long form may look like anything. */
    private final List<Level> levels;

    /** @param routes of distinct forms, none of which is {@code /} */
    RouteIndex(List<PathRoutes> routes) {
        TreeMap<Integer, Map<String, List<PathRoutes>>> byLength = new TreeMap<>(Comparator.reverseOrder());
        for (PathRoutes candidate : routes) {
            String word = candidate.form().firstWord().orElseThrow();
            for (int length : candidate.form().lengths()) {
                byLength.computeIfAbsent(length, any -> new HashMap<>())
                        .computeIfAbsent(word, any -> new ArrayList<>())
                        .add(candidate);
            }
        }
        List<Level> longestFirst = new ArrayList<>();
        byLength.forEach((length, byWord) -> {
            byWord.values().forEach(RouteIndex::closestFirst);
            longestFirst.add(new Level(length, byWord));
        });
        this.levels = List.copyOf(longestFirst);
    }

    /** Of two forms that share paths, the closer one has more fixed text. */
    private static void closestFirst(List<PathRoutes> candidates) {
        candidates.sort(Comparator.comparingInt((PathRoutes candidate) -> fixedCharacters(candidate.form()))
                .reversed());
    }

    private static int fixedCharacters(PathForm form) {
        // A word is worth more than any ending.
        return form.parts().stream()
                .mapToInt(part -> switch (part) {
                    case PathPart.Word word -> 1 << 16;
                    case PathPart.Slot slot -> slot.ending().length();
                })
                .sum();
    }

    Optional<Routing> find(String[] segments, int from, boolean underPrefix) {
        for (Level level : levels) {
            int at = segments.length - level.length();
            if (at < from) {
                continue;
            }
            List<PathRoutes> candidates = level.byWord().get(segments[at]);
            if (candidates == null) {
                continue;
            }
            for (PathRoutes candidate : candidates) {
                Optional<RouteMatch> match = candidate.form().match(segments, from, underPrefix);
                if (match.isPresent()) {
                    return Optional.of(new Routing.Matched(candidate, match.get()));
                }
            }
        }
        return Optional.empty();
    }
}
