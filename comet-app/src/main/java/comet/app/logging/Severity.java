package comet.app.logging;

import java.util.logging.Level;

/** How much an entry matters: the severities of LOG-03 on the levels of the JDK's logging. */
public enum Severity {
    TRACE("🕸️", Level.FINER),
    DEBUG("🕸️", Level.FINE),
    INFO("📰", Level.INFO),
    WARNING("⚠️", Level.WARNING),
    ERROR("❌", Level.SEVERE);

    private final String icon;
    private final int level;

    Severity(String icon, Level level) {
        this.icon = icon;
        this.level = level.intValue();
    }

    String icon() {
        return icon;
    }

    /** The value of {@link Level#intValue} from which on an entry is of this severity. */
    int level() {
        return level;
    }

    static Severity of(Level level) {
        Severity severity = TRACE;
        for (Severity candidate : values()) {
            if (level.intValue() >= candidate.level) {
                severity = candidate;
            }
        }
        return severity;
    }
}
