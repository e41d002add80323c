package comet.app.settings;

import static comet.app.settings.syntax.NumberTypes.secondsOrOff;
import static comet.app.settings.syntax.TextTypes.flag;

import java.time.Duration;
import java.util.List;

/** Ids of anime, from public lists. Where the lists are: {@link MetadataSettings}. */
public final class AnimeSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.ANIME, "metadata.md");

    public static final Setting<Boolean> ANIME_MAPPING_ENABLED = TABLE.planned(
            "ANIME_MAPPING_ENABLED",
            flag(),
            true,
            "Loads the lists that tell which title is anime and which ids belong together.");
    public static final Setting<Duration> ANIME_MAPPING_REFRESH_INTERVAL = TABLE.planned(
            "ANIME_MAPPING_REFRESH_INTERVAL",
            secondsOrOff(),
            Duration.ofDays(5),
            "The age at which the lists are fetched again; 0 and less never does.");

    private AnimeSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
