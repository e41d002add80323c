package comet.core.search;

import comet.core.matching.AliasScopes;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.MediaMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The titles that sources are searched for by text: at most one canonical, one original, and one of each language
 * (ITL-01). Immutable and thread-safe.
 *
 * @param canonical whether the canonical title is one ({@code INDEXER_INCLUDE_CANONICAL_TITLE})
 * @param original whether an original title is one ({@code INDEXER_INCLUDE_ORIGINAL_TITLE})
 * @param languages two lower-case letters each, in order ({@code INDEXER_LANGUAGES})
 */
public record SearchTitles(boolean canonical, boolean original, List<String> languages) {

    /** What an installation has that sets nothing. */
    public static final SearchTitles DEFAULT = new SearchTitles(true, true, List.of());

    private static final String ORIGINAL = "original";

    public SearchTitles {
        languages = List.copyOf(languages);
    }

    /** The titles to search for, as they are written in queries, best first; at least one (ITL-06). */
    List<String> of(MediaMetadata metadata) {
        Selection chosen = new Selection();
        if (canonical) {
            chosen.firstNew(Stream.of(metadata.title()));
        }
        if (original) {
            chosen.firstNew(titles(metadata, SearchTitles::isOriginal));
        }
        for (String language : languages) {
            chosen.firstNew(
                    titles(metadata, scope -> AliasScopes.language(scope).equals(Optional.of(language))));
        }
        if (chosen.queries.isEmpty()) {
            chosen.firstNew(Stream.of(metadata.title()));
        }
        // A title of nothing but what queries leave out is searched for as it is.
        return chosen.queries.isEmpty() ? List.of(metadata.title()) : List.copyOf(chosen.queries);
    }

    /**
     * The forms in which sources that are searched by text are asked for a part of a series (ITL-07): each title alone,
     * with its season, and with season and episode; all forms of one title before the next. Of anime, the number counted
     * through all seasons is one more form, where it differs (EPO-08). Without season, the titles alone.
     */
    static List<String> forms(List<String> titles, EpisodeCoordinates coordinates) {
        OptionalInt season = coordinates.mapped().season();
        OptionalInt episode = coordinates.mapped().episode();
        Set<String> forms = new LinkedHashSet<>();
        for (String title : titles) {
            forms.add(title);
            season.ifPresent(number -> forms.add(title + " S" + twoDigits(number)));
            if (season.isPresent() && episode.isPresent()) {
                forms.add(title + " S" + twoDigits(season.getAsInt()) + "E" + twoDigits(episode.getAsInt()));
            }
            if (!coordinates.absolute().equals(episode)) {
                coordinates.absolute().ifPresent(number -> forms.add(title + " " + twoDigits(number)));
            }
        }
        return List.copyOf(forms);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static Stream<String> titles(MediaMetadata metadata, Predicate<String> scope) {
        return metadata.aliases().entrySet().stream()
                .filter(entry -> scope.test(entry.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .flatMap(List::stream);
    }

    private static boolean isOriginal(String scope) {
        return scope.equals(ORIGINAL) || scope.startsWith(ORIGINAL + ":");
    }

    /** What has been chosen so far, each title once however it is written (ITL-02). */
    private static final class Selection {
        private final List<String> queries = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();

        private void firstNew(Stream<String> candidates) {
            candidates
                    .map(QueryText::of)
                    .filter(query -> !query.isEmpty() && keys.add(QueryText.key(query)))
                    .findFirst()
                    .ifPresent(queries::add);
        }
    }
}
