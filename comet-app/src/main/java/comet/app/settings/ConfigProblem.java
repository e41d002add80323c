package comet.app.settings;

import comet.app.settings.syntax.Exposure;
import comet.app.settings.syntax.Fault;
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
        return new ConfigProblem(name, problem, Redaction.quoted(received, exposure));
    }

    /** A part of what was received for a setting is wrong. */
    static ConfigProblem of(Setting<?> setting, Fault fault, String received) {
        // A path may hold a key that somebody else wrote.
        String name = setting.name() + Redaction.cut(fault.path());
        Exposure exposure = setting.type().traits().exposure();
        return of(name, fault.problem(), fault.got().orElse(received), exposure);
    }

    /** The line printed for it (CFG-24). */
    public String line() {
        return "config error: " + name + ": " + problem + "; got " + got;
    }
}
