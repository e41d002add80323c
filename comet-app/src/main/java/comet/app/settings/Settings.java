package comet.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The value of every setting, valid and fixed while the process lives (CFG-05). Immutable but for {@link Draft}. */
public sealed class Settings permits Draft {
    /** A value after loading; {@code present} if a source names the setting, be it with a text that means "not set". */
    record Effective<T>(T value, SettingSource source, boolean present) {}

    final Map<Setting<?>, Effective<?>> values;
    final Path workingDirectory;
    private final List<ConfigLine> warnings;

    Settings(Map<Setting<?>, Effective<?>> values, Path workingDirectory, List<ConfigLine> warnings) {
        this.values = values;
        this.workingDirectory = workingDirectory;
        this.warnings = warnings;
    }

    /** What is legal and useless or dangerous (CFG-26), as it was said when they were loaded. */
    public List<ConfigLine> warnings() {
        return warnings;
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

    /** Whether a value is more than nothing: not off, not unset, not an empty list. */
    public <T> boolean isGiven(Setting<T> setting) {
        return setting.type().empty().filter(get(setting)::equals).isEmpty();
    }

    /** A path from a setting, seen from the working directory (CFG-07). */
    public Path resolve(Path path) {
        return workingDirectory.resolve(path);
    }

    /** What the operator changed although its feature does not exist yet; nothing that never will exist (CFG-60). */
    public List<String> withoutEffectYet() {
        return SettingsRegistry.all().stream()
                .filter(setting -> setting.effect() == Effect.LATER && isChangedByOperator(setting))
                .map(Setting::name)
                .toList();
    }

    /** What the operator wrote down for another runtime (CFG-59). */
    public List<String> withoutEffectEver() {
        return SettingsRegistry.all().stream()
                .filter(setting -> setting.effect() == Effect.NEVER && isSet(setting))
                .map(Setting::name)
                .toList();
    }

    /** Whether the operator gave it a value other than the default one. */
    public boolean isChangedByOperator(Setting<?> setting) {
        return isSet(setting) && isChanged(setting);
    }

    /** Every secret inside the values, for a filter of logs (LOG-13); none that the server makes up after loading. */
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
    final <T> Effective<T> effective(Setting<T> setting) {
        Effective<?> effective = values.get(setting);
        if (effective == null) {
            throw new IllegalArgumentException("not loaded: " + setting);
        }
        return (Effective<T>) effective;
    }
}
