package comet.core.media;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The other titles of a work.
 *
 * @param byScope by the scope that names them, such as {@code original:fr}, {@code lang:it}, a country code, or
 *     {@code ez} for titles without one; kept in the order given, because the first of a scope counts (SRCH-45). Blank
 *     scopes, blank titles and repetitions within a scope are dropped (SRCH-51); control characters and superfluous
 *     white space go, of a long title all beyond {@value #MAX_LENGTH} characters, and of many titles those beyond
 *     {@value #MAX_TITLES}: first from the end of {@code ez}, then from the end (ALI-14)
 */
public record Aliases(Map<String, List<String>> byScope) {

    /** Titles that are kept, over all scopes (ALI-14). */
    public static final int MAX_TITLES = 200;

    /** Characters of a title that are kept (ALI-14). */
    public static final int MAX_LENGTH = 200;

    /** The scope of titles without country or language. */
    public static final String EZ = "ez";

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
        byScope = Collections.unmodifiableMap(capped(kept));
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

    /** Those of these that the other does not have in the same scope. */
    public Aliases without(Aliases other) {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        byScope.forEach((scope, titles) -> {
            Set<String> known = Set.copyOf(other.byScope.getOrDefault(scope, List.of()));
            rest.put(
                    scope,
                    titles.stream().filter(title -> !known.contains(title)).toList());
        });
        return new Aliases(rest);
    }

    private static List<String> cleaned(List<String> titles) {
        return titles.stream()
                .map(title -> TitleText.cleaned(title, MAX_LENGTH))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> capped(Map<String, List<String>> all) {
        int tooMany = all.values().stream().mapToInt(List::size).sum() - MAX_TITLES;
        if (tooMany <= 0) {
            return all;
        }
        List<String> order = new ArrayList<>(
                all.keySet().stream().filter(scope -> !scope.equals(EZ)).toList());
        order.add(EZ);
        for (String scope : order.reversed()) {
            List<String> titles = all.getOrDefault(scope, List.of());
            int left = Math.max(0, titles.size() - Math.max(0, tooMany));
            tooMany -= titles.size() - left;
            if (left > 0) {
                all.put(scope, titles.subList(0, left));
            } else {
                all.remove(scope);
            }
        }
        return all;
    }
}
