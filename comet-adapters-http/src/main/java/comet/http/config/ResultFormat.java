package comet.http.config;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which parts a stream's description has.
 *
 * @param components the chosen ones; none is a choice too (UCFG-072)
 */
public record ResultFormat(Set<ResultComponent> components) {

    private static final String EVERYTHING = "all";

    /** Everything there is to say: the default (UCFG-025). */
    public static final ResultFormat ALL = new ResultFormat(EnumSet.allOf(ResultComponent.class));

    public ResultFormat {
        components = components.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(components));
    }

    /** Reads the words of a configuration: {@code all} anywhere selects everything, unknown words nothing (UCFG-071). */
    static ResultFormat of(Collection<String> words) {
        if (words.contains(EVERYTHING)) {
            return ALL;
        }
        EnumSet<ResultComponent> chosen = EnumSet.noneOf(ResultComponent.class);
        for (String word : words) {
            ResultComponent.parse(word).ifPresent(chosen::add);
        }
        return new ResultFormat(chosen);
    }

    /** Whether the part is chosen. */
    public boolean shows(ResultComponent component) {
        return components.contains(component);
    }
}
