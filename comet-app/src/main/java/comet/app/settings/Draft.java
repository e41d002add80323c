package comet.app.settings;

import comet.app.settings.ConfigLine.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings while they are loaded, and what there is to say about them: filled one by one, then adjusted to each
 * other by the rules of their tables, then frozen. One thread.
 */
final class Draft extends Settings {
    private final Map<Setting<?>, List<ConfigLine>> lines = new HashMap<>();
    private final List<ConfigLine> aboutFiles = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    Draft(Path workingDirectory) {
        super(new HashMap<>(), workingDirectory, List.of());
    }

    /** @param present whether a source names the setting, be it with a text that means "not set" */
    <T> void put(Setting<T> setting, T value, SettingSource source, boolean present) {
        values.put(setting, new Effective<>(value, source, present));
    }

    /** Replaces a value and keeps where it came from. */
    <T> void adjust(Setting<T> setting, T value) {
        put(setting, value, source(setting), isPresent(setting));
    }

    <T> void adjust(Setting<T> setting, T value, String warning) {
        adjust(setting, value);
        warn(setting, warning);
    }

    /** Marks a secret that the server will make up after validation, if its feature is there (CFG-28, CFG-34). */
    void generate(Setting<Optional<Secret>> setting) {
        if (setting.effect() == Effect.NOW && !isGiven(setting) && areValid(setting)) {
            put(setting, Optional.empty(), SettingSource.GENERATED, true);
        }
    }

    /** Takes the value of another setting, and its origin with it. */
    <T> void take(Setting<T> setting, Setting<T> from) {
        values.put(setting, effective(from));
    }

    /** Whether a source names the setting, be it with an empty text. */
    boolean isPresent(Setting<?> setting) {
        return effective(setting).present();
    }

    /** Whether all of these were read without problems, so that it makes sense to compare them. */
    boolean areValid(Setting<?>... settings) {
        return Stream.of(settings)
                .flatMap(setting -> lines.getOrDefault(setting, List.of()).stream())
                .noneMatch(line -> line.kind() == Kind.ERROR);
    }

    /** A part of what was received for a setting is wrong. */
    void fault(Setting<?> setting, Fault fault, String received) {
        // A path may hold a key that somebody else wrote.
        String name = setting.name() + Redaction.cut(fault.path());
        Exposure exposure = setting.type().traits().exposure();
        error(setting, name, fault.problem(), Redaction.quoted(fault.got().orElse(received), exposure));
    }

    /** @param got what was received, already fit to be shown: quoted and cut, or {@code ***} */
    void error(Setting<?> setting, String name, String problem, String got) {
        add(setting, new ConfigLine(Kind.ERROR, name, problem + "; got " + got));
    }

    /** The value of a setting does not fit to another one. */
    <T> void refuse(Setting<T> setting, String problem) {
        fault(setting, Fault.of(problem), setting.type().write(get(setting)));
    }

    /** The setting is needed and not set; a text that could not be read is not reported twice. */
    void require(Setting<?> setting, String problem) {
        if (!isGiven(setting) && areValid(setting)) {
            error(setting, setting.name(), problem, "nothing");
        }
    }

    void warn(Setting<?> setting, String text) {
        add(setting, new ConfigLine(Kind.WARNING, setting.name(), text));
    }

    /** A line about a file or about a name that is no setting. */
    void aboutFile(ConfigLine line) {
        aboutFiles.add(line);
    }

    void notice(String text) {
        notices.add(text);
    }

    /** Turns the problems of a setting into a warning, because nothing will use its value. */
    void forgive(Setting<?> setting, String text) {
        if (!areValid(setting)) {
            lines.remove(setting);
            warn(setting, text);
        }
    }

    LoadResult result() {
        List<ConfigLine> warnings = ordered(Kind.WARNING);
        Settings settings = new Settings(Map.copyOf(values), workingDirectory, warnings);
        List<ConfigLine> errors = ordered(Kind.ERROR);
        return errors.isEmpty()
                ? new LoadResult.Loaded(settings, warnings, notices)
                : new LoadResult.Rejected(errors, settings);
    }

    private void add(Setting<?> setting, ConfigLine line) {
        lines.computeIfAbsent(setting, key -> new ArrayList<>()).add(line);
    }

    /** In the order of the registry, what belongs to no setting first. */
    private List<ConfigLine> ordered(Kind kind) {
        Stream<ConfigLine> aboutSettings = lines.isEmpty()
                ? Stream.empty()
                : SettingsRegistry.all().stream().flatMap(setting -> lines.getOrDefault(setting, List.of()).stream());
        return Stream.concat(aboutFiles.stream(), aboutSettings)
                .filter(line -> line.kind() == kind)
                .toList();
    }
}
