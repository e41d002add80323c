package comet.core.testing;

import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.library.FirstPage;
import comet.core.library.LibraryTorrent;
import comet.core.library.NameFacts;
import comet.core.library.Snapshot;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Torrents in the libraries of tests. */
public final class Libraries {

    /** When the library of a test is read. */
    public static final Instant READ = Instant.parse("2026-03-01T12:00:00Z");

    private Libraries() {}

    /** The hash that stands for a number. */
    public static InfoHash hash(int number) {
        return new InfoHash("%040x".formatted(number));
    }

    /** The entry of that number; one with a smaller number was added later. */
    public static LibraryItem item(int number, String name) {
        return item(number, name, TorrentState.READY);
    }

    /** The same in another state. */
    public static LibraryItem item(int number, String name, TorrentState state) {
        return new LibraryItem(
                new EntryId("ENTRY" + number),
                Optional.of(hash(number)),
                name,
                OptionalLong.of(1_000_000_000L + number),
                state,
                Optional.of(READ.minus(Duration.ofMinutes(number))));
    }

    /** What a snapshot holds of an entry. */
    public static LibraryTorrent torrent(LibraryItem item) {
        return new LibraryTorrent(
                item.id(),
                item.infoHash().orElseThrow(),
                item.name(),
                item.size(),
                item.state(),
                item.addedAt().orElse(READ),
                NameFacts.of(new ReleaseNameParser().parse(item.name())));
    }

    /** A snapshot. */
    public static Snapshot snapshot(Instant takenAt, LibraryItem... items) {
        return new Snapshot(Arrays.stream(items).map(Libraries::torrent).toList(), takenAt, firstPage(items.length));
    }

    /** A first page that stands for a number. */
    public static FirstPage firstPage(int number) {
        return new FirstPage("%064x".formatted(number));
    }
}
