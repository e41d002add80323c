package comet.app.metadata;

import comet.app.logging.Logging;
import comet.app.settings.LoadResult;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import comet.app.wiring.OpeningDatabase;
import comet.app.wiring.Wiring;
import comet.core.port.MetadataStore;
import comet.core.port.StoreException;
import comet.core.title.TitleArchive;
import comet.persistence.DatabaseUnavailableException;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/** The titles that this installation has stored, for a command: opens its database, and nothing of the server. */
public final class StoredTitles {

    private static final int TITLES_BETWEEN_PROGRESS = 1_000;

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final InstantSource time;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out takes the last line
     * @param err takes progress and problems
     */
    public StoredTitles(
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

    /** Does something with the titles and a file. */
    @FunctionalInterface
    interface Work {

        /** @return what was done, with numbers */
        String with(TitleArchive archive, Path file) throws IOException, StoreException;
    }

    /**
     * Does it, and says in a last line what was done, or what went wrong.
     *
     * @param file seen from the working directory
     * @return the exit status
     */
    int use(Path file, Work work) throws InterruptedException {
        return switch (SettingsLoader.load(environment, workingDirectory)) {
            case LoadResult.Rejected rejected -> {
                rejected.lines().forEach(err::println);
                yield LoadResult.Rejected.EXIT_STATUS;
            }
            case LoadResult.Loaded loaded -> use(loaded.settings(), file, work);
        };
    }

    private int use(Settings settings, Path file, Work work) throws InterruptedException {
        Logging.configure(settings, List.of());
        try {
            String done = work(settings, workingDirectory.resolve(file), work);
            out.println(done);
            out.flush();
            return 0;
        } catch (DatabaseUnavailableException | StoreException e) {
            err.println("comet: " + e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("comet: there is no " + e.getFile());
        } catch (IOException e) {
            err.println("comet: " + file + " cannot be used: " + e.getMessage());
        }
        return 1;
    }

    private String work(Settings settings, Path file, Work work)
            throws DatabaseUnavailableException, StoreException, IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            OpeningDatabase opening = OpeningDatabase.begin(settings, time, threads);
            try (ApplicationContext context = Wiring.startWithoutServer(settings, time, threads, opening)) {
                opening.await();
                return work.with(new TitleArchive(context.getBean(MetadataStore.class), time), file);
            } finally {
                opening.abandon();
            }
        }
    }

    /** Tells a person now and then how far it is, if the person wants to know. */
    LongConsumer progress(boolean wanted) {
        return count -> {
            if (wanted && count % TITLES_BETWEEN_PROGRESS == 0) {
                err.print("\r" + count + " titles");
                err.flush();
            }
        };
    }
}
