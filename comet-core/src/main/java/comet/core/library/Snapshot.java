package comet.core.library;

import java.time.Instant;
import java.util.List;

/**
 * The library of an account as one complete reading found it (SYNC-20).
 *
 * @param torrents each entry once; those whose hash the service does not tell are left out (SYNC-22)
 * @param takenAt when it was read: one moment for all of it
 * @param firstPage stands for what the first page said, so that the next reading sees whether anything changed (DB-65)
 */
public record Snapshot(List<LibraryTorrent> torrents, Instant takenAt, FirstPage firstPage) {
    public Snapshot {
        torrents = List.copyOf(torrents);
    }
}
