package comet.core.media;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The other titles of a work.
 *
 * @param byScope by the scope that names them, such as {@code original:fr}, {@code lang:it}, a country code, or
 *     {@code ez} for titles without one; kept in the order given, because the first of a scope counts (SRCH-45). Blank
 *     scopes, blank titles and repetitions within a scope are dropped (SRCH-51)
 */
public record Aliases(Map<String, List<String>> byScope) {

    /** None known. */
    public static final Aliases NONE = new Aliases(Map.of());

    public Aliases {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        byScope.forEach((scope, titles) -> {
            List<String> cleaned = cleaned(titles);
            if (!scope.isBlank() && !cleaned.isEmpty()) {
                kept.put(scope, cleaned);
            }
        });
        byScope = Collections.unmodifiableMap(kept);
    }

    /** These, then those of the other that are new in their scope (ALI-04). */
    public Aliases and(Aliases other) {
        if (other.byScope.isEmpty()) {
            return this;
        }
        Map<String, List<String>> all = new LinkedHashMap<>(byScope);
        other.byScope.forEach((scope, titles) -> all.merge(scope, titles, (ours, more) -> {
            List<String> both = new ArrayList<>(ours);
            both.addAll(more);
            return both;
        }));
        return new Aliases(all);
    }

    private static List<String> cleaned(List<String> titles) {
        return titles.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
