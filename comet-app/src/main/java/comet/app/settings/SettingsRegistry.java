package comet.app.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting there is (CFG-66), theme by theme in the order of {@link Theme}: that is the order in which problems are
 * reported (CFG-25), values printed and settings documented.
 */
public final class SettingsRegistry {
    private static final List<SettingTable> TABLES = List.of(
            ServerSettings.TABLE,
            SecuritySettings.TABLE,
            DatabaseSettings.TABLE,
            CacheSettings.TABLE,
            SourceSettings.TABLE,
            NetworkSettings.TABLE,
            DebridSettings.TABLE,
            DebridServiceSettings.TABLE,
            FilterSettings.TABLE,
            HttpCacheSettings.TABLE,
            BackgroundSettings.TABLE,
            AnimeSettings.TABLE,
            ObservabilitySettings.TABLE,
            MetadataSettings.TABLE,
            CometNetSettings.TABLE,
            NoEffectSettings.TABLE);

    private static final List<Setting<?>> SETTINGS =
            TABLES.stream().flatMap(table -> table.settings().stream()).toList();
    private static final Map<String, Setting<?>> BY_NAME = index();

    private SettingsRegistry() {}

    /** All settings; unmodifiable. */
    public static List<Setting<?>> all() {
        return SETTINGS;
    }

    /** The settings of a theme, in order; unmodifiable. */
    public static List<Setting<?>> of(Theme theme) {
        return SETTINGS.stream().filter(setting -> setting.theme() == theme).toList();
    }

    /** The setting of a name in any case. */
    public static Optional<Setting<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    /** Looks at what must fit together, once all settings are read. */
    static void applyRules(Draft draft) {
        TABLES.forEach(table -> table.apply(draft));
    }

    private static Map<String, Setting<?>> index() {
        Map<String, Setting<?>> byName = new HashMap<>();
        for (Setting<?> setting : SETTINGS) {
            if (byName.put(setting.name(), setting) != null) {
                throw new IllegalStateException("declared twice: " + setting.name());
            }
        }
        return byName;
    }
}
