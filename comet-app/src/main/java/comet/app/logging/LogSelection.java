package comet.app.logging;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Which entries are written (LOG-06): everything from a severity on, or one category together with all warnings.
 *
 * @param from the least severity written
 * @param category the one category that is written whatever its severity
 */
public record LogSelection(Severity from, Optional<String> category) {

    /** Everything from that severity on. */
    public static LogSelection from(Severity severity) {
        return new LogSelection(severity, Optional.empty());
    }

    /** One category, by its word, and every warning and error. */
    public static LogSelection only(String category) {
        return new LogSelection(Severity.WARNING, Optional.of(category));
    }

    boolean selects(LogRecord entry) {
        return entry.getLevel().intValue() >= from.level()
                || (category.isPresent()
                        && entry.getLevel().intValue() >= Level.FINE.intValue()
                        && Category.of(name(entry)).name().equals(category.get()));
    }

    static String name(LogRecord entry) {
        String name = entry.getLoggerName();
        return name == null ? "" : name;
    }
}
