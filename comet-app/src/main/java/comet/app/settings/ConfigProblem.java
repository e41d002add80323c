package comet.app.settings;

import comet.app.settings.syntax.Exposure;
import comet.app.settings.syntax.Redaction;

/**
 * A reason not to start.
 *
 * @param name the setting, with index or key where a part of it is wrong: {@code JACKETT_INDEXERS[1]}
 * @param problem what is expected
 * @param got what was received, already fit to be shown: quoted and cut, or {@code ***}
 */
public record ConfigProblem(String name, String problem, String got) {
    private static final String NOTHING = "nothing";

    static ConfigProblem missing(Setting<?> setting, String problem) {
        return new ConfigProblem(setting.name(), problem, NOTHING);
    }

    static ConfigProblem of(String name, String problem, String received, Exposure exposure) {
        return new ConfigProblem(Redaction.shown(name, Exposure.OPEN), problem, Redaction.quoted(received, exposure));
    }

    /** The line printed for it (CFG-24). */
    public String line() {
        return "config error: " + name + ": " + problem + "; got " + got;
    }
}
