package comet.app.doctor;

import comet.app.settings.DatabaseSettings;
import comet.app.settings.DatabaseType;
import comet.app.settings.ServerSettings;
import comet.app.settings.Settings;
import comet.core.selfcheck.Check;
import comet.persistence.DatabaseCondition;
import comet.persistence.address.PostgresUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is looked at in every installation, whether or not its server runs. */
public final class InstallationChecks {

    /** For one host, and for all of them together: below the limit of the whole. */
    private static final Duration CONNECTION = Duration.ofSeconds(3);

    private static final Duration CONNECTIONS = Duration.ofSeconds(5);

    private InstallationChecks() {}

    /** @param database looks at the database of these settings */
    public static List<Check> of(
            Settings settings, Supplier<DatabaseCondition> database, ExecutorService threads, InstantSource time) {
        List<Check> checks = new ArrayList<>();
        checks.add(new PublicAddressCheck(settings));
        checks.add(new TrustCheck(settings));
        settings.get(ServerSettings.PUBLIC_BASE_URL)
                .filter(url -> url.scheme().equals("https"))
                .ifPresent(url -> checks.add(new CertificateCheck(
                        url,
                        // Reading the authorities of the machine takes a tenth of a second: not at every start.
                        (host, port) -> TlsHandshake.ofThisMachine(CONNECTION).at(host, port),
                        time)));
        checks.add(new DatabaseCheck(place(settings), database));
        checks.add(new DiskCheck(
                dataDirectory(settings), path -> Files.getFileStore(path).getUsableSpace()));
        checks.add(new SettingsCheck(settings));
        checks.add(new UselessSettingsCheck(settings));
        checks.add(new LoopbackCheck(settings));
        checks.add(new HostsCheck(Destination.of(settings), Dialler.bySockets(CONNECTION), threads, CONNECTIONS));
        return List.copyOf(checks);
    }

    private static String place(Settings settings) {
        return switch (settings.get(DatabaseSettings.DATABASE_TYPE)) {
            case SQLITE -> "SQLite at " + settings.show(DatabaseSettings.DATABASE_PATH);
            case POSTGRESQL ->
                "PostgreSQL at "
                        + settings.get(DatabaseSettings.DATABASE_URL)
                                .map(PostgresUrl::location)
                                .orElse("no address");
        };
    }

    private static Path dataDirectory(Settings settings) {
        Path file =
                settings.resolve(settings.get(DatabaseSettings.DATABASE_PATH)).toAbsolutePath();
        @Nullable Path directory = file.getParent();
        boolean isFile = settings.get(DatabaseSettings.DATABASE_TYPE) == DatabaseType.SQLITE;
        return isFile && directory != null ? directory : settings.resolve(Path.of("data"));
    }
}
