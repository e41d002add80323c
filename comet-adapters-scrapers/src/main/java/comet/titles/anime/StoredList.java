package comet.titles.anime;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * The file of one list, as it was downloaded, and a small one beside it that says where from and when (SED-03). Both are
 * written beside and moved into place, the list first: at worst an old note lies beside a new list, and the list is
 * downloaded once more.
 */
record StoredList(AnimeList list, Path folder) {

    private static final String UNFINISHED = ".part";

    Path file() {
        return folder.resolve(list.word() + ".json");
    }

    private Path note() {
        return folder.resolve(list.word() + ".properties");
    }

    /** What is there; of a file that somebody put there without a note, the time alone is known. */
    Optional<Edition> edition() {
        try {
            Instant written = Files.getLastModifiedTime(file()).toInstant();
            return Optional.of(noted().orElse(new Edition("", "", "", written, 0, 0)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Edition> noted() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(note())) {
            properties.load(reader);
            return Edition.of(properties);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What changes when another file is put there. */
    String mark() {
        try {
            return Files.size(file()) + "/" + Files.getLastModifiedTime(file()).toInstant();
        } catch (IOException e) {
            return "";
        }
    }

    /** A new file beside the list. */
    Path beside() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, list.word(), UNFINISHED);
    }

    /** Puts a file that lies beside in the place of the list. */
    void replace(Path newer, Edition edition) throws IOException {
        Files.move(newer, file(), ATOMIC_MOVE, REPLACE_EXISTING);
        note(edition);
    }

    void note(Edition edition) throws IOException {
        Path newer = beside();
        try {
            try (Writer writer = Files.newBufferedWriter(newer)) {
                edition.toProperties().store(writer, null);
            }
            Files.move(newer, note(), ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(newer);
        }
    }

    /** Removes what a process left behind that was killed; to be called while no other one writes. */
    void tidy() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, list.word() + "*" + UNFINISHED)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
