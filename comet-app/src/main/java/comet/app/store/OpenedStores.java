package comet.app.store;

import comet.app.logging.Logging;
import comet.app.settings.LoadResult;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import comet.app.wiring.OpeningDatabase;
import comet.app.wiring.Wiring;
import comet.core.port.StoreException;
import comet.persistence.DatabaseUnavailableException;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The stores of this installation, for a command: opens its database, and nothing of the server. */
public final class OpenedStores {

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final InstantSource time;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out takes the last line
     * @param err takes problems
     */
    public OpenedStores(
            Map<String, String> environment,
            Path workingDirectory,
            InstantSource time,
            PrintStream out,
            PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        this.time = time;
        this.out = out;
        this.err = err;
    }

    /** Does something with the stores. */
    @FunctionalInterface
    public interface Work {

        /** @return what was done, with numbers */
        String with(ApplicationContext context) throws CommandFailure, StoreException, InterruptedException;
    }

    /**
     * Does it, and says in a last line what was done, or what went wrong.
     *
     * @return the exit status
     */
    public int use(Work work) throws InterruptedException {
        return switch (SettingsLoader.load(environment, workingDirectory)) {
            case LoadResult.Rejected rejected -> {
                rejected.lines().forEach(err::println);
                yield LoadResult.Rejected.EXIT_STATUS;
            }
            case LoadResult.Loaded loaded -> use(loaded.settings(), work);
        };
    }

    private int use(Settings settings, Work work) throws InterruptedException {
        Logging.configure(settings, List.of());
        try {
            String done = done(settings, work);
            out.println(done);
            out.flush();
            return 0;
        } catch (DatabaseUnavailableException | StoreException | CommandFailure e) {
            err.println("comet: " + e.getMessage());
        }
        return 1;
    }

    private String done(Settings settings, Work work)
            throws DatabaseUnavailableException, StoreException, CommandFailure, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            OpeningDatabase opening = OpeningDatabase.begin(settings, time, threads);
            try (ApplicationContext context = Wiring.startWithoutServer(settings, time, threads, opening)) {
                opening.await();
                return work.with(context);
            } finally {
                opening.abandon();
            }
        }
    }
}
