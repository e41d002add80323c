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

import comet.app.settings.value.DatabaseType;
import comet.app.settings.value.PostgresUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the data live. */
public final class DatabaseSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.DATABASE, "settings.md");

    /** The text that stands in old files where an address belongs; it means "not set". */
    private static final String URL_PLACEHOLDER = "username:password@hostname:port";

    public static final Setting<DatabaseType> DATABASE_TYPE =
            TABLE.setting("DATABASE_TYPE", databaseType(), DatabaseType.SQLITE, "The kind of database.");
    public static final Setting<Optional<PostgresUrl>> DATABASE_URL = TABLE.setting(
            "DATABASE_URL",
            postgres(URL_PLACEHOLDER).example("comet:CHANGE_ME@localhost:5432/comet"),
            Optional.empty(),
            "The PostgreSQL database, with or without a scheme such as `postgresql://`; needed with"
                    + " `DATABASE_TYPE=postgresql`.");
    public static final Setting<Path> DATABASE_PATH =
            TABLE.setting("DATABASE_PATH", path(), Path.of("data", "comet.db"), "The file of the SQLite database.");
    public static final Setting<List<PostgresUrl>> DATABASE_READ_REPLICA_URLS = TABLE.planned(
            "DATABASE_READ_REPLICA_URLS",
            postgresList(),
            List.of(),
            "PostgreSQL replicas that share the reading; addresses as in `DATABASE_URL`.");
    public static final Setting<Boolean> DATABASE_FORCE_IPV4_RESOLUTION = TABLE.setting(
            "DATABASE_FORCE_IPV4_RESOLUTION",
            flag(),
            false,
            "Resolves the database's host name to an IPv4 address, once, at start.");
    public static final Setting<Integer> DATABASE_BATCH_SIZE = TABLE.planned(
            "DATABASE_BATCH_SIZE", whole(positive().enforced()), 20000, "Rows per batch of export and import.");
    public static final Setting<Optional<Duration>> DATABASE_STARTUP_CLEANUP_INTERVAL = TABLE.setting(
            "DATABASE_STARTUP_CLEANUP_INTERVAL",
            secondsOrNever(),
            Optional.of(Duration.ofHours(1)),
            "The least time between two sweeps of expired rows; 0 sweeps at every start, -1 never.");
    public static final Setting<Integer> DATABASE_POOL_SIZE =
            TABLE.setting("DATABASE_POOL_SIZE", whole(between(2, 200)), 20, "Connections to PostgreSQL.");
    public static final Setting<Duration> DATABASE_CONNECT_TIMEOUT = TABLE.setting(
            "DATABASE_CONNECT_TIMEOUT",
            seconds(atLeast(0)),
            Duration.ofSeconds(30),
            "How long the start waits for a database that does not answer yet.");

    private DatabaseSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
