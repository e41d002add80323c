package comet.app.metadata;

import comet.titles.seed.SeedFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metadata-import} (SED-02). */
@Command(
        name = "metadata-import",
        description = "Store the titles of a file of JSON lines where they are newer than what is stored.")
public final class MetadataImportCommand implements Callable<Integer> {

    private final StoredTitles titles;

    @Parameters(paramLabel = "FILE", description = "the file, or a folder of files that end in .jsonl or .jsonl.gz")
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
    public MetadataImportCommand(StoredTitles titles) {
        this.titles = titles;
    }

    @Override
    public Integer call() throws InterruptedException {
        return titles.use(file, (archive, path) -> {
            SeedFile.Lines lines = new SeedFile(path).importInto(archive, titles.progress(progress));
            return lines.taken() + " titles stored, " + lines.skipped() + " known already, " + lines.bad()
                    + " bad lines skipped";
        });
    }
}
