package comet.app;

import comet.core.search.SearchOutcome;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import comet.http.health.HealthCheck;
import comet.persistence.Database;
import comet.persistence.DatabaseSettings;
import comet.persistence.DatabaseUnavailableException;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The database while it is being opened, side by side with the server: whichever is ready first waits for nobody.
 * Requests that come in meanwhile wait for it, and {@code /health/ready} says {@code pending}.
 */
final class OpeningDatabase implements HealthCheck {

    /** The database, and the search that works on it. */
    private record Opened(Database database, StreamSearch search) {}

    private final Future<Opened> opening;

    private OpeningDatabase(Future<Opened> opening) {
        this.opening = opening;
    }

    static OpeningDatabase begin(
            DatabaseSettings settings,
            InstantSource time,
            ExecutorService threads,
            Function<Database, StreamSearch> searchOn) {
        return new OpeningDatabase(threads.submit(() -> {
            Database database = Database.open(settings, time);
            if (Thread.interrupted()) {
                // Abandoned meanwhile: nobody else knows of it.
                database.close();
                throw new InterruptedException();
            }
            return new Opened(database, searchOn.apply(database));
        }));
    }

    /** Waits for it. */
    Database await() throws StartException, InterruptedException {
        try {
            return opening.get().database();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DatabaseUnavailableException unavailable) {
                throw new StartException(String.valueOf(unavailable.getMessage()), unavailable);
            }
            throw new StartException("the database could not be opened: a fault of this program", e);
        }
    }

    /** Interrupts the opening, or closes what is open. For a start that ends early; does not wait. */
    void abandon() {
        boolean ended = !opening.cancel(true);
        if (ended && opening.state() == Future.State.SUCCESS) {
            opening.resultNow().database().close();
        }
    }

    SearchOutcome search(StreamRequest request) throws InterruptedException {
        try {
            return opening.get().search().search(request);
        } catch (ExecutionException | CancellationException e) {
            // The server goes down, and await() tells why, once.
            return new SearchOutcome.MetadataUnavailable();
        }
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public State check() throws InterruptedException {
        try {
            return switch (opening.get(0, TimeUnit.SECONDS).database().health()) {
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
