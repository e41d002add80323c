package comet.app.settings;

import java.util.Locale;

/**
 * One line about the settings, as it is printed at start (CFG-24, CFG-26). Shows no secret.
 *
 * @param name the setting, with index or key where a part of it is wrong: {@code JACKETT_INDEXERS[1]}; or where in a file
 * @param text what is wrong and, for an error, what was received
 */
public record ConfigLine(Kind kind, String name, String text) {

    /** How bad it is. */
    public enum Kind {
        /** A reason not to start. */
        ERROR,
        /** Something legal that is useless or dangerous. */
        WARNING
    }

    /** The line. */
    public String line() {
        return "config " + kind.name().toLowerCase(Locale.ROOT) + ": " + name + ": " + text;
    }
}
