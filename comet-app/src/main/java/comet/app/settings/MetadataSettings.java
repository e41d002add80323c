package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.constant;
import static comet.app.settings.syntax.AddressTypes.dataFiles;
import static comet.app.settings.syntax.AddressTypes.providerUrl;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.ListTypes.countries;
import static comet.app.settings.syntax.ListTypes.wordsOf;
import static comet.app.settings.syntax.NumberTypes.preciseSeconds;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.headerText;
import static comet.app.settings.syntax.TextTypes.path;
import static comet.app.settings.syntax.TextTypes.secret;

import comet.app.settings.value.DataFile;
import comet.app.settings.value.Secret;
import comet.app.settings.value.Url;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where titles, aliases and dates come from. */
public final class MetadataSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.METADATA, "metadata.md");
    private static final SettingTable ANIME = TABLE.also(Theme.ANIME, "metadata.md");
    private static final SettingTable RELEASES = TABLE.also(Theme.FILTERING, "metadata.md");
    private static final List<String> TITLE_SOURCES = List.of("imdb", "cinemeta", "tmdb", "tvmaze");

    public static final Setting<Optional<Url>> IMDB_SUGGESTION_URL =
            provider("IMDB_SUGGESTION_URL", "https://v3.sg.media-imdb.com", "IMDb's title suggestions");
    public static final Setting<Optional<Url>> CINEMETA_URL =
            provider("CINEMETA_URL", "https://v3-cinemeta.strem.io", "Cinemeta");
    public static final Setting<Optional<Url>> CINEMETA_CATALOG_URL =
            provider("CINEMETA_CATALOG_URL", "https://cinemeta-catalogs.strem.io", "the Cinemeta catalogues");
    public static final Setting<Optional<Url>> TMDB_URL = provider("TMDB_URL", "https://api.themoviedb.org/3", "TMDB");
    public static final Setting<Optional<Url>> KITSU_URL = provider("KITSU_URL", "https://kitsu.app/api/edge", "Kitsu");
    public static final Setting<Optional<Url>> TVMAZE_URL = provider("TVMAZE_URL", "https://api.tvmaze.com", "TVmaze");
    public static final Setting<Optional<Url>> WIKIDATA_URL =
            provider("WIKIDATA_URL", "https://www.wikidata.org", "Wikidata");
    public static final Setting<Optional<Url>> TRAKT_URL = provider("TRAKT_URL", "https://api.trakt.tv", "Trakt");
    public static final Setting<Optional<Url>> ANILIST_URL =
            provider("ANILIST_URL", "https://graphql.anilist.co", "AniList");
    public static final Setting<Optional<Url>> ANIZIP_URL = provider("ANIZIP_URL", "https://api.ani.zip", "AniZip");
    public static final Setting<Optional<Url>> TVDB_URL =
            provider("TVDB_URL", "https://api4.thetvdb.com/v4", "TheTVDB");
    public static final Setting<Optional<Url>> GENERIC_TRACKERS_URL = provider(
            "GENERIC_TRACKERS_URL",
            "https://raw.githubusercontent.com/ngosang/trackerslist/master/trackers_best.txt",
            "the public list of trackers");
    public static final Setting<Optional<Secret>> TRAKT_CLIENT_ID = TABLE.planned(
            "TRAKT_CLIENT_ID", secret(), Optional.empty(), "Your Trakt client id; without it, Trakt is not asked.");
    public static final Setting<Optional<Secret>> TVDB_API_KEY = TABLE.planned(
            "TVDB_API_KEY", secret(), Optional.empty(), "Your TheTVDB key; without it, TheTVDB is not asked.");

    public static final Setting<List<DataFile>> ANIME_MAPPING_AOD_URL = file(
            "ANIME_MAPPING_AOD_URL",
            "Where the anime-offline-database is found; tried in order.",
            "https://github.com/cedya77/anime-offline-database/releases/download/latest/"
                    + "anime-offline-database-minified.json",
            "https://github.com/manami-project/anime-offline-database/releases/latest/download/"
                    + "anime-offline-database-minified.json");
    public static final Setting<List<DataFile>> ANIME_MAPPING_FRIBB_URL = file(
            "ANIME_MAPPING_FRIBB_URL",
            "Where the list of IMDb ids of anime is found; tried in order.",
            "https://raw.githubusercontent.com/Fribb/anime-lists/refs/heads/master/anime-list-full.json");
    public static final Setting<List<DataFile>> ANIME_MAPPING_KITSU_IMDB_URL = file(
            "ANIME_MAPPING_KITSU_IMDB_URL",
            "Where the list of Kitsu seasons and episodes is found; tried in order.",
            "https://raw.githubusercontent.com/TheBeastLT/stremio-kitsu-anime/master/static/data/imdb_mapping.json");
    public static final Setting<Path> ANIME_MAPPING_CACHE_DIR = ANIME.planned(
            "ANIME_MAPPING_CACHE_DIR", path(), Path.of("data", "anime"), "Where the downloaded lists are kept.");
    public static final Setting<Boolean> ANIME_MAPPING_ACCEPT_SHRINK = ANIME.planned(
            "ANIME_MAPPING_ACCEPT_SHRINK",
            flag(),
            false,
            "Takes a new list even if it lost more than 30 % of its entries.");
    public static final Setting<Boolean> METADATA_OFFLINE =
            TABLE.planned("METADATA_OFFLINE", flag(), false, "Asks no provider: what is stored or seeded must do.");
    public static final Setting<List<String>> METADATA_TITLE_SOURCES = TABLE.planned(
            "METADATA_TITLE_SOURCES",
            wordsOf(TITLE_SOURCES),
            TITLE_SOURCES,
            "The providers asked for a title, in this order.");
    public static final Setting<Duration> METADATA_HEDGE_DELAY = TABLE.planned(
            "METADATA_HEDGE_DELAY",
            preciseSeconds(atLeast(0)),
            Duration.ofMillis(800),
            "The wait for the first provider before the second is asked as well.");
    public static final Setting<Duration> METADATA_BUDGET = TABLE.setting(
            "METADATA_BUDGET",
            preciseSeconds(positive()),
            Duration.ofSeconds(10),
            "The time for finding a title, all providers together.");
    public static final Setting<Duration> METADATA_ALIAS_WAIT = TABLE.setting(
            "METADATA_ALIAS_WAIT",
            preciseSeconds(atLeast(0)),
            Duration.ofSeconds(4),
            "How much longer aliases may take than the title.");
    public static final Setting<Duration> METADATA_STALE_MAX_AGE = TABLE.setting(
            "METADATA_STALE_MAX_AGE",
            seconds(atLeast(0)),
            Duration.ofDays(365),
            "The age up to which expired metadata still serve while new ones are fetched.");
    public static final Setting<Duration> METADATA_NEGATIVE_TTL = TABLE.planned(
            "METADATA_NEGATIVE_TTL",
            seconds(atLeast(0)),
            Duration.ofHours(1),
            "How long it is remembered that no provider knows an id.");
    public static final Setting<Optional<String>> METADATA_USER_AGENT = TABLE.planned(
            "METADATA_USER_AGENT",
            headerText().optional(),
            Optional.empty(),
            "What the server calls itself to metadata providers; without it, product and version.");
    public static final Setting<Optional<Path>> METADATA_SEED_PATH = TABLE.planned(
            "METADATA_SEED_PATH",
            path().optional(),
            Optional.empty(),
            "A file or folder of JSON lines with titles of your own.");
    public static final Setting<List<String>> DIGITAL_RELEASE_REGIONS = RELEASES.planned(
            "DIGITAL_RELEASE_REGIONS",
            countries(),
            List.of(),
            "The countries whose release dates count; empty counts all.");
    public static final Setting<Integer> DIGITAL_RELEASE_TOLERANCE = RELEASES.planned(
            "DIGITAL_RELEASE_TOLERANCE", whole(atLeast(0)), 0, "Days before its release at which a title is searched.");
    public static final Setting<Integer> DIGITAL_RELEASE_THEATRICAL_DAYS = RELEASES.planned(
            "DIGITAL_RELEASE_THEATRICAL_DAYS",
            whole(atLeast(0)),
            365,
            "Days after the cinema release from which a film without a digital date counts as released.");

    private MetadataSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }

    private static Setting<Optional<Url>> provider(String name, String address, String provider) {
        return TABLE.planned(
                name,
                providerUrl(),
                Optional.of(constant(address)),
                String.join("", "The address of ", provider, "; `disabled` switches it off."));
    }

    private static Setting<List<DataFile>> file(String name, String summary, String... addresses) {
        List<DataFile> files = new ArrayList<>();
        for (String address : addresses) {
            files.add(new DataFile.Web(constant(address)));
        }
        return ANIME.planned(name, dataFiles(), List.copyOf(files), summary);
    }
}
