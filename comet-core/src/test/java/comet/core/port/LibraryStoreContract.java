package comet.core.port;

import static comet.core.testing.Libraries.READ;
import static comet.core.testing.Libraries.firstPage;
import static comet.core.testing.Libraries.hash;
import static comet.core.testing.Libraries.item;
import static comet.core.testing.Libraries.snapshot;
import static comet.core.testing.Libraries.torrent;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.library.LibraryState;
import comet.core.library.LibraryTorrent;
import comet.core.release.NormalizedTitle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link LibraryStore} keeps. */
public interface LibraryStoreContract {

    /** An account. */
    AccountIdentity VIEWER = new AccountIdentity(ServiceId.REALDEBRID, "a".repeat(64));

    /** Another account with the same service. */
    AccountIdentity OTHER = new AccountIdentity(ServiceId.REALDEBRID, "b".repeat(64));

    /** The same key at another service. */
    AccountIdentity ELSEWHERE = new AccountIdentity(ServiceId.TORBOX, "a".repeat(64));

    /** A title. */
    NormalizedTitle SINTEL = NormalizedTitle.of("Sintel");

    /** An entry of everything that can be told. */
    LibraryItem EPISODES = new LibraryItem(
            new EntryId("ENTRY-7"),
            Optional.of(hash(7)),
            "Harbour.Lights.S01-S03.COMPLETE.1080p \u00e4\ud83c\udfac",
            OptionalLong.empty(),
            TorrentState.DOWNLOADING,
            Optional.of(READ.minusSeconds(1)));

    /** A list of files. */
    CompleteFileList FILES = new CompleteFileList(List.of(
            new ServedFile(
                    OptionalInt.of(3),
                    "Harbour Lights/S01/Harbour.Lights.S01E02E03.mkv",
                    OptionalLong.of(7),
                    new FileNumbers(
                            OptionalInt.of(1),
                            OptionalInt.of(2),
                            OptionalInt.of(3),
                            OptionalInt.of(2),
                            Optional.of(LocalDate.of(2026, 1, 2)))),
            new ServedFile(OptionalInt.empty(), "b.mkv", OptionalLong.empty(), FileNumbers.NONE)));

    /** An empty store. */
    LibraryStore libraries();

    /** All that is kept of an account, whatever its age. */
    private List<LibraryTorrent> all(AccountIdentity account) throws StoreException {
        return libraries().find(account, Set.of(), 10_000, Instant.EPOCH);
    }

    @Test
    @DisplayName("SYNC-23: an account whose library was never read has no state and no torrents")
    default void unknown() throws StoreException {
        assertThat(libraries().state(VIEWER)).isEmpty();
        assertThat(all(VIEWER)).isEmpty();
        assertThat(libraries().entries(VIEWER, Set.of(hash(1)), Instant.EPOCH)).isEmpty();
        assertThat(libraries().files(VIEWER, Set.of(new EntryId("ENTRY1")))).isEmpty();
    }

    @Test
    @DisplayName("SYNC-22, DB-67: torrents come back as they were, also those of unknown size, newest first")
    default void torrentsComeBack() throws StoreException {
        LibraryItem nameless = item(8, "", TorrentState.FAILED);
        libraries().replace(VIEWER, snapshot(READ, nameless, item(9, "Sintel.2010.1080p"), EPISODES));

        assertThat(all(VIEWER))
                .containsExactly(torrent(EPISODES), torrent(nameless), torrent(item(9, "Sintel.2010.1080p")));
        assertThat(libraries().state(VIEWER)).contains(new LibraryState(READ, READ, firstPage(3)));
    }

    @Test
    @DisplayName("SYNC-42, T-SYNC-15: a snapshot is its own account's alone, whatever service and key others have")
    default void accountsDiffer() throws StoreException {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        libraries().keepFiles(VIEWER, new EntryId("ENTRY1"), FILES);

        for (AccountIdentity other : List.of(OTHER, ELSEWHERE)) {
            assertThat(libraries().state(other)).isEmpty();
            assertThat(libraries().find(other, Set.of(SINTEL), 10, Instant.EPOCH))
                    .isEmpty();
            assertThat(libraries().entries(other, Set.of(hash(1)), Instant.EPOCH))
                    .isEmpty();
            assertThat(libraries().files(other, Set.of(new EntryId("ENTRY1")))).isEmpty();
            libraries().forget(other);
        }
        assertThat(all(VIEWER)).hasSize(1);
    }

    @Test
    @DisplayName(
            "T-SYNC-11, SYNC-23: what is gone at the service is gone after the next sync, what changed is as it is now")
    default void snapshotsReplace() throws StoreException {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010", TorrentState.DOWNLOADING), item(2, "Gone")));
        libraries().replace(OTHER, snapshot(READ, item(2, "Gone")));
        Instant later = READ.plusSeconds(60);

        libraries().replace(VIEWER, snapshot(later, item(1, "Sintel.2010.1080p")));

        assertThat(all(VIEWER)).containsExactly(torrent(item(1, "Sintel.2010.1080p")));
        assertThat(libraries().state(VIEWER)).contains(new LibraryState(later, later, firstPage(1)));
        assertThat(all(OTHER)).hasSize(1);
    }

    @Test
    @DisplayName("SYNC-23: an account that became empty has no torrents, but a new time of sync")
    default void emptySnapshots() throws StoreException {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010")));
        libraries().replace(VIEWER, snapshot(READ.plusSeconds(1)));

        assertThat(all(VIEWER)).isEmpty();
        assertThat(libraries().state(VIEWER)).map(LibraryState::syncedAt).contains(READ.plusSeconds(1));
    }

    @Test
    @DisplayName(
            "DB-65: a library seen to be unchanged is as current as the look at it; what was never read stays unknown")
    default void confirmed() throws StoreException {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        Instant later = READ.plusSeconds(900);

        libraries().confirm(VIEWER, later);
        libraries().confirm(OTHER, later);

        assertThat(libraries().state(VIEWER)).contains(new LibraryState(later, READ, firstPage(1)));
        assertThat(libraries().find(VIEWER, Set.of(), 10, later)).hasSize(1);
        assertThat(libraries().find(VIEWER, Set.of(), 10, later.plusMillis(1))).isEmpty();
        assertThat(libraries().state(OTHER)).isEmpty();
    }

    @Test
    @DisplayName("DB-68: of a forgotten account nothing is left")
    default void forgotten() throws StoreException {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        libraries().keepFiles(VIEWER, new EntryId("ENTRY1"), FILES);

        libraries().forget(VIEWER);

        assertThat(libraries().state(VIEWER)).isEmpty();
        assertThat(all(VIEWER)).isEmpty();
        assertThat(libraries().files(VIEWER, Set.of(new EntryId("ENTRY1")))).isEmpty();
    }

    @Test
    @DisplayName("SYNC-30, DB-64: exact titles come first, then the newest; no more than the limit")
    default void exactTitlesFirst() throws StoreException {
        libraries()
                .replace(
                        VIEWER,
                        snapshot(
                                READ,
                                item(1, "Lantern.Street.S01E01"),
                                item(2, "Sintel.2010.720p"),
                                item(3, "Harbour.Lights.S01E01"),
                                item(4, "SINTEL 2010 1080p")));

        assertThat(libraries().find(VIEWER, Set.of(SINTEL, NormalizedTitle.of("Other")), 3, READ))
                .extracting(LibraryTorrent::name)
                .containsExactly("Sintel.2010.720p", "SINTEL 2010 1080p", "Lantern.Street.S01E01");
    }

    @Test
    @DisplayName("DBM-05: the entries of a torrent, of a snapshot that is recent enough")
    default void entriesOfATorrent() throws StoreException {
        LibraryItem first = item(2, "Sintel.2010.1080p");
        LibraryItem again = new LibraryItem(
                new EntryId("AGAIN"),
                first.infoHash(),
                "Sintel",
                first.size(),
                TorrentState.READY,
                Optional.of(READ.minusSeconds(1)));
        libraries().replace(VIEWER, snapshot(READ, item(1, "Other"), first, again));

        assertThat(libraries().entries(VIEWER, Set.of(hash(2)), READ)).containsExactly(torrent(again), torrent(first));
        assertThat(libraries().entries(VIEWER, Set.of(hash(2)), READ.plusMillis(1)))
                .isEmpty();
        assertThat(libraries().entries(VIEWER, Set.of(hash(1), hash(3)), READ))
                .containsExactly(torrent(item(1, "Other")));
        assertThat(libraries().entries(VIEWER, Set.of(hash(3)), READ)).isEmpty();
        assertThat(libraries().entries(VIEWER, Set.of(), READ)).isEmpty();
    }

    @Test
    @DisplayName(
            "DB-69: a list of files stays with its entry over the next sync, unless the entry is another torrent by then")
    default void filesStay() throws StoreException {
        Set<EntryId> both = Set.of(new EntryId("ENTRY1"), new EntryId("ENTRY2"), new EntryId("ENTRY3"));
        libraries().replace(VIEWER, snapshot(READ, item(1, "Harbour.Lights.S01"), item(2, "Harbour.Lights.S02")));
        libraries().keepFiles(VIEWER, new EntryId("ENTRY1"), FILES);
        libraries().keepFiles(VIEWER, new EntryId("ENTRY2"), FILES);
        libraries().keepFiles(VIEWER, new EntryId("ENTRY3"), FILES);
        libraries().keepFiles(OTHER, new EntryId("ENTRY1"), FILES);
        Map<EntryId, CompleteFileList> before = libraries().files(VIEWER, both);
        LibraryItem another = new LibraryItem(
                new EntryId("ENTRY2"),
                Optional.of(hash(22)),
                "Harbour.Lights.S02",
                OptionalLong.empty(),
                TorrentState.READY,
                Optional.of(READ));

        libraries().replace(VIEWER, snapshot(READ.plus(Duration.ofHours(1)), item(1, "Harbour.Lights.S01"), another));

        assertThat(before).isEqualTo(Map.of(new EntryId("ENTRY1"), FILES, new EntryId("ENTRY2"), FILES));
        assertThat(libraries().files(VIEWER, both)).isEqualTo(Map.of(new EntryId("ENTRY1"), FILES));
        assertThat(libraries().files(VIEWER, Set.of(new EntryId("ENTRY2")))).isEmpty();
        assertThat(libraries().files(OTHER, both)).isEmpty();
    }
}
