package comet.app.settings.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import comet.app.settings.value.Secret;
import comet.core.port.Pause;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
public final class GeneratedSecretFile {
    private static final int TRIES = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int MOST_BYTES = 4096;
    private static final String CANNOT_WRITE = "cannot be written";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final Supplier<Secret> generator;
    private final Pause pause;

    /** @param generator called at most once for each {@link #obtain}, and only if a new secret is needed */
    public GeneratedSecretFile(Path file, Supplier<Secret> generator, Pause pause) {
        this.file = file;
        this.generator = generator;
        this.pause = pause;
    }

    /**
     * A secret in its file.
     *
     * @param created whether this call made it up
     */
    public record Kept(Secret secret, boolean created) {}

    /** What the file holds at one look. */
    private sealed interface Content {
        record Held(Secret secret) implements Content {}

        record Blank() implements Content {}

        record Missing() implements Content {}

        record Unreadable() implements Content {}
    }

    /**
     * The secret of the file; a new one is written if there is none.
     *
     * @throws SecretFileException if the file can be neither read nor written
     * @throws InterruptedException if interrupted while waiting for another process to finish writing
     */
    public Kept obtain() throws SecretFileException, InterruptedException {
        return switch (read()) {
            case Content.Held(Secret secret) -> new Kept(secret, false);
            case Content.Missing() -> create();
            // If it is there after all, creating it says so, and then another look may succeed.
            case Content.Unreadable() -> create();
            case Content.Blank() -> awaitOther(true);
        };
    }

    private Kept create() throws SecretFileException, InterruptedException {
        createParent();
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, READ, WRITE), ownerOnly())) {
            return fillIfBlank(channel);
        } catch (FileAlreadyExistsException | OverlappingFileLockException e) {
            return awaitOther(false);
        } catch (IOException e) {
            throw new SecretFileException(file, CANNOT_WRITE);
        }
    }

    private void createParent() throws SecretFileException {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
        } catch (IOException e) {
            throw new SecretFileException(file, CANNOT_WRITE);
        }
    }

    /** Reads what another process is writing. */
    private Kept awaitOther(boolean mayFill) throws SecretFileException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            pause.pause(BETWEEN_TRIES);
            if (read() instanceof Content.Held(Secret secret)) {
                return new Kept(secret, false);
            }
        }
        if (mayFill) {
            return fill();
        }
        throw new SecretFileException(file, "cannot be read or stays empty");
    }

    private Kept fill() throws SecretFileException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            restrict();
            return fillIfBlank(channel);
        } catch (OverlappingFileLockException e) {
            return awaitOther(false);
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

    private Content read() {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            return secretIn(readAll(channel)).<Content>map(Content.Held::new).orElseGet(Content.Blank::new);
        } catch (NoSuchFileException e) {
            return new Content.Missing();
        } catch (IOException e) {
            return new Content.Unreadable();
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

    private FileAttribute<?>[] ownerOnly() {
        return hasPosixPermissions()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private void restrict() throws IOException {
        if (hasPosixPermissions()) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private boolean hasPosixPermissions() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
