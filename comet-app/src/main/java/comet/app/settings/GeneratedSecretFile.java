package comet.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import comet.core.port.Pause;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A file that keeps one generated secret over restarts (HTTP-054, CFG-30, CFG-33). Processes that start together agree
 * on one: the file is created exclusively and readable by its owner alone; whoever comes second reads what the first
 * wrote. A blank file is filled (HTTP-061), under a lock, because it may be one that another process is just writing.
 */
public record GeneratedSecretFile(Path file, Supplier<Secret> generator, Pause pause) {
    private static final int TRIES = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int MOST_BYTES = 4096;
    private static final String CANNOT_WRITE = "cannot be written";
    private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?>[] OWNER_ONLY = {PosixFilePermissions.asFileAttribute(MODE)};
    private static final FileAttribute<?>[] ANYBODY = {};

    /** A secret in its file; {@code created} if this call made it up. */
    public record Kept(Secret secret, boolean created) {}

    /**
     * The secret of the file; a new one is written if there is none.
     *
     * @throws SecretFileException if the file can be neither read nor written
     * @throws InterruptedException if interrupted while waiting for another process to finish writing
     */
    public Kept obtain() throws SecretFileException, InterruptedException {
        Optional<String> text = read();
        if (text.isEmpty()) {
            // If it is there and only unreadable, creating it says so, and then another look may succeed.
            return create();
        }
        Optional<Secret> held = secretIn(text.get());
        Optional<Secret> others = held.isPresent() ? held : awaitOther();
        return others.isPresent() ? new Kept(others.get(), false) : write(READ, WRITE);
    }

    private Kept create() throws SecretFileException, InterruptedException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new SecretFileException(file, CANNOT_WRITE);
        }
        return write(CREATE_NEW, READ, WRITE);
    }

    /** Reads what another process is writing; empty if it writes nothing for as long as it takes. */
    private Optional<Secret> awaitOther() throws InterruptedException {
        Optional<Secret> secret = Optional.empty();
        for (int i = 0; i < TRIES && secret.isEmpty(); i++) {
            pause.pause(BETWEEN_TRIES);
            secret = read().flatMap(GeneratedSecretFile::secretIn);
        }
        return secret;
    }

    private Kept write(OpenOption... options) throws SecretFileException, InterruptedException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try (FileChannel channel = FileChannel.open(file, Set.of(options), posix ? OWNER_ONLY : ANYBODY)) {
            if (posix) {
                Files.setPosixFilePermissions(file, MODE);
            }
            return fillIfBlank(channel);
        } catch (FileAlreadyExistsException | OverlappingFileLockException e) {
            Optional<Secret> others = awaitOther();
            return new Kept(
                    others.orElseThrow(() -> new SecretFileException(file, "cannot be read or stays empty")), false);
        } catch (IOException e) {
            throw new SecretFileException(file, CANNOT_WRITE);
        }
    }

    /** Under the lock, the first to come writes and everybody else reads. */
    private Kept fillIfBlank(FileChannel channel) throws IOException {
        try (FileLock lock = channel.lock()) {
            Optional<Secret> other = lock.isValid() ? secretIn(readAll(channel)) : Optional.empty();
            if (other.isPresent()) {
                return new Kept(other.get(), false);
            }
            Secret secret = generator.get();
            channel.truncate(0);
            ByteBuffer bytes = ByteBuffer.wrap(secret.reveal().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes, bytes.position());
            }
            channel.force(true);
            return new Kept(secret, true);
        }
    }

    /** What the file holds; empty if it is missing or cannot be read. */
    private Optional<String> read() {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            return Optional.of(readAll(channel));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String readAll(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
            // One read may give less than there is.
        }
        return new String(bytes.array(), 0, bytes.position(), UTF_8);
    }

    private static Optional<Secret> secretIn(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Secret(text.strip()));
    }
}
