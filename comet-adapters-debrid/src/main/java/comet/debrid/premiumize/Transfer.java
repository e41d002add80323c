package comet.debrid.premiumize;

import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.torrent.InfoHash;
import java.util.Optional;

/**
 * A torrent in an account.
 *
 * @param item what the port says of it; without a hash where neither the service nor our memory tells which torrent it is
 * @param shown whether the service itself shows which torrent it is; seldom
 * @param banned whether the service gave it up for legal reasons
 * @param folder where its files are, if there are several
 * @param file its file, if there is one
 */
record Transfer(LibraryItem item, boolean shown, boolean banned, Optional<String> folder, Optional<String> file) {

    EntryId id() {
        return item.id();
    }

    /** The same transfer, by what is known of it. */
    Transfer of(InfoHash hash) {
        LibraryItem known =
                new LibraryItem(item.id(), Optional.of(hash), item.name(), item.size(), item.state(), item.addedAt());
        return new Transfer(known, shown, banned, folder, file);
    }
}
