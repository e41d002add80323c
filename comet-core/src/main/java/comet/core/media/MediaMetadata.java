package comet.core.media;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a title: how it is called and when it came out.
 *
 * @param title the canonical title; not blank
 * @param year first year, or the only one; empty when unknown
 * @param yearEnd last year of a finished series; empty for films, running series, and when unknown
 * @param aliases other titles by the scope that names them, such as {@code original:fr}, {@code lang:it}, a country
 *     code, or {@code ez} for titles without one (SRCH-51); blank and repeated titles are dropped
 */
public record MediaMetadata(String title, OptionalInt year, OptionalInt yearEnd, Map<String, List<String>> aliases) {

    /** @throws IllegalArgumentException if the title is blank or the years are in the wrong order */
    public MediaMetadata {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a title is not blank");
        }
        if (yearEnd.isPresent() && (year.isEmpty() || yearEnd.getAsInt() < year.getAsInt())) {
            throw new IllegalArgumentException("a last year follows a first year");
        }
        aliases = aliases.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), cleaned(entry.getValue())))
                .filter(entry -> !entry.getKey().isBlank() && !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
