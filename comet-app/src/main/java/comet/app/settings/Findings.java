package comet.app.settings;

import comet.app.settings.syntax.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what loading finds, so that everything is reported in one go and in the order of the settings. */
final class Findings {
    private final Map<Setting<?>, List<ConfigProblem>> problems = new LinkedHashMap<>();
    private final Map<Setting<?>, List<ConfigWarning>> warnings = new HashMap<>();
    private final List<ConfigWarning> leadingWarnings = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /** A part of what was received for a setting is wrong. */
    void fault(Setting<?> setting, Fault fault, String received) {
        problem(setting, ConfigProblem.of(setting, fault, received));
    }

    void problem(Setting<?> setting, ConfigProblem problem) {
        problems.computeIfAbsent(setting, key -> new ArrayList<>()).add(problem);
    }

    void warning(Setting<?> setting, String text) {
        warnings.computeIfAbsent(setting, key -> new ArrayList<>()).add(new ConfigWarning(setting.name(), text));
    }

    /** A warning that belongs to no setting. */
    void warning(ConfigWarning warning) {
        leadingWarnings.add(warning);
    }

    void notice(String text) {
        notices.add(text);
    }

    boolean isValid(Setting<?> setting) {
        return !problems.containsKey(setting);
    }

    /** Turns the problems of a setting into a warning, because nothing will use its value. */
    void forgive(Setting<?> setting, String text) {
        if (problems.remove(setting) != null) {
            warning(setting, text);
        }
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    List<ConfigProblem> problems() {
        return ordered(problems, List.of());
    }

    List<ConfigWarning> warnings() {
        return ordered(warnings, leadingWarnings);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    private static <E> List<E> ordered(Map<Setting<?>, List<E>> found, List<E> leading) {
        List<E> ordered = new ArrayList<>(leading);
        if (!found.isEmpty()) {
            for (Setting<?> setting : SettingsRegistry.all()) {
                ordered.addAll(found.getOrDefault(setting, List.of()));
            }
        }
        return ordered;
    }
}
