package comet.app.wiring;

import static comet.app.settings.BackgroundSettings.BACKGROUND_SCRAPER_DEMAND_LOOKBACK;
import static comet.app.settings.CacheSettings.TORRENT_CACHE_TTL;
import static comet.app.settings.DatabaseSettings.DATABASE_CONNECT_TIMEOUT;
import static comet.app.settings.DatabaseSettings.DATABASE_FORCE_IPV4_RESOLUTION;
import static comet.app.settings.DatabaseSettings.DATABASE_PATH;
import static comet.app.settings.DatabaseSettings.DATABASE_POOL_SIZE;
import static comet.app.settings.DatabaseSettings.DATABASE_STARTUP_CLEANUP_INTERVAL;
import static comet.app.settings.DatabaseSettings.DATABASE_TYPE;
import static comet.app.settings.DatabaseSettings.DATABASE_URL;
import static comet.app.settings.MetadataSettings.METADATA_STALE_MAX_AGE;

import comet.app.settings.Settings;
import comet.persistence.DatabaseSettings;
import comet.persistence.address.PostgresUrl;
import java.time.Duration;

/** What the settings say about the database, in the database's own terms. */
final class DatabaseWiring {

    private static final Duration FOR_EVER = Duration.ofSeconds(-1);

    private DatabaseWiring() {}

    static DatabaseSettings databaseSettings(Settings settings) {
        DatabaseSettings.Backend backend = switch (settings.get(DATABASE_TYPE)) {
            case SQLITE -> new DatabaseSettings.Sqlite(settings.resolve(settings.get(DATABASE_PATH)));
            case POSTGRESQL -> postgres(settings, settings.get(DATABASE_URL).orElseThrow());
        };
        return new DatabaseSettings(
                backend,
                settings.get(DATABASE_POOL_SIZE),
                settings.get(DATABASE_CONNECT_TIMEOUT),
                settings.get(DATABASE_STARTUP_CLEANUP_INTERVAL).orElse(FOR_EVER),
                settings.get(TORRENT_CACHE_TTL).orElse(FOR_EVER),
                settings.get(BACKGROUND_SCRAPER_DEMAND_LOOKBACK),
                settings.get(METADATA_STALE_MAX_AGE));
    }

    private static DatabaseSettings.Postgres postgres(Settings settings, PostgresUrl url) {
        return new DatabaseSettings.Postgres(
                url.jdbcUrl(), url.user(), url.password().orElse(""), settings.get(DATABASE_FORCE_IPV4_RESOLUTION));
    }
}
