package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.Account;
import comet.core.file.ListedFile;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads what is in a torrent (PP-35, PP-36). One for each reading. */
final class Contents {

    private static final int MAX_DEPTH = 4;
    private static final int MAX_CALLS = 20;

    /**
     * The files of a torrent, each with its id at the service.
     *
     * @param complete false if there may be more
     */
    record Listed(List<ListedFile<String>> files, boolean complete) {}

    private final DriveApi api;
    private final Folders folders;
    private final Account account;
    private final Deadline deadline;
    private final List<ListedFile<String>> files = new ArrayList<>();
    private int callsLeft = MAX_CALLS;
    private boolean complete = true;

    Contents(DriveApi api, Folders folders, Account account, Deadline deadline) {
        this.api = api;
        this.folders = folders;
        this.account = account;
        this.deadline = deadline;
    }

    /** All files below what stands for the torrent, in the order of the service. */
    Listed of(FileJson root) throws DebridException, InterruptedException {
        Optional<String> id = Mapping.text(root.id());
        if (root.isFolder() && id.isPresent()) {
            read(id.get(), "", 1);
        } else {
            list(root, "");
        }
        return new Listed(List.copyOf(files), complete);
    }

    /**
     * The same where nothing but an id is known: most torrents are folders.
     *
     * @throws DebridException {@code TORRENT_NOT_FOUND} if it is neither a folder nor a file
     */
    Listed of(String id) throws DebridException, InterruptedException {
        try {
            read(id, "", 1);
        } catch (DebridException e) {
            if (e.failure().kind() != TORRENT_NOT_FOUND) {
                throw e;
            }
        }
        if (files.isEmpty() && complete) {
            list(api.file(account, id, deadline), "");
        }
        return new Listed(List.copyOf(files), complete);
    }

    private void read(String folder, String path, int depth) throws DebridException, InterruptedException {
        if (depth > MAX_DEPTH || callsLeft <= 0) {
            complete = false;
            return;
        }
        Folders.Content content =
                folders.read(account, Optional.of(folder), Folders.FEW, callsLeft, found -> false, deadline);
        callsLeft -= content.pages();
        complete &= content.all();
        for (FileJson file : content.files()) {
            Optional<String> id = Mapping.text(file.id());
            if (file.isFolder() && id.isPresent()) {
                read(id.get(), path + name(file) + "/", depth + 1);
            } else {
                list(file, path);
            }
        }
    }

    private void list(FileJson file, String path) {
        ListedFile<String> listed =
                ListedFile.of(Objects.requireNonNullElse(file.id(), ""), path + name(file), Mapping.size(file.size()));
        files.add(Mapping.text(file.id()).isPresent() ? listed : listed.withoutHandle());
    }

    private static String name(FileJson file) {
        return Objects.requireNonNullElse(file.name(), "");
    }
}
