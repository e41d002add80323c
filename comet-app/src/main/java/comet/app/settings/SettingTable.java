package comet.app.settings;

import comet.app.settings.syntax.ValueType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Collects the settings of one theme in the order of their declaration, and the rules between them. Only the
 * initialisers of the classes that declare settings add to it; once such a class is initialised its table no longer
 * changes.
 */
final class SettingTable {
    private final Theme theme;
    private final String document;
    private final List<Setting<?>> settings;
    private final List<Consumer<Draft>> rules;

    /** @param document the part of the specification that defines what these settings do */
    SettingTable(Theme theme, String document) {
        this(theme, document, new ArrayList<>(), new ArrayList<>());
    }

    private SettingTable(Theme theme, String document, List<Setting<?>> settings, List<Consumer<Draft>> rules) {
        this.theme = theme;
        this.document = document;
        this.settings = settings;
        this.rules = rules;
    }

    /** The same table for settings of another document: the order of declaration stays one. */
    SettingTable in(String otherDocument) {
        return new SettingTable(theme, otherDocument, settings, rules);
    }

    /** A setting whose feature exists. */
    <T> Setting<T> works(ValueType<T> type, T defaultValue, String summary) {
        return add(type, defaultValue, summary, Effect.NOW);
    }

    /** One that is off, unset or empty by default. */
    <T> Setting<T> works(ValueType<T> type, String summary) {
        return works(type, type.empty().orElseThrow(), summary);
    }

    /** A setting that is read and checked before its feature exists; with the feature it becomes one that works. */
    <T> Setting<T> planned(ValueType<T> type, T defaultValue, String summary) {
        return add(type, defaultValue, summary, Effect.LATER);
    }

    /** One that is off, unset or empty by default. */
    <T> Setting<T> planned(ValueType<T> type, String summary) {
        return planned(type, type.empty().orElseThrow(), summary);
    }

    /** A setting that is named by {@link #nameAfterConstants}. */
    <T> Setting<T> add(ValueType<T> type, T defaultValue, String summary, Effect effect) {
        Setting<T> setting = new Setting<>(type, defaultValue, summary, theme, document, effect);
        settings.add(setting);
        return setting;
    }

    /**
     * Names every setting that has no name yet after the constant that holds it. The last step of the initialiser of a
     * class that declares settings: nobody outside ever sees one without a name.
     */
    void nameAfterConstants(Class<?> declarations) {
        for (Field constant : declarations.getFields()) {
            try {
                if (constant.get(null) instanceof Setting<?> setting && settings.contains(setting)) {
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

    void apply(Draft draft) {
        rules.forEach(rule -> rule.accept(draft));
    }

    Theme theme() {
        return theme;
    }

    /** All settings declared so far, in order. */
    List<Setting<?>> settings() {
        return List.copyOf(settings);
    }
}
