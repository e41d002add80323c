package comet.core.account;

import static comet.core.testing.Libraries.hash;
import static comet.core.testing.Libraries.item;
import static comet.core.testing.Libraries.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.TorrentState;
import comet.core.library.LibraryTorrent;
import comet.core.port.DebridException;
import comet.core.testing.ScriptedDebridService.LibraryStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a library is read, and what becomes of what is read. */
class LibraryReadingTest extends LibrarySyncTestBase {

    @Test
    @DisplayName("SYNC-14, SYNC-22, SYNC-24: who asks for it has his library read at once, for his address, and stored")
    void aSyncStoresTheLibrary() throws Exception {
        List<Optional<String>> addresses = new ArrayList<>();
        debrid.listing((request, deadline) -> {
            addresses.add(request.clientAddress());
            return new LibraryPage(List.of(item(1, "Sintel.2010.1080p")), OptionalInt.of(1));
        });

        startAndWait(sync());

        assertThat(names(VIEWER)).containsExactly("Sintel.2010.1080p");
        assertThat(syncedAt(VIEWER)).contains(time.instant());
        assertThat(addresses).containsExactly(ADDRESS);
        assertThat(names(OTHER)).isEmpty();
        assertThat(events.told()).containsExactly("synced REALDEBRID 1 without hash 0");
    }

    @Test
    @DisplayName("T-SYNC-07: 1,200 torrents in pages of 500: offsets 0, 500, 1000; 1,200 rows")
    void pages() throws Exception {
        debrid.listing(LibraryStep.of(items(1_200)));

        startAndWait(sync());

        assertThat(debrid.calls()).containsExactly("library key 500@0", "library key 500@500", "library key 500@1000");
        assertThat(names(VIEWER)).hasSize(1_200);
    }

    @Test
    @DisplayName("T-SYNC-08: at most 600: pages of 500 and 100, 600 rows")
    void theCap() throws Exception {
        limits = new LibraryLimits(
                limits.refreshAfter(), limits.life(), 600, limits.maxMatches(), limits.warmFor(), false);
        debrid.listing(LibraryStep.of(items(1_200)));

        startAndWait(sync());

        assertThat(debrid.calls()).containsExactly("library key 500@0", "library key 100@500");
        assertThat(names(VIEWER)).hasSize(600);
    }

    @Test
    @DisplayName("SYNC-20: a later page replaces an earlier entry with the same id")
    void laterPagesReplace() throws Exception {
        debrid.listing((request, deadline) -> request.offset() == 0
                ? new LibraryPage(items(500), OptionalInt.empty())
                : new LibraryPage(
                        List.of(item(500, "Harbour.Lights.S01E01"), item(501, "Sintel.2010")), OptionalInt.empty()));

        startAndWait(sync());

        assertThat(names(VIEWER))
                .hasSize(501)
                .contains("Harbour.Lights.S01E01", "Sintel.2010")
                .doesNotContain("Lantern.Street.S01E500");
    }

    @Test
    @DisplayName(
            "SYNC-20: a page of exactly the total is the last; an empty one, too; a service that repeats itself is left")
    void whereReadingEnds() throws Exception {
        debrid.listing((request, deadline) -> new LibraryPage(items(500), OptionalInt.of(500)));
        startAndWait(sync());
        assertThat(debrid.calls()).hasSize(1);

        debrid.listing((request, deadline) ->
                new LibraryPage(request.offset() == 0 ? items(500) : List.of(), OptionalInt.of(0)));
        startAndWait(sync());
        assertThat(debrid.calls()).hasSize(3);

        debrid.listing((request, deadline) -> new LibraryPage(items(500), OptionalInt.empty()));
        startAndWait(sync());
        assertThat(debrid.calls()).hasSize(5);
        assertThat(names(VIEWER)).hasSize(500);
    }

    @Test
    @DisplayName("SYNC-22: entries without a hash are left out and counted, unless it is known whose they are")
    void entriesWithoutHash() throws Exception {
        LibraryItem unknown = new LibraryItem(
                new EntryId("WEB"),
                Optional.empty(),
                "Sintel",
                OptionalLong.empty(),
                TorrentState.READY,
                Optional.empty());
        debrid.listing(LibraryStep.of(List.of(item(1, "Sintel.2010.1080p"), unknown)));

        startAndWait(sync());

        assertThat(names(VIEWER)).containsExactly("Sintel.2010.1080p");
        assertThat(events.told()).containsExactly("synced REALDEBRID 1 without hash 1");

        known = Map.of(new EntryId("WEB"), hash(7));
        memory.forget(identity(VIEWER));
        startAndWait(sync());
        assertThat(names(VIEWER)).containsExactly("Sintel", "Sintel.2010.1080p");
    }

    @Test
    @DisplayName("SYNC-22, DBX-03: what has no time of its own was added when the library was read")
    void unknownTimes() throws Exception {
        LibraryItem timeless = new LibraryItem(
                new EntryId("X"),
                item(1, "").infoHash(),
                "Sintel",
                OptionalLong.empty(),
                TorrentState.READY,
                Optional.empty());
        debrid.listing(LibraryStep.of(List.of(timeless)));

        startAndWait(sync());

        assertThat(memory.find(identity(VIEWER), Set.of(), 1, Instant.EPOCH))
                .extracting(LibraryTorrent::addedAt)
                .containsExactly(time.instant());
    }

    @Test
    @DisplayName("T-SYNC-09, SYNC-21: the second page fails: snapshot and time of sync stay as they were")
    void aFailedPage() throws Exception {
        Instant before = time.instant();
        memory.replace(identity(VIEWER), snapshot(before, item(1, "Sintel.2010.1080p")));
        time.advance(Duration.ofHours(1));
        debrid.listing((request, deadline) -> {
            if (request.offset() > 0) {
                throw new DebridException(DebridFailure.of(FailureKind.SERVER_ERROR));
            }
            return new LibraryPage(items(500), OptionalInt.of(900));
        });

        startAndWait(sync());

        assertThat(names(VIEWER)).containsExactly("Sintel.2010.1080p");
        assertThat(syncedAt(VIEWER)).contains(before);
        assertThat(events.told()).containsExactly("failed REALDEBRID SERVER_ERROR");
    }

    @Test
    @DisplayName("T-SYNC-11: a torrent that was removed at the service is gone after the next sync")
    void removedTorrents() throws Exception {
        debrid.listing(LibraryStep.of(List.of(item(1, "Sintel.2010.1080p"), item(2, "Lantern.Street.S01"))));
        startAndWait(sync());

        debrid.listing(LibraryStep.of(List.of(item(2, "Lantern.Street.S01"))));
        startAndWait(sync());

        assertThat(names(VIEWER)).containsExactly("Lantern.Street.S01");
    }

    @Test
    @DisplayName(
            "DB-65: with the first page as it was, only the time of the last look changes; after six hours all is read")
    void unchangedLibraries() throws Exception {
        debrid.listing(LibraryStep.of(items(700)));
        startAndWait(sync());
        Instant listed = time.instant();
        time.advance(Duration.ofMinutes(20));

        startAndWait(sync());

        assertThat(debrid.calls()).containsExactly("library key 500@0", "library key 500@500", "library key 500@0");
        assertThat(memory.state(identity(VIEWER))).hasValueSatisfying(state -> {
            assertThat(state.syncedAt()).isEqualTo(time.instant());
            assertThat(state.listedAt()).isEqualTo(listed);
        });
        assertThat(events.told()).containsExactly("synced REALDEBRID 700 without hash 0", "unchanged REALDEBRID");

        time.advance(Duration.ofHours(6).minusMinutes(20));
        startAndWait(sync());
        assertThat(debrid.calls()).hasSize(5);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DB-65: a total, a state or a name that changed on the first page means that all is read")
    @CsvSource({"TOTAL", "STATE", "NAME"})
    void changedLibraries(String what) throws Exception {
        debrid.listing((request, deadline) -> new LibraryPage(List.of(item(1, "Sintel")), OptionalInt.of(1)));
        startAndWait(sync());

        LibraryItem now = switch (what) {
            case "STATE" -> item(1, "Sintel", TorrentState.FAILED);
            case "NAME" -> item(1, "Sintel.2010");
            default -> item(1, "Sintel");
        };
        int total = what.equals("TOTAL") ? 2 : 1;
        debrid.listing((request, deadline) -> new LibraryPage(List.of(now), OptionalInt.of(total)));
        startAndWait(sync());

        assertThat(events.told()).hasSize(2).allMatch(line -> line.startsWith("synced"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("DB-68: a key that is refused deletes the snapshot, and its owner hears why")
    @EnumSource(
            value = FailureKind.class,
            names = {"INVALID_CREDENTIALS", "ACCOUNT_BLOCKED", "NOT_PREMIUM", "SUBSCRIPTION_EXPIRED", "PLAN_RESTRICTED"
            })
    void refusedKeys(FailureKind kind) throws Exception {
        memory.replace(identity(VIEWER), snapshot(time.instant(), item(1, "Sintel.2010.1080p")));
        memory.replace(identity(OTHER), snapshot(time.instant(), item(1, "Sintel.2010.1080p")));
        debrid.listing((request, deadline) -> {
            throw new DebridException(DebridFailure.of(kind));
        });
        LibrarySync sync = sync();

        startAndWait(sync);

        assertThat(names(VIEWER)).isEmpty();
        assertThat(syncedAt(VIEWER)).isEmpty();
        assertThat(sync.refusal(VIEWER)).contains(DebridFailure.of(kind));
        assertThat(sync.refusal(OTHER)).isEmpty();
        assertThat(names(OTHER)).hasSize(1);
    }

    @Test
    @DisplayName("DB-68: a refused key is not tried again by every search, but when its owner says so; success ends it")
    void refusedKeysRest() throws Exception {
        debrid.listing((request, deadline) -> {
            throw new DebridException(DebridFailure.of(FailureKind.INVALID_CREDENTIALS));
        });
        LibrarySync sync = sync();
        startAndWait(sync);

        sync.warm(List.of(VIEWER), ADDRESS, warmDeadline());
        sync.refresh(List.of(VIEWER), ADDRESS);
        threads.awaitIdle();
        assertThat(debrid.calls()).hasSize(1);

        debrid.listing(LibraryStep.of(items(1)));
        startAndWait(sync);
        assertThat(sync.refusal(VIEWER)).isEmpty();

        debrid.listing((request, deadline) -> {
            throw new DebridException(DebridFailure.of(FailureKind.INVALID_CREDENTIALS));
        });
        startAndWait(sync);
        time.advance(limits.refreshAfter());
        assertThat(sync.refusal(VIEWER)).isEmpty();
    }
}
