package comet.app.settings;

import comet.app.settings.value.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The value of every setting, valid and fixed for the life of the process (CFG-05). Immutable. */
public final class Settings {
    /**
     * The value of one setting after loading.
     *
     * @param present whether a source names the setting, be it with a text that means "not set"
     */
    record Effective<T>(T value, SettingSource source, boolean present) {}

    private final Map<Setting<?>, Effective<?>> values;
    private final Path workingDirectory;

    Settings(Map<Setting<?>, Effective<?>> values, Path workingDirectory) {
        this.values = Map.copyOf(values);
        this.workingDirectory = workingDirectory;
    }

    public <T> T get(Setting<T> setting) {
        return effective(setting).value();
    }

    public SettingSource source(Setting<?> setting) {
        return effective(setting).source();
    }

    /** Whether the operator gave it a value, be it the default one. */
    public boolean isSet(Setting<?> setting) {
        return source(setting).isOperator();
    }

    /** A path from a setting, seen from the working directory (CFG-07). */
    public Path resolve(Path path) {
        return workingDirectory.resolve(path);
    }

    /**
     * The names of the settings that the operator changed although their feature does not exist yet, in the order of
     * the registry. Those that never will are not among them: loading gives a notice of its own (CFG-60).
     */
    public List<String> withoutEffectYet() {
        return SettingsRegistry.all().stream()
                .filter(setting -> setting.effect() == Effect.LATER && isSet(setting) && isChanged(setting))
                .map(Setting::name)
                .toList();
    }

    /**
     * Every secret inside the values, for a filter that keeps them out of the logs (LOG-13). Those that the server
     * makes up itself after loading are not among them.
     */
    public Set<Secret> secrets() {
        return SettingsRegistry.all().stream()
                .flatMap(setting -> secrets(setting).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What may be shown of a value: {@code ***} for secrets, empty for "not set". */
    public <T> String show(Setting<T> setting) {
        return setting.type().show(get(setting));
    }

    private <T> boolean isChanged(Setting<T> setting) {
        return !get(setting).equals(setting.defaultValue());
    }

    private <T> List<Secret> secrets(Setting<T> setting) {
        return setting.type().secrets(get(setting));
    }

    @SuppressWarnings("unchecked") // a value is only stored under a setting of its own type: Draft
    private <T> Effective<T> effective(Setting<T> setting) {
        Effective<?> effective = values.get(setting);
        if (effective == null) {
            throw new IllegalArgumentException("not a registered setting: " + setting);
        }
        return (Effective<T>) effective;
    }
}
