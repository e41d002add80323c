package comet.app.settings;

import java.util.Locale;

/**
 * One line about the settings, as it is printed at start (CFG-24, CFG-26). Shows no secret. It names the setting, with
 * index or key where a part of it is wrong ({@code JACKETT_INDEXERS[1]}), or a place in a file.
 */
public record ConfigLine(Kind kind, String name, String text) {
    /** A reason not to start; or something legal that is useless or dangerous. */
    public enum Kind {
        ERROR,
        WARNING
    }

    public String line() {
        return "config " + kind.name().toLowerCase(Locale.ROOT) + ": " + name + ": " + text;
    }
}
