package comet.core.account;

import comet.core.debrid.Account;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.library.FirstPage;
import comet.core.library.LibraryState;
import comet.core.library.LibraryTorrent;
import comet.core.library.NameFacts;
import comet.core.library.Snapshot;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the library of an account page by page (SYNC-20), as far as that is needed (DB-65). Thread-safe. */
final class LibraryReading {

    /** A change behind the first page shows at the latest then (DB-65). */
    private static final Duration ALL_OF_IT = Duration.ofHours(6);

    /** What was read. */
    sealed interface Result {

        /** All of it. */
        record Taken(Snapshot snapshot, int withoutHash) implements Result {}

        /** The first page, which says what it said before. */
        record Unchanged(Instant at) implements Result {}
    }

    private final ReleaseParser parser;
    private final LibrarySync.KnownEntries entries;
    private final LibraryLimits limits;
    private final InstantSource time;

    LibraryReading(ReleaseParser parser, LibrarySync.KnownEntries entries, LibraryLimits limits, InstantSource time) {
        this.parser = parser;
        this.entries = entries;
        this.limits = limits;
        this.time = time;
    }

    /**
     * Reads.
     *
     * @param before how current the snapshot is that there is
     */
    Result read(
            DebridService service,
            Account account,
            Optional<String> clientAddress,
            Optional<LibraryState> before,
            Deadline deadline)
            throws DebridException, InterruptedException {
        Instant now = time.instant();
        Map<EntryId, LibraryItem> items = new LinkedHashMap<>();
        int asked = size(items);
        LibraryPage page = service.library(new LibraryRequest(account, asked, 0, clientAddress), deadline);
        FirstPage first = FirstPage.of(page);
        if (before.filter(state -> isGoodFor(state, first, now)).isPresent()) {
            return new Result.Unchanged(now);
        }
        int offset = 0;
        while (true) {
            int known = items.size();
            page.items().forEach(item -> items.put(item.id(), item));
            offset += asked;
            boolean isLast = page.items().size() < asked || isBehind(offset, page);
            // A service that repeats a page for ever has told all it tells.
            if (isLast || items.size() == known || items.size() >= limits.maxItems()) {
                List<LibraryItem> all =
                        items.values().stream().limit(limits.maxItems()).toList();
                return taken(account, all, now, first);
            }
            asked = size(items);
            page = service.library(new LibraryRequest(account, asked, offset, clientAddress), deadline);
        }
    }

    private int size(Map<EntryId, LibraryItem> known) {
        return Math.min(LibraryRequest.MAX_LIMIT, limits.maxItems() - known.size());
    }

    /** A total of 0 is one that the service does not know (DBX-01). */
    private static boolean isBehind(int offset, LibraryPage page) {
        int total = page.total().orElse(0);
        return total > 0 && offset >= total;
    }

    /** A snapshot that is too old to be shown may have been swept away. */
    private boolean isGoodFor(LibraryState state, FirstPage first, Instant now) {
        return state.firstPage().equals(first)
                && state.isFresh(limits.life(), now)
                && state.listedAt().isAfter(now.minus(ALL_OF_IT));
    }

    private Result taken(Account account, List<LibraryItem> items, Instant now, FirstPage first) {
        boolean allTold = items.stream().allMatch(item -> item.infoHash().isPresent());
        Map<EntryId, InfoHash> known = allTold ? Map.of() : entries.of(account);
        List<LibraryTorrent> torrents = items.stream()
                .flatMap(item -> torrent(item, known, now).stream())
                .toList();
        return new Result.Taken(new Snapshot(torrents, now, first), items.size() - torrents.size());
    }

    private Optional<LibraryTorrent> torrent(LibraryItem item, Map<EntryId, InfoHash> known, Instant now) {
        return item.infoHash()
                .or(() -> Optional.ofNullable(known.get(item.id())))
                .map(hash -> new LibraryTorrent(
                        item.id(),
                        hash,
                        item.name(),
                        item.size(),
                        item.state(),
                        item.addedAt().orElse(now),
                        NameFacts.of(parser.parse(item.name()))));
    }
}
