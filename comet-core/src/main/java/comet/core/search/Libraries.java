package comet.core.search;

import comet.core.account.LibrarySnapshots;
import comet.core.account.LibrarySync;
import comet.core.port.PrivateTorrents;

/**
 * Where a search finds what is in its viewer's own accounts.
 *
 * @param sync reads libraries
 * @param snapshots what was read
 * @param privateTorrents which torrents are only for the members of a tracker: they are told to nobody (DB-60)
 */
public record Libraries(LibrarySync sync, LibrarySnapshots snapshots, PrivateTorrents privateTorrents) {}
