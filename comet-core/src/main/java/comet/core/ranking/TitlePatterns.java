package comet.core.ranking;

import java.util.List;
import java.util.Optional;

/**
 * What a profile looks for in release names (RANK-01).
 *
 * @param require a match of one of these accepts a release, whatever later checks would say
 * @param exclude a match of one of these refuses it
 * @param preferred a match of one of these moves it up
 */
public record TitlePatterns(List<TitlePattern> require, List<TitlePattern> exclude, List<TitlePattern> preferred) {

    /** Looks for nothing. */
    public static final TitlePatterns NONE = new TitlePatterns(List.of(), List.of(), List.of());

    /** @throws IllegalArgumentException if a list has more than {@value TitlePattern#MAX_PATTERNS} patterns */
    public TitlePatterns {
        require = List.copyOf(require);
        exclude = List.copyOf(exclude);
        preferred = List.copyOf(preferred);
        if (Math.max(require.size(), Math.max(exclude.size(), preferred.size())) > TitlePattern.MAX_PATTERNS) {
            throw new IllegalArgumentException("a list has at most " + TitlePattern.MAX_PATTERNS + " patterns");
        }
    }

    /** The first pattern of a list that occurs in a name. */
    static Optional<TitlePattern> firstMatch(List<TitlePattern> patterns, String name) {
        for (TitlePattern pattern : patterns) {
            if (pattern.matches(name)) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }
}
