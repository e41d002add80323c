package comet.debrid.premiumize;

import comet.core.debrid.Account;
import comet.core.file.ListedFile;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a transfer that is finished (PM-35).
 *
 * @param files in the order of the service, each with its link where there is one
 * @param complete whether these are all
 */
record TransferFiles(List<ListedFile<String>> files, boolean complete) {

    private static final int MAX_DEPTH = 3; // PM-35
    private static final int MAX_CALLS = 20; // PM-35

    /** Whether anything can be linked to. */
    boolean isLinked() {
        return files.stream().map(ListedFile::handle).anyMatch(Optional::isPresent);
    }

    /**
     * Reads them: of one file its item, of several their folder.
     *
     * @throws DebridException {@code TORRENT_NOT_FOUND} if they are gone
     */
    static TransferFiles read(Transfer transfer, Account account, PremiumizeApi api, Deadline deadline)
            throws DebridException, InterruptedException {
        if (transfer.file().isPresent()) {
            return ofItem(api.item(account, transfer.file().get(), deadline));
        }
        Walk walk = new Walk(account, api, deadline);
        if (transfer.folder().isPresent()) {
            walk.into(transfer.folder().get(), "", 1);
        }
        return new TransferFiles(walk.files, !walk.cut);
    }

    /** PM-03: the status may be missing, its id and link may not. */
    private static TransferFiles ofItem(ItemJson item) throws DebridException {
        boolean success = StatusJson.SUCCESS.equals(item.status());
        ListedFile<String> file = FileMapping.file(item, "");
        if (!success && (item.id() == null || file.handle().isEmpty())) {
            throw Mapping.unreadable();
        }
        return new TransferFiles(List.of(file), true);
    }

    /** One walk through the folders of a transfer, which may be deep and many. */
    private static final class Walk {
        private final Account account;
        private final PremiumizeApi api;
        private final Deadline deadline;
        private final List<ListedFile<String>> files = new ArrayList<>();
        private int calls;
        private boolean cut;

        Walk(Account account, PremiumizeApi api, Deadline deadline) {
            this.account = account;
            this.api = api;
            this.deadline = deadline;
        }

        void into(String folder, String path, int depth) throws DebridException, InterruptedException {
            if (depth > MAX_DEPTH || calls == MAX_CALLS) {
                cut = true;
                return;
            }
            calls++;
            for (ItemJson item : contentOf(folder)) {
                if ("folder".equals(item.type())) {
                    if (item.id() != null) {
                        into(item.id(), path + item.name() + "/", depth + 1);
                    }
                } else {
                    files.add(FileMapping.file(item, path));
                }
            }
        }

        private List<ItemJson> contentOf(String folder) throws DebridException, InterruptedException {
            FolderJson answer = api.folder(account, folder, deadline);
            if (answer.content() == null) {
                throw Mapping.unreadable();
            }
            return answer.content();
        }
    }
}
