package comet.app.metadata;

import comet.titles.seed.SeedFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metadata-export} (SED-02). */
@Command(name = "metadata-export", description = "Write every stored title into a file of JSON lines.")
public final class MetadataExportCommand implements Callable<Integer> {

    private final StoredTitles titles;

    @Parameters(paramLabel = "FILE", description = "the file, which is replaced; compressed if it ends in .gz")
    private Path file = Path.of("");

    @Option(names = "--progress", description = "tell how many titles there were so far")
    private boolean progress;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this text")
    @SuppressWarnings("unused") // picocli reads it and prints the text
    private boolean help;

    /** @param titles of this installation */
    public MetadataExportCommand(StoredTitles titles) {
        this.titles = titles;
    }

    @Override
    public Integer call() throws InterruptedException {
        return titles.use(file, (archive, path) -> {
            long written = new SeedFile(path).exportFrom(archive, titles.progress(progress));
            return written + " titles written";
        });
    }
}
