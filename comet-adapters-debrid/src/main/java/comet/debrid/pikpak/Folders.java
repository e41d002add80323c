package comet.debrid.pikpak;

import comet.core.debrid.Account;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads folders of the drive, page by page (PP-31). Stateless. */
final class Folders {

    /** Of the root and of torrents. */
    static final int FEW = 100;

    /** Of My Pack. */
    static final int MANY = 500;

    static final int MAX_PAGES = 20;

    /**
     * What is in a folder.
     *
     * @param all false if there is more
     * @param pages how many were read
     */
    record Content(List<FileJson> files, boolean all, int pages) {}

    private final DriveApi api;

    Folders(DriveApi api) {
        this.api = api;
    }

    /** Everything in a folder, in the order of the service. @param folder its id; empty for the root */
    Content read(Account account, Optional<String> folder, int limit, Deadline deadline)
            throws DebridException, InterruptedException {
        return read(account, folder, limit, MAX_PAGES, found -> false, deadline);
    }

    /**
     * The same, until what is looked for is found.
     *
     * @param pages how many pages are read at most, at least 1
     * @throws DebridException {@code PROTOCOL_ERROR} if the answer is no list
     */
    Content read(
            Account account,
            Optional<String> folder,
            int limit,
            int pages,
            Predicate<FileJson> found,
            Deadline deadline)
            throws DebridException, InterruptedException {
        List<FileJson> files = new ArrayList<>();
        Optional<String> page = Optional.empty();
        int most = Math.min(pages, MAX_PAGES);
        for (int read = 1; read <= most; read++) {
            FileListJson answer = api.files(account, folder, limit, page, deadline);
            List<FileJson> more = answer.files();
            if (more == null) {
                throw Mapping.unreadable();
            }
            files.addAll(more);
            page = Mapping.text(answer.nextPageToken());
            if (page.isEmpty() || more.stream().anyMatch(found)) {
                return new Content(files, page.isEmpty(), read);
            }
        }
        return new Content(files, false, most);
    }
}
