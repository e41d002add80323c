package comet.core.search;

import comet.core.debrid.Account;
import comet.core.library.LibraryTorrent;
import comet.core.port.ScopedRelease;
import java.util.List;

/**
 * A torrent in a library of the viewer that is of the title (SYNC-31).
 *
 * @param account whose library
 * @param torrent as the snapshot has it
 * @param read as a release that serves the part asked for
 * @param links what of it would be remembered, if it were told to everybody (SYNC-40)
 */
record OwnRelease(Account account, LibraryTorrent torrent, ReadRelease read, List<ScopedRelease> links) {
    OwnRelease {
        links = List.copyOf(links);
    }
}
