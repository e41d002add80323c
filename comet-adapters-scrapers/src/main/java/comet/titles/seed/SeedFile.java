package comet.titles.seed;

import comet.core.port.StoreException;
import comet.core.title.KnownTitle;
import comet.core.title.TitleArchive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of titles, one JSON object a line, or a folder of such files: those that end in {@code .jsonl} or
 * {@code .jsonl.gz}, in the order of their names. What ends in {@code .gz} is compressed.
 */
public final class SeedFile {

    private static final String LINES = ".jsonl";
    private static final String COMPRESSED = ".gz";
    private static final String UNFINISHED = ".part";

    private final Path path;

    /** @param path the file or folder; looked at when it is read or written */
    public SeedFile(Path path) {
        this.path = path;
    }

    /**
     * What became of the lines.
     *
     * @param taken lines that were of use
     * @param skipped lines that said nothing new
     * @param bad lines that are no titles (SED-01)
     */
    public record Lines(long taken, long skipped, long bad) {}

    /** Takes a title. */
    @FunctionalInterface
    interface Reader {
        boolean take(KnownTitle title) throws StoreException;
    }

    /**
     * Writes all stored titles into the file (SED-02, {@code metadata-export}); how many. They are written beside it
     * and take its place when all are there: until then, and when it fails, the file is what it was.
     *
     * @param progress is told after each title how many are written
     */
    public long exportFrom(TitleArchive archive, LongConsumer progress) throws IOException, StoreException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // A pipe, or the terminal: nothing can take its place.
            return write(path, archive, progress);
        }
        Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path beside = beside(place);
        try {
            long written = write(beside, archive, progress);
            if (Files.exists(place)) {
                keepRights(place, beside);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Path beside(Path place) throws NoSuchFileException {
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(path.toString());
        }
        return folder.resolve(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + UNFINISHED);
    }

    /** Whoever could read or write the file can do so with the new one. */
    private static void keepRights(Path from, Path to) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (rights != null) {
            Files.setPosixFilePermissions(to, rights.readAttributes().permissions());
        }
    }

    private long write(Path file, TitleArchive archive, LongConsumer progress) throws IOException, StoreException {
        AtomicLong written = new AtomicLong();
        try (OutputStream out = Files.newOutputStream(file);
                Writer writer = new OutputStreamWriter(
                        isCompressed(path) ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8)) {
            return archive.exportTo(title -> {
                writer.write(SeedLine.write(title) + "\n");
                progress.accept(written.incrementAndGet());
            });
        }
    }

    /**
     * Stores the titles of the file where they are newer (SED-02, {@code metadata-import}).
     *
     * @param progress is told after each title how many are read
     */
    public Lines importInto(TitleArchive archive, LongConsumer progress) throws IOException, StoreException {
        AtomicLong read = new AtomicLong();
        return read(title -> {
            boolean stored = archive.add(title);
            progress.accept(read.incrementAndGet());
            return stored;
        });
    }

    Lines read(Reader reader) throws IOException, StoreException {
        long taken = 0;
        long skipped = 0;
        long bad = 0;
        for (Path file : files()) {
            try (BufferedReader lines = open(file)) {
                for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
                    if (line.get().isBlank()) {
                        continue;
                    }
                    Optional<KnownTitle> title = SeedLine.read(line.get());
                    if (title.isEmpty()) {
                        bad++;
                    } else if (reader.take(title.get())) {
                        taken++;
                    } else {
                        skipped++;
                    }
                }
            }
        }
        return new Lines(taken, skipped, bad);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(SeedFile::isOfLines)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfLines(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(LINES) || name.endsWith(LINES + COMPRESSED);
    }

    private static boolean isCompressed(Path file) {
        return file.toString().endsWith(COMPRESSED);
    }

    /** What is no UTF-8 costs the characters, not the file. */
    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream text = isCompressed(file) ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }
}
