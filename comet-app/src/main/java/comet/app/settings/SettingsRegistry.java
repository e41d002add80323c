package comet.app.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every setting there is (CFG-66), in the order in which problems are reported (CFG-25). */
public final class SettingsRegistry {
    private static final List<Setting<?>> SETTINGS = gather();
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

    private static List<Setting<?>> gather() {
        List<Setting<?>> settings = new ArrayList<>();
        settings.addAll(ServerSettings.all());
        settings.addAll(SecuritySettings.all());
        settings.addAll(DatabaseSettings.all());
        settings.addAll(CacheSettings.all());
        settings.addAll(IndexerSettings.all());
        settings.addAll(ScraperSettings.all());
        settings.addAll(NetworkSettings.all());
        settings.addAll(DebridSettings.all());
        settings.addAll(FilterSettings.all());
        settings.addAll(HttpCacheSettings.all());
        settings.addAll(BackgroundSettings.all());
        settings.addAll(AnimeSettings.all());
        settings.addAll(ObservabilitySettings.all());
        settings.addAll(CometNetSettings.all());
        settings.addAll(NoEffectSettings.all());
        settings.addAll(MetadataSettings.all());
        settings.addAll(DebridServiceSettings.all());
        settings.addAll(FurtherSettings.all());
        return List.copyOf(settings);
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
