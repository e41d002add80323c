package comet.core.anime;

import comet.core.release.NormalizedTitle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The titles of an entry that no other entry of the same work has (EPO-08).
 *
 * @param texts as the lists write them
 */
record OwnTitles(Set<String> texts) {

    static final OwnTitles NONE = new OwnTitles(Set.of());

    /** Compared as names of releases are compared with titles. */
    static OwnTitles of(AnimeEntry entry, List<AnimeEntry> work) {
        Set<String> others = work.stream()
                .filter(other -> !other.equals(entry))
                .flatMap(OwnTitles::titles)
                .map(title -> NormalizedTitle.of(title).text())
                .collect(Collectors.toUnmodifiableSet());
        return new OwnTitles(titles(entry)
                .filter(title -> !others.contains(NormalizedTitle.of(title).text()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Stream<String> titles(AnimeEntry entry) {
        return Stream.concat(entry.title().stream(), entry.synonyms().stream());
    }
}
