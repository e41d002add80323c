package comet.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Ids of anime, from public lists. */
public abstract class AnimeSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(AnimeSettings.class, Theme.ANIME, "metadata.md");

    public static final Setting<Boolean> ANIME_MAPPING_ENABLED =
            TABLE.works(flag(), true, "Loads the lists that tell what is anime and which ids belong together.");
    public static final Setting<Duration> ANIME_MAPPING_REFRESH_INTERVAL =
            TABLE.works(secondsOrOff(), Duration.ofDays(5), "The age at which the lists are fetched again.");
    public static final Setting<List<DataFile>> ANIME_MAPPING_AOD_URL = file(
            "Where the anime-offline-database is found; tried in order.",
            "https://github.com/cedya77/anime-offline-database/releases/download/latest/"
                    + "anime-offline-database-minified.json",
            "https://github.com/manami-project/anime-offline-database/releases/latest/download/"
                    + "anime-offline-database-minified.json");
    public static final Setting<List<DataFile>> ANIME_MAPPING_FRIBB_URL = file(
            "Where the list of IMDb ids of anime is found; tried in order.",
            "https://raw.githubusercontent.com/Fribb/anime-lists/refs/heads/master/anime-list-full.json");
    public static final Setting<List<DataFile>> ANIME_MAPPING_KITSU_IMDB_URL = file(
            "Where the list of Kitsu seasons and episodes is found; tried in order.",
            "https://raw.githubusercontent.com/TheBeastLT/stremio-kitsu-anime/master/static/data/imdb_mapping.json");
    public static final Setting<Path> ANIME_MAPPING_CACHE_DIR =
            TABLE.works(path(), Path.of("data", "anime"), "Where the downloaded lists are kept.");
    public static final Setting<Boolean> ANIME_MAPPING_ACCEPT_SHRINK =
            TABLE.works(flag(), "Takes a new list even if it lost more than 30 % of its entries.");

    private static Setting<List<DataFile>> file(String summary, String... addresses) {
        List<DataFile> files = Stream.of(addresses)
                .<DataFile>map(address -> new DataFile.Web(constant(address)))
                .toList();
        return TABLE.works(dataFiles(), files, summary);
    }
}
