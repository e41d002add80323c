package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.postgres;
import static comet.app.settings.syntax.AddressTypes.postgresList;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.between;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.NumberTypes.seconds;
import static comet.app.settings.syntax.NumberTypes.secondsOrNever;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.databaseType;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.path;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;

import comet.app.settings.syntax.ValueType;
import comet.app.settings.value.DatabaseType;
import comet.persistence.address.PostgresUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the data live. */
public final class DatabaseSettings {
    static final SettingTable TABLE = new SettingTable(Theme.DATABASE, "settings.md");

    /** With the text that stands in old files where an address belongs; it means "not set". */
    private static final ValueType<Optional<PostgresUrl>> ADDRESS =
            postgres("username:password@hostname:port").documented("", "comet:CHANGE_ME@localhost:5432/comet");

    public static final Setting<DatabaseType> DATABASE_TYPE =
            TABLE.works(databaseType(), DatabaseType.SQLITE, "The kind of database.");
    public static final Setting<Optional<PostgresUrl>> DATABASE_URL =
            TABLE.works(ADDRESS, "The PostgreSQL database, with or without a scheme such as `postgresql://`.");
    public static final Setting<Path> DATABASE_PATH =
            TABLE.works(path(), Path.of("data", "comet.db"), "The file of the SQLite database.");
    public static final Setting<List<PostgresUrl>> DATABASE_READ_REPLICA_URLS =
            TABLE.planned(postgresList(), "Replicas that share the reading; addresses as in `DATABASE_URL`.");
    public static final Setting<Boolean> DATABASE_FORCE_IPV4_RESOLUTION =
            TABLE.works(flag(), "Resolves the database's host to an IPv4 address, once, at start.");
    public static final Setting<Integer> DATABASE_BATCH_SIZE =
            TABLE.planned(whole(positive().enforced()), 20000, "Rows per batch of export and import.");
    public static final Setting<Optional<Duration>> DATABASE_STARTUP_CLEANUP_INTERVAL = TABLE.works(
            secondsOrNever(),
            Optional.of(ofHours(1)),
            "The least time between two sweeps of expired rows; 0 sweeps at every start, -1 never.");
    public static final Setting<Integer> DATABASE_POOL_SIZE =
            TABLE.works(whole(between(2, 200)), 20, "Connections to PostgreSQL.");
    public static final Setting<Duration> DATABASE_CONNECT_TIMEOUT =
            TABLE.works(seconds(atLeast(0)), ofSeconds(30), "How long the start waits for a database without answer.");

    static {
        TABLE.nameAfterConstants(DatabaseSettings.class);
        TABLE.rule(DatabaseSettings::fitsItsKind);
    }

    private DatabaseSettings() {}

    private static void fitsItsKind(Draft draft) {
        if (draft.areValid(DATABASE_TYPE)) {
            switch (draft.get(DATABASE_TYPE)) {
                case SQLITE -> checkSqlite(draft);
                case POSTGRESQL -> checkPostgres(draft);
            }
        }
    }

    /** CFG-48; addresses of another database are not used and therefore never an error. */
    private static void checkSqlite(Draft draft) {
        String unused = "cannot be read; it is not used while DATABASE_TYPE is " + DatabaseType.SQLITE.word();
        draft.forgive(DATABASE_URL, unused);
        draft.forgive(DATABASE_READ_REPLICA_URLS, unused);
        if (draft.isGiven(DATABASE_READ_REPLICA_URLS)) {
            draft.notice("DATABASE_READ_REPLICA_URLS is ignored: SQLite has no replicas");
        }
        if (draft.get(BackgroundSettings.BACKGROUND_SCRAPER_ENABLED)) {
            draft.warn(DATABASE_TYPE, "SQLite is too slow for the background scraper; use postgresql");
        } else {
            draft.notice("DATABASE_TYPE is sqlite: fine for one server; several need postgresql");
        }
    }

    /** CFG-37, CFG-35. */
    private static void checkPostgres(Draft draft) {
        Optional<PostgresUrl> url = draft.get(DATABASE_URL);
        draft.require(DATABASE_URL, "must be set when DATABASE_TYPE is postgresql");
        url.flatMap(PostgresUrl::password)
                .filter(password -> password.equals(Placeholders.SECRET))
                .ifPresent(password -> draft.warn(DATABASE_URL, "the password in it " + Placeholders.PUBLISHED));
        url.ifPresent(address -> noteIgnored(draft, DATABASE_URL, address));
        draft.get(DATABASE_READ_REPLICA_URLS)
                .forEach(address -> noteIgnored(draft, DATABASE_READ_REPLICA_URLS, address));
    }

    private static void noteIgnored(Draft draft, Setting<?> setting, PostgresUrl address) {
        if (!address.ignored().isEmpty()) {
            draft.notice(
                    setting.name() + ": " + address.ignored().size() + " unknown connection parameters are ignored");
        }
    }
}
