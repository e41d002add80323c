package comet.app.settings;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The settings of one theme in the order of their declaration, and the rules between them. Only the initialiser of the
 * class whose constants they are adds to it; afterwards it no longer changes.
 *
 * @param document the part of the specification that defines what these settings do
 */
record SettingTable(
        Class<?> declarations, Theme theme, String document, List<Setting<?>> settings, List<Consumer<Draft>> rules) {
    SettingTable(Class<?> declarations, Theme theme, String document) {
        this(declarations, theme, document, new ArrayList<>(), new ArrayList<>());
    }

    /** The same table for settings of another document: the order of declaration stays one. */
    SettingTable in(String otherDocument) {
        return new SettingTable(declarations, theme, otherDocument, settings, rules);
    }

    /** A setting whose feature exists. */
    <T> Setting<T> works(ValueType<T> type, T defaultValue, String summary) {
        return add(type, defaultValue, summary, Effect.NOW);
    }

    /** One that is off, unset or empty by default. */
    <T> Setting<T> works(ValueType<T> type, String summary) {
        return works(type, type.nothing(), summary);
    }

    /** A setting that is read and checked before its feature exists; with the feature it becomes one that works. */
    <T> Setting<T> planned(ValueType<T> type, T defaultValue, String summary) {
        return add(type, defaultValue, summary, Effect.LATER);
    }

    <T> Setting<T> planned(ValueType<T> type, String summary) {
        return planned(type, type.nothing(), summary);
    }

    <T> Setting<T> add(ValueType<T> type, T defaultValue, String summary, Effect effect) {
        Setting<T> setting = new Setting<>(this, type, defaultValue, summary, effect);
        settings.add(setting);
        return setting;
    }

    /** Names every setting that has no name yet after the constant that holds it. */
    void nameAfterConstants() {
        for (Field constant : declarations.getFields()) {
            try {
                if (constant.get(null) instanceof Setting<?> setting) {
                    setting.name(constant.getName());
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("constants of settings are public", e);
            }
        }
    }

    /** Something that must fit together, looked at once all settings are read; rules run in order of declaration. */
    void rule(Consumer<Draft> rule) {
        rules.add(rule);
    }

    /** A rule that only warns. */
    void warn(Setting<?> about, Predicate<Draft> when, String text) {
        rule(draft -> {
            if (when.test(draft)) {
                draft.warn(about, text);
            }
        });
    }
}
