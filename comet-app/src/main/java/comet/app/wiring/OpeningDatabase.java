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
import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SCRAPE_CACHE_TTL;
import static comet.app.settings.MetadataSettings.METADATA_STALE_MAX_AGE;

import comet.app.settings.Settings;
import comet.http.health.HealthCheck;
import comet.persistence.Database;
import comet.persistence.DatabaseSettings;
import comet.persistence.DatabaseUnavailableException;
import comet.persistence.address.PostgresUrl;
import comet.persistence.connection.Repositories;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The database while it is being opened, side by side with the server: whichever is ready first waits for nobody.
 * Requests that come in meanwhile wait for it, and {@code /health/ready} says {@code pending}. Thread-safe.
 */
public final class OpeningDatabase implements HealthCheck {

    private static final Duration FOR_EVER = Duration.ofSeconds(-1);

    private final Future<Database> opening;
    private final CompletableFuture<Repositories> repositories;

    private OpeningDatabase(Future<Database> opening, CompletableFuture<Repositories> repositories) {
        this.opening = opening;
        this.repositories = repositories;
    }

    /** Begins to open it, on one of the threads. */
    public static OpeningDatabase begin(Settings settings, InstantSource time, ExecutorService threads) {
        DatabaseSettings own = databaseSettings(settings);
        CompletableFuture<Repositories> repositories = new CompletableFuture<>();
        Future<Database> opening = threads.submit(() -> {
            Database database = Database.open(own, time, repositories::join);
            if (Thread.interrupted()) {
                // Abandoned meanwhile: nobody else knows of it.
                database.close();
                throw new InterruptedException();
            }
            return database;
        });
        return new OpeningDatabase(opening, repositories);
    }

    /** What the settings say about the database, in the database's own terms. */
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
                settings.get(METADATA_STALE_MAX_AGE),
                settings.get(DEBRID_ACCOUNT_SCRAPE_CACHE_TTL));
    }

    private static DatabaseSettings.Postgres postgres(Settings settings, PostgresUrl url) {
        return new DatabaseSettings.Postgres(
                url.jdbcUrl(), url.user(), url.password().orElse(""), settings.get(DATABASE_FORCE_IPV4_RESOLUTION));
    }

    /** Gives it the repositories of the context, which is made meanwhile; stores wait for them. */
    void use(Repositories made) {
        repositories.complete(made);
    }

    /**
     * Waits for it.
     *
     * @throws DatabaseUnavailableException if it cannot be used
     * @throws IllegalStateException if the opening broke or was abandoned
     */
    public Database await() throws DatabaseUnavailableException, InterruptedException {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DatabaseUnavailableException unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("the database could not be opened", e.getCause());
        }
    }

    /** Waits for it; whether it can be used. */
    boolean awaitQuietly() throws InterruptedException {
        try {
            await();
            return true;
        } catch (DatabaseUnavailableException | IllegalStateException e) {
            return false;
        }
    }

    /** Whether it can be used already. Does not wait. */
    boolean isOpen() {
        return opening.state() == Future.State.SUCCESS;
    }

    /** The open database; who asks earlier made a mistake. */
    Database opened() {
        return opening.resultNow();
    }

    /** Interrupts the opening, or closes what is open. For a start that ends early; does not wait. */
    public void abandon() {
        boolean ended = !opening.cancel(true);
        if (ended && opening.state() == Future.State.SUCCESS) {
            opening.resultNow().close();
        }
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public State check() throws InterruptedException {
        try {
            return switch (opening.get(0, TimeUnit.SECONDS).health()) {
                case OK -> State.OK;
                case READ_ONLY -> State.DEGRADED;
                case FAILING -> State.FAILING;
            };
        } catch (TimeoutException e) {
            return State.PENDING;
        } catch (ExecutionException | CancellationException e) {
            return State.FAILING;
        }
    }
}
