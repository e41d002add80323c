package comet.core.media;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is known of a title: how it is called and when it came out.
 *
 * @param title the canonical title; not blank, white space around it is dropped
 * @param year first year, or the only one; empty when unknown
 * @param yearEnd last year of a finished series; empty for films, running series, and when unknown
 * @param aliases other titles by the scope that names them, such as {@code original:fr}, {@code lang:it}, a country
 *     code, or {@code ez} for titles without one; kept in the order given, because the first of a scope counts
 *     (SRCH-45). Blank scopes, blank titles and repetitions within a scope are dropped (SRCH-51)
 */
public record MediaMetadata(String title, OptionalInt year, OptionalInt yearEnd, Map<String, List<String>> aliases) {

    /** @throws IllegalArgumentException if the title is blank or the years are in the wrong order */
    public MediaMetadata {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a title is not blank");
        }
        if (yearEnd.isPresent() && (year.isEmpty() || yearEnd.getAsInt() < year.getAsInt())) {
            throw new IllegalArgumentException("a last year follows a first year");
        }
        Map<String, List<String>> kept = new LinkedHashMap<>();
        aliases.forEach((scope, titles) -> {
            List<String> cleaned = cleaned(titles);
            if (!scope.isBlank() && !cleaned.isEmpty()) {
                kept.put(scope, cleaned);
            }
        });
        aliases = Collections.unmodifiableMap(kept);
    }

    /** A film or series of which only title and first year are known. */
    public static MediaMetadata of(String title, int year) {
        return new MediaMetadata(title, OptionalInt.of(year), OptionalInt.empty(), Map.of());
    }

    /** The canonical title and every alias, without repetition, the canonical one first. */
    public List<String> allTitles() {
        return Stream.concat(Stream.of(title), aliases.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    private static List<String> cleaned(List<String> titles) {
        return titles.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
