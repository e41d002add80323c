package comet.app.metadata;

import comet.app.store.CommandFailure;
import comet.app.store.OpenedStores;
import comet.core.port.MetadataStore;
import comet.core.port.StoreException;
import comet.core.title.TitleArchive;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongConsumer;

/** The titles that this installation has stored, for a command: opens its database, and nothing of the server. */
public final class StoredTitles {

    private static final int TITLES_BETWEEN_PROGRESS = 1_000;

    private final OpenedStores stores;
    private final Path workingDirectory;
    private final InstantSource time;
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
        this.stores = new OpenedStores(environment, workingDirectory, time, out, err);
        this.workingDirectory = workingDirectory;
        this.time = time;
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
        return stores.use(context -> {
            try {
                TitleArchive archive = new TitleArchive(context.getBean(MetadataStore.class), time);
                return work.with(archive, workingDirectory.resolve(file));
            } catch (NoSuchFileException e) {
                throw new CommandFailure("there is no " + e.getFile());
            } catch (IOException e) {
                throw new CommandFailure(file + " cannot be used: " + e.getMessage());
            }
        });
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
