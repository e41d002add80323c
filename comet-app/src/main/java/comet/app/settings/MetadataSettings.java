package comet.app.settings;

import comet.core.address.Url;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where titles, aliases and dates come from. */
public abstract class MetadataSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(MetadataSettings.class, Theme.METADATA, "metadata.md");
    private static final List<String> TITLE_SOURCES = List.of("imdb", "cinemeta", "tmdb", "tvmaze");
    private static final ValueType<Duration> WAIT = preciseSeconds(atLeast(0));
    private static final ValueType<Duration> LIFE = seconds(atLeast(0));

    public static final Setting<Optional<Url>> IMDB_SUGGESTION_URL =
            provider("https://v3.sg.media-imdb.com", "IMDb's title suggestions");
    public static final Setting<Optional<Url>> CINEMETA_URL = provider("https://v3-cinemeta.strem.io", "Cinemeta");
    public static final Setting<Optional<Url>> CINEMETA_CATALOG_URL = TABLE.planned(
            providerUrl(),
            Optional.of(constant("https://cinemeta-catalogs.strem.io")),
            summary("the Cinemeta catalogues"));
    public static final Setting<Optional<Url>> TMDB_URL = provider("https://api.themoviedb.org/3", "TMDB");
    public static final Setting<Optional<Secret>> TMDB_READ_ACCESS_TOKEN =
            TABLE.works(secret(), "Your TMDB read access token; without it, others are asked.");
    public static final Setting<Optional<Url>> KITSU_URL = provider("https://kitsu.app/api/edge", "Kitsu");
    public static final Setting<Optional<Url>> TVMAZE_URL = provider("https://api.tvmaze.com", "TVmaze");
    public static final Setting<Optional<Url>> WIKIDATA_URL = provider("https://www.wikidata.org", "Wikidata");
    public static final Setting<Optional<Url>> TRAKT_URL = provider("https://api.trakt.tv", "Trakt");
    public static final Setting<Optional<Secret>> TRAKT_CLIENT_ID =
            TABLE.works(secret(), "Your Trakt client id; without it, Trakt is not asked.");
    public static final Setting<Optional<Url>> ANILIST_URL = provider("https://graphql.anilist.co", "AniList");
    public static final Setting<Optional<Url>> ANIZIP_URL = provider("https://api.ani.zip", "AniZip");
    public static final Setting<Optional<Url>> TVDB_URL = provider("https://api4.thetvdb.com/v4", "TheTVDB");
    public static final Setting<Optional<Secret>> TVDB_API_KEY =
            TABLE.works(secret(), "Your TheTVDB key; without it, TheTVDB is not asked.");
    public static final Setting<Optional<Url>> GENERIC_TRACKERS_URL = provider(
            "https://raw.githubusercontent.com/ngosang/trackerslist/master/trackers_best.txt",
            "the public list of trackers");
    public static final Setting<Boolean> METADATA_OFFLINE =
            TABLE.works(flag(), "Asks no provider: what is stored or seeded must do.");
    public static final Setting<List<String>> METADATA_TITLE_SOURCES =
            TABLE.works(wordsOf(TITLE_SOURCES), TITLE_SOURCES, "The providers asked for a title, in order.");
    public static final Setting<Duration> METADATA_HEDGE_DELAY =
            TABLE.works(WAIT, Duration.ofMillis(800), "The wait for the first before the second is asked as well.");
    public static final Setting<Duration> METADATA_BUDGET = TABLE.works(
            preciseSeconds(positive()),
            Duration.ofSeconds(10),
            "The time for finding a title, all providers together.");
    public static final Setting<Duration> METADATA_ALIAS_WAIT =
            TABLE.works(WAIT, Duration.ofSeconds(4), "How much longer aliases may take than the title.");
    public static final Setting<Duration> METADATA_STALE_MAX_AGE = TABLE.works(
            LIFE, Duration.ofDays(365), "The age up to which expired metadata serve while new are fetched.");
    public static final Setting<Duration> METADATA_NEGATIVE_TTL =
            TABLE.works(LIFE, Duration.ofHours(1), "How long it is remembered that no provider knows an id.");
    public static final Setting<Optional<String>> METADATA_USER_AGENT =
            TABLE.works(headerText().optional(), "What the server calls itself there, if not product and version.");
    public static final Setting<Optional<Path>> METADATA_SEED_PATH =
            TABLE.works(path().optional(), "A file or folder of JSON lines with titles of your own.");

    private static Setting<Optional<Url>> provider(String address, String provider) {
        return TABLE.works(providerUrl(), Optional.of(constant(address)), summary(provider));
    }

    private static String summary(String provider) {
        return "The address of " + provider + "; `disabled` switches it off.";
    }
}
