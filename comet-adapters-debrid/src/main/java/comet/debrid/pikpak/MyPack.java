package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.Account;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import comet.debrid.call.Written;
import comet.debrid.operation.WholeLibrary;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which an account's torrents lie (PP-33, PP-44). What is in it is read once a minute at most (PP-40), and
 * where it is once a day. Thread-safe.
 */
final class MyPack {

    private static final String NAME = "My Pack";

    private static final Duration FOLDER_LASTS = Duration.ofHours(24);

    private static final Comparator<PackEntry> NEWEST_FIRST = Comparator.comparing((PackEntry entry) ->
                    Written.instant(entry.file().createdTime()).orElse(Instant.MIN))
            .reversed();

    /** Where the folder of one account is; guarded by itself. */
    private static final class Place {
        private @Nullable String folder;
        private Instant until = Instant.MIN;

        synchronized Optional<String> folder(Instant now) {
            return now.isBefore(until) ? Optional.ofNullable(folder) : Optional.empty();
        }

        synchronized void found(String id, Instant end) {
            folder = id;
            until = end;
        }

        synchronized void lost() {
            folder = null;
        }
    }

    private final Folders folders;
    private final InstantSource time;
    private final PerAccount<Place> places;
    private final WholeLibrary<PackEntry> entries;

    MyPack(Folders folders, CallResources resources) {
        this.folders = folders;
        this.time = resources.time();
        this.places = new PerAccount<>(resources.random(), Place::new);
        this.entries = new WholeLibrary<>(resources);
    }

    /** The entries of a torrent, the newest first. */
    List<PackEntry> of(InfoHash hash, Account account, Deadline deadline) throws DebridException, InterruptedException {
        return all(account, deadline).filter(entry -> entry.hash().equals(hash)).toList();
    }

    /** The entry with that id. */
    Optional<PackEntry> find(EntryId id, Account account, Deadline deadline)
            throws DebridException, InterruptedException {
        return all(account, deadline).filter(entry -> entry.id().equals(id)).findFirst();
    }

    private Stream<PackEntry> all(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return entries.all(account, () -> read(account, deadline)).stream();
    }

    /** PP-44. */
    LibraryPage page(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return entries.page(request, () -> read(request.account(), deadline), Mapping::item);
    }

    /** Something was added to it or removed. */
    void changed(Account account) {
        entries.changed(account);
    }

    private List<PackEntry> read(Account account, Deadline deadline) throws DebridException, InterruptedException {
        Place place = places.of(account);
        Optional<String> remembered = place.folder(time.instant());
        if (remembered.isPresent()) {
            try {
                return read(remembered.get(), account, deadline);
            } catch (DebridException e) {
                if (e.failure().kind() != TORRENT_NOT_FOUND) {
                    throw e;
                }
                place.lost();
            }
        }
        Optional<String> found = findFolder(account, deadline);
        if (found.isEmpty()) {
            return List.of();
        }
        place.found(found.get(), time.instant().plus(FOLDER_LASTS));
        return read(found.get(), account, deadline);
    }

    private Optional<String> findFolder(Account account, Deadline deadline)
            throws DebridException, InterruptedException {
        return folders
                .read(account, Optional.empty(), Folders.FEW, Folders.MAX_PAGES, MyPack::isMyPack, deadline)
                .files()
                .stream()
                .filter(MyPack::isMyPack)
                .flatMap(file -> Mapping.text(file.id()).stream())
                .findFirst();
    }

    private static boolean isMyPack(FileJson file) {
        return file.isFolder() && NAME.equals(file.name());
    }

    private List<PackEntry> read(String folder, Account account, Deadline deadline)
            throws DebridException, InterruptedException {
        return folders.read(account, Optional.of(folder), Folders.MANY, deadline).files().stream()
                .flatMap(file -> PackEntry.of(file).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
