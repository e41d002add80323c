package comet.debrid.operation.resolve;

import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which of several entries of one torrent is used (DBM-05, RD-30). */
final class EntryPreference {

    private static final Comparator<LibraryItem> NEWEST_LAST =
            Comparator.comparing(item -> item.addedAt().orElse(Instant.MIN));

    private static final Comparator<LibraryItem> FARTHEST_LAST =
            Comparator.comparingInt((LibraryItem item) -> -rank(item.state())).thenComparing(NEWEST_LAST);

    private EntryPreference() {}

    /** The one that is farthest, and of those the newest; of equals the first. */
    static Optional<EntryId> best(Collection<LibraryItem> items, InfoHash hash, Predicate<EntryId> usable) {
        return of(items, hash, usable)
                .reduce((a, b) -> FARTHEST_LAST.compare(a, b) >= 0 ? a : b)
                .map(LibraryItem::id);
    }

    /** The newest, of equals the first: an add that has just happened. */
    static Optional<EntryId> newest(Collection<LibraryItem> items, InfoHash hash, Predicate<EntryId> usable) {
        return of(items, hash, usable)
                .reduce((a, b) -> NEWEST_LAST.compare(a, b) >= 0 ? a : b)
                .map(LibraryItem::id);
    }

    private static Stream<LibraryItem> of(Collection<LibraryItem> items, InfoHash hash, Predicate<EntryId> usable) {
        return items.stream()
                .filter(item -> item.infoHash().filter(hash::equals).isPresent())
                .filter(item -> usable.test(item.id()));
    }

    private static int rank(TorrentState state) {
        return switch (state) {
            case READY -> 0;
            case DOWNLOADING, PROCESSING, UPLOADING -> 1;
            case QUEUED, UNKNOWN -> 2;
            case FAILED -> 3;
        };
    }
}
