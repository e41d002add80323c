package comet.app.settings;

import comet.app.settings.syntax.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the settings of one theme in the order of their declaration. Only the initialisers of the classes that
 * declare settings add to it; once such a class is initialised its table no longer changes.
 */
final class SettingTable {
    private final Theme theme;
    private final String document;
    private final List<Setting<?>> settings;

    /** @param document the part of the specification that defines what these settings do */
    SettingTable(Theme theme, String document) {
        this(theme, document, new ArrayList<>());
    }

    private SettingTable(Theme theme, String document, List<Setting<?>> settings) {
        this.theme = theme;
        this.document = document;
        this.settings = settings;
    }

    /** The same table for settings of another theme or document: the order of declaration stays one. */
    SettingTable also(Theme otherTheme, String otherDocument) {
        return new SettingTable(otherTheme, otherDocument, settings);
    }

    /** A setting whose feature exists. */
    <T> Setting<T> setting(String name, ValueType<T> type, T defaultValue, String summary) {
        return add(new Setting<>(name, type, defaultValue, summary, this, Effect.NOW));
    }

    /** A setting that is read and checked before its feature exists; with the feature it becomes a {@link #setting}. */
    <T> Setting<T> planned(String name, ValueType<T> type, T defaultValue, String summary) {
        return add(new Setting<>(name, type, defaultValue, summary, this, Effect.LATER));
    }

    /** A setting of another runtime, accepted for the sake of old files (CFG-59). */
    <T> Setting<T> meaningless(String name, ValueType<T> type, T defaultValue, String summary) {
        return add(new Setting<>(name, type, defaultValue, summary, this, Effect.NEVER));
    }

    Theme theme() {
        return theme;
    }

    String document() {
        return document;
    }

    /** All settings declared so far, in order. */
    List<Setting<?>> settings() {
        return List.copyOf(settings);
    }

    private <T> Setting<T> add(Setting<T> setting) {
        settings.add(setting);
        return setting;
    }
}
