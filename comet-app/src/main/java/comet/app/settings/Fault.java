package comet.app.settings;

import java.util.Optional;

/**
 * One thing wrong with the text of a setting.
 *
 * @param path where in the value: empty, {@code [2]} or {@code ["zilean"]}
 * @param got the offending part; empty when it is the whole text, of which the problem quotes nothing
 */
public record Fault(String path, String problem, Optional<String> got) {
    /** The whole text is wrong. */
    public static Fault of(String problem) {
        return new Fault("", problem, Optional.empty());
    }

    /** The element at a position of a list is wrong. */
    public static Fault at(int position, String problem, String element) {
        return new Fault("[" + position + "]", problem, Optional.of(element));
    }

    /** The entry under a key of a map is wrong. */
    public static Fault under(String key, String problem, String entry) {
        return new Fault("[\"" + key + "\"]", problem, Optional.of(entry));
    }
}
