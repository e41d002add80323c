package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.constant;
import static comet.app.settings.syntax.AddressTypes.url;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.ListTypes.indexers;
import static comet.app.settings.syntax.ListTypes.languages;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.mode;
import static comet.app.settings.syntax.TextTypes.secret;
import static comet.app.settings.syntax.TextTypes.text;

import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import comet.app.settings.value.Url;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Jackett, Prowlarr, and the titles that are searched there. */
public final class IndexerSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.SOURCES, "scrapers.md");

    public static final Setting<ScraperMode> SCRAPE_JACKETT =
            TABLE.planned("SCRAPE_JACKETT", mode(), ScraperMode.OFF, "When Jackett is searched.");
    public static final Setting<Url> JACKETT_URL =
            TABLE.planned("JACKETT_URL", url(), constant("http://127.0.0.1:9117"), "The Jackett server.");
    public static final Setting<Optional<Secret>> JACKETT_API_KEY = TABLE.planned(
            "JACKETT_API_KEY", secret(), Optional.empty(), "Its API key; without it, nothing is searched.");
    public static final Setting<List<String>> JACKETT_INDEXERS = TABLE.planned(
            "JACKETT_INDEXERS",
            indexers(),
            List.of(),
            "Ids or titles of the indexers to use; empty uses every healthy one.");
    public static final Setting<ScraperMode> SCRAPE_PROWLARR =
            TABLE.planned("SCRAPE_PROWLARR", mode(), ScraperMode.OFF, "When Prowlarr is searched.");
    public static final Setting<Url> PROWLARR_URL =
            TABLE.planned("PROWLARR_URL", url(), constant("http://127.0.0.1:9696"), "The Prowlarr server.");
    public static final Setting<Optional<Secret>> PROWLARR_API_KEY = TABLE.planned(
            "PROWLARR_API_KEY", secret(), Optional.empty(), "Its API key; without it, nothing is searched.");
    public static final Setting<List<String>> PROWLARR_INDEXERS = TABLE.planned(
            "PROWLARR_INDEXERS",
            indexers(),
            List.of(),
            "Numbers or names of the indexers to use; empty uses every healthy one.");
    public static final Setting<Duration> INDEXER_MANAGER_TIMEOUT = TABLE.planned(
            "INDEXER_MANAGER_TIMEOUT",
            seconds(positive()),
            Duration.ofSeconds(30),
            "The time for one request to Jackett or Prowlarr.");
    public static final Setting<Duration> INDEXER_MANAGER_WAIT_TIMEOUT = TABLE.planned(
            "INDEXER_MANAGER_WAIT_TIMEOUT",
            seconds(atLeast(0)),
            Duration.ofSeconds(30),
            "How long a search waits for the first list of indexers after the start.");
    public static final Setting<Duration> INDEXER_MANAGER_UPDATE_INTERVAL = TABLE.planned(
            "INDEXER_MANAGER_UPDATE_INTERVAL",
            seconds(positive()),
            Duration.ofMinutes(15),
            "How often the list of indexers is read again.");
    public static final Setting<Boolean> INDEXER_INCLUDE_CANONICAL_TITLE = TABLE.planned(
            "INDEXER_INCLUDE_CANONICAL_TITLE",
            flag(),
            true,
            "Searches with the main title, at every source that searches by title.");
    public static final Setting<Boolean> INDEXER_INCLUDE_ORIGINAL_TITLE =
            TABLE.planned("INDEXER_INCLUDE_ORIGINAL_TITLE", flag(), true, "Searches with the original title too.");
    public static final Setting<List<String>> INDEXER_LANGUAGES = TABLE.planned(
            "INDEXER_LANGUAGES",
            languages(),
            List.of(),
            "Languages in whose titles is searched too, such as `[\"de\",\"fr\"]`.");

    public static final Setting<Optional<String>> INDEXER_MANAGER_TYPE = TABLE.planned(
            "INDEXER_MANAGER_TYPE",
            text().optional().allowing("jackett prowlarr"),
            Optional.empty(),
            "Old name: use `SCRAPE_JACKETT` or `SCRAPE_PROWLARR`.");
    public static final Setting<Url> INDEXER_MANAGER_URL = TABLE.planned(
            "INDEXER_MANAGER_URL",
            url(),
            constant("http://127.0.0.1:9117"),
            "Old name: use `JACKETT_URL` or `PROWLARR_URL`.");
    public static final Setting<Optional<Secret>> INDEXER_MANAGER_API_KEY = TABLE.planned(
            "INDEXER_MANAGER_API_KEY",
            secret(),
            Optional.empty(),
            "Old name: use `JACKETT_API_KEY` or `PROWLARR_API_KEY`.");
    public static final Setting<ScraperMode> INDEXER_MANAGER_MODE = TABLE.planned(
            "INDEXER_MANAGER_MODE", mode(), ScraperMode.BOTH, "Old name: use `SCRAPE_JACKETT` or `SCRAPE_PROWLARR`.");
    public static final Setting<List<String>> INDEXER_MANAGER_INDEXERS = TABLE.planned(
            "INDEXER_MANAGER_INDEXERS",
            indexers(),
            List.of(),
            "Old name: use `JACKETT_INDEXERS` or `PROWLARR_INDEXERS`.");

    private IndexerSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
