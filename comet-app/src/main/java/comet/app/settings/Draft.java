package comet.app.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings while they are loaded: filled one by one, then adjusted to each other, then frozen. One thread. */
final class Draft {
    private final Map<Setting<?>, Effective<?>> values = new HashMap<>();
    private final Findings findings;
    private final Path workingDirectory;

    Draft(Findings findings, Path workingDirectory) {
        this.findings = findings;
        this.workingDirectory = workingDirectory;
    }

    <T> void put(Setting<T> setting, Effective<T> effective) {
        values.put(setting, effective);
    }

    /** Replaces a value and keeps where it came from. */
    <T> void adjust(Setting<T> setting, T value) {
        Effective<T> before = effective(setting);
        values.put(setting, new Effective<>(value, before.source(), before.present()));
    }

    /** Takes the value of another setting, and its origin with it. */
    <T> void take(Setting<T> setting, Setting<T> from) {
        values.put(setting, effective(from));
    }

    <T> void replace(Setting<T> setting, T value, SettingSource source) {
        values.put(setting, new Effective<>(value, source, true));
    }

    /** The value; the default if what was received is invalid. */
    <T> T get(Setting<T> setting) {
        return effective(setting).value();
    }

    SettingSource source(Setting<?> setting) {
        return effective(setting).source();
    }

    boolean isSet(Setting<?> setting) {
        return source(setting).isOperator();
    }

    /** Whether a source names the setting, be it with an empty text. */
    boolean isPresent(Setting<?> setting) {
        return effective(setting).present();
    }

    /** Whether all of these were read without problems, so that it makes sense to compare them. */
    boolean areValid(Setting<?>... settings) {
        for (Setting<?> setting : settings) {
            if (!findings.isValid(setting)) {
                return false;
            }
        }
        return true;
    }

    Findings findings() {
        return findings;
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    Settings freeze() {
        return new Settings(values, workingDirectory);
    }

    @SuppressWarnings("unchecked") // put, adjust, take and replace store a value only under a setting of its own type
    private <T> Effective<T> effective(Setting<T> setting) {
        Effective<?> effective = values.get(setting);
        if (effective == null) {
            throw new IllegalStateException("read before it was loaded: " + setting);
        }
        return (Effective<T>) effective;
    }
}
