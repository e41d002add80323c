package comet.debrid.operation.resolve;

import static comet.core.debrid.AccountEntry.Origin.FOUND;
import static comet.core.debrid.AccountEntry.Origin.MADE;
import static comet.core.debrid.FailureKind.EPISODE_NOT_FOUND;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.TorrentState.DOWNLOADING;
import static comet.core.debrid.TorrentState.READY;
import static comet.debrid.operation.resolve.Play.HASH;
import static comet.debrid.operation.resolve.Play.failing;
import static comet.debrid.operation.resolve.Play.item;
import static comet.debrid.operation.resolve.Play.made;
import static comet.debrid.operation.resolve.Play.request;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountEntry;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.MadeLink;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.core.torrent.TorrentFile;
import comet.debrid.operation.resolve.Play.End;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DBM-04 to DBM-08, DBW-07, DBW-08: which entry stands for a torrent. */
class EntriesOnTheWayTest {

    private final Play play = new Play();

    /** What the account has, and what adds answer; notes what was asked. */
    private final List<LibraryItem> account = new ArrayList<>();

    private final Deque<String> adds = new ArrayDeque<>(List.of("new1", "new2", "new3"));
    private final List<String> asked = new ArrayList<>();
    private final ThroughEntries entries = new ThroughEntries(new Entries() {
        @Override
        public List<LibraryItem> newest(Resolve resolve) {
            asked.add("list");
            return account;
        }

        @Override
        public Added add(Resolve resolve) {
            asked.add("add");
            return made(adds.remove());
        }
    });

    @AfterEach
    void close() {
        play.close();
    }

    private End through(EntryUseOf use) throws InterruptedException {
        return play.go(resolve -> entries.link(resolve, entry -> use.link(resolve, entry)));
    }

    private interface EntryUseOf {
        MadeLink link(Resolve resolve, Entry entry) throws DebridException, InterruptedException;
    }

    private static EntryUseOf failingFor(String id, FailureKind kind) {
        return (resolve, entry) -> {
            if (entry.id().text().equals(id)) {
                throw failing(kind);
            }
            return made(resolve);
        };
    }

    private static String entryOf(End end) {
        return end.learned().entry().map(AccountEntry::id).map(EntryId::text).orElse("none");
    }

    @DisplayName("DBM-05: an entry of the account is used, and nothing is added")
    @Test
    void anEntryIsUsed() throws Exception {
        account.add(item("theirs", READY, 60));

        End end = through((resolve, entry) -> made(resolve));

        assertThat(end.learned().entry()).contains(new AccountEntry(new EntryId("theirs"), FOUND, true));
        assertThat(asked).containsExactly("list");
    }

    @DisplayName("DBM-05: without one it is added")
    @Test
    void withoutOneItIsAdded() throws Exception {
        End end = through((resolve, entry) -> made(resolve));

        assertThat(end.learned().entry()).contains(new AccountEntry(new EntryId("new1"), MADE, true));
        assertThat(asked).containsExactly("list", "add");
    }

    @DisplayName("DBM-05: within 600 s the entry is remembered, and the account is not asked")
    @ParameterizedTest(name = "{0} s later: {1} calls")
    @CsvSource({"599, 2", "600, 4"})
    void anEntryIsRemembered(int seconds, int calls) throws Exception {
        through((resolve, entry) -> made(resolve));
        play.time.advance(Duration.ofSeconds(seconds));

        through((resolve, entry) -> made(resolve));

        assertThat(asked).hasSize(calls);
    }

    @DisplayName("DBM-05: what the library showed lately is used without asking")
    @Test
    void theLibraryIsUsed() throws Exception {
        KnownBefore known = new KnownBefore(List.of(item("theirs", READY, 60)), List.of());

        End end = play.go(
                request(Play.torrent(false, Optional.empty()), known, false),
                resolve -> entries.link(resolve, entry -> made(resolve)));

        assertThat(entryOf(end)).isEqualTo("theirs");
        assertThat(asked).isEmpty();
    }

    @DisplayName("RD-30: of several entries the one that is farthest is used, then the newest")
    @Test
    void theBestEntryIsUsed() throws Exception {
        account.addAll(List.of(
                item("failed", TorrentState.FAILED, 1),
                item("waiting", TorrentState.QUEUED, 2),
                item("underway", DOWNLOADING, 3),
                item("old", READY, 100),
                item("young", READY, 50)));

        assertThat(entryOf(through((resolve, entry) -> made(resolve)))).isEqualTo("young");
    }

    @DisplayName("DBR-01: an entry that was removed is forgotten")
    @Test
    void aRemovedEntryIsForgotten() throws Exception {
        through((resolve, entry) -> made(resolve));

        play.resolver.forget(Play.ACCOUNT, new EntryId("new1"));
        through((resolve, entry) -> made(resolve));

        assertThat(asked).containsExactly("list", "add", "list", "add");
    }

    @DisplayName("DBM-06: a failed entry that the product made is removed, and the torrent is added again once")
    @Test
    void aFailedEntryOfOursIsReplaced() throws Exception {
        through((resolve, entry) -> {
            throw resolve.notReady();
        });

        End end = through(failingFor("new1", TORRENT_FAILED));

        assertThat(play.removed).containsExactly(new EntryId("new1"));
        assertThat(entryOf(end)).isEqualTo("new2");
    }

    @DisplayName("DBM-06: one that the viewer made is left alone, and another is added")
    @Test
    void aFailedEntryOfTheViewersStays() throws Exception {
        account.add(item("theirs", TorrentState.FAILED, 60));

        End end = through(failingFor("theirs", TORRENT_FAILED));

        assertThat(play.removed).isEmpty();
        assertThat(entryOf(end)).isEqualTo("new1");
    }

    @DisplayName("DBM-06: one that fails right after it was added is not added again")
    @Test
    void aNewEntryThatFailsIsNotAddedAgain() throws Exception {
        End end = through(failingFor("new1", TORRENT_FAILED));

        assertThat(end.kind()).isEqualTo(TORRENT_FAILED);
        assertThat(asked).containsExactly("list", "add");
    }

    @DisplayName("DBW-07: a remembered entry that is gone is forgotten, and all begins anew, once")
    @Test
    void anEntryThatIsGoneIsForgotten() throws Exception {
        through((resolve, entry) -> made(resolve));

        End end = through(failingFor("new1", TORRENT_NOT_FOUND));

        assertThat(entryOf(end)).isEqualTo("new2");
        assertThat(asked).containsExactly("list", "add", "list", "add");
    }

    @DisplayName("DBW-07: not twice")
    @Test
    void notTwice() throws Exception {
        account.addAll(List.of(item("a", READY, 1), item("b", READY, 2), item("c", READY, 3)));

        End end = through((resolve, entry) -> {
            throw failing(TORRENT_NOT_FOUND);
        });

        assertThat(end.kind()).isEqualTo(TORRENT_NOT_FOUND);
        assertThat(asked).containsExactly("list", "list");
    }

    @DisplayName(
            "DBW-08: a ready torrent that lost its file is added once more; what the product made is removed first")
    @Test
    void aLostFileIsAddedAgain() throws Exception {
        End end = through(failingFor("new1", LINK_UNAVAILABLE));

        assertThat(play.removed).containsExactly(new EntryId("new1"));
        assertThat(entryOf(end)).isEqualTo("new2");
    }

    @DisplayName("DBW-08: then it fails")
    @Test
    void thenItFails() throws Exception {
        account.add(item("theirs", READY, 60));

        End end = through((resolve, entry) -> {
            throw failing(LINK_UNAVAILABLE);
        });

        assertThat(end.kind()).isEqualTo(LINK_UNAVAILABLE);
        assertThat(asked).containsExactly("list", "add");
        assertThat(play.removed).isEmpty();
    }

    @DisplayName("DBM-08: an add whose answer was lost is not repeated but looked for once, and was made here")
    @Test
    void aLostAddIsLookedFor() throws Exception {
        End end = play.go(resolve -> {
            resolve.findAmong(List.of());
            resolve.add(
                    () -> {
                        throw failing(NETWORK_TIMEOUT);
                    },
                    () -> List.of(item("older", READY, 60), item("lost", DOWNLOADING, 0)));
            return made(resolve);
        });

        assertThat(end.learned().entry()).contains(new AccountEntry(new EntryId("lost"), MADE, true));
    }

    @DisplayName("DBM-08: where nobody looked before the add, the entry may be the viewer's own")
    @Test
    void aLostAddMayBeTheirs() throws Exception {
        End end = play.go(resolve -> {
            resolve.add(
                    () -> {
                        throw failing(NETWORK_TIMEOUT);
                    },
                    () -> List.of(item("lost", DOWNLOADING, 0)));
            throw failing(EPISODE_NOT_FOUND);
        });

        assertThat(end.learned().entry()).contains(new AccountEntry(new EntryId("lost"), FOUND, true));
        assertThat(play.removed).isEmpty();
    }

    @DisplayName("DBM-08: what is not there is a timeout")
    @Test
    void whatIsNotThereIsATimeout() throws Exception {
        End end = play.go(resolve -> {
            resolve.add(
                    () -> {
                        throw failing(NETWORK_TIMEOUT);
                    },
                    () -> {
                        throw failing(LEGAL_BLOCK);
                    });
            return made(resolve);
        });

        assertThat(end.kind()).isEqualTo(NETWORK_TIMEOUT);
        assertThat(end.learned().evidence()).isEmpty();
    }

    @DisplayName("DBM-07: two playbacks of one torrent share one add")
    @Test
    void oneAddIsShared() throws Exception {
        CountDownLatch adding = new CountDownLatch(1);
        CompletableFuture<Added> answer = new CompletableFuture<>();
        AtomicInteger calls = new AtomicInteger();
        Way way = resolve -> {
            resolve.add(() -> {
                calls.incrementAndGet();
                adding.countDown();
                return answer.join();
            });
            return made(resolve);
        };
        CompletableFuture<End> first = inBackground(() -> play.go(way));
        adding.await();
        CompletableFuture<End> second = new CompletableFuture<>();
        Thread joining = Thread.ofVirtual().start(() -> complete(second, () -> play.go(way)));
        while (joining.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        answer.complete(made("shared"));

        assertThat(entryOf(first.join())).isEqualTo("shared");
        assertThat(entryOf(second.join())).isEqualTo("shared");
        assertThat(calls).hasValue(1);
    }

    @DisplayName("DBU-02: what one playback made and another uses stays as long as that one wants it")
    @Test
    void whatAnotherUsesStays() throws Exception {
        End[] inner = new End[1];

        End outer = play.go(resolve -> {
            resolve.add(() -> made("shared"));
            inner[0] = play.go(other -> {
                other.known();
                return made(other);
            });
            throw failing(EPISODE_NOT_FOUND);
        });

        assertThat(entryOf(inner[0])).isEqualTo("shared");
        assertThat(outer.learned().entry()).contains(new AccountEntry(new EntryId("shared"), MADE, true));
        assertThat(play.removed).isEmpty();
    }

    @DisplayName("DBU-01: the last one to leave removes what nobody wants")
    @Test
    void theLastOneRemoves() throws Exception {
        play.go(resolve -> {
            resolve.add(() -> made("shared"));
            play.go(other -> {
                other.known();
                throw failing(EPISODE_NOT_FOUND);
            });
            assertThat(play.removed).isEmpty();
            throw failing(EPISODE_NOT_FOUND);
        });

        assertThat(play.removed).containsExactly(new EntryId("shared"));
    }

    @DisplayName("RD-21: an entry passed over is removed at the end if it was made here")
    @Test
    void anEntryPassedOverIsRemoved() throws Exception {
        End end = play.go(resolve -> {
            resolve.passOver(resolve.add(() -> made("packed")));
            resolve.add(() -> made("alone"));
            assertThat(play.removed).isEmpty();
            return made(resolve);
        });

        assertThat(play.removed).containsExactly(new EntryId("packed"));
        assertThat(entryOf(end)).isEqualTo("alone");
    }

    @DisplayName("DBU-02: an entry that turns out to be older than the playback is not removed")
    @Test
    void anOlderEntryStays() throws Exception {
        End end = play.go(resolve -> {
            resolve.foundBefore(resolve.add(() -> made("older")));
            throw failing(EPISODE_NOT_FOUND);
        });

        assertThat(end.learned().entry()).contains(new AccountEntry(new EntryId("older"), FOUND, true));
        assertThat(play.removed).isEmpty();
    }

    @DisplayName("DBU-01: an entry that turns out to be new is removed like one that was made")
    @Test
    void aNewEntryGoes() throws Exception {
        play.go(resolve -> {
            resolve.provedNew(resolve.add(() -> Added.found(new EntryId("new"))));
            throw failing(EPISODE_NOT_FOUND);
        });

        assertThat(play.removed).containsExactly(new EntryId("new"));
    }

    @DisplayName("An entry that goes on under another id is the same entry")
    @Test
    void anEntryMayBeRenamed() throws Exception {
        End end = play.go(resolve -> {
            resolve.renamed(resolve.add(() -> made("task")), new EntryId("file"));
            throw resolve.notReady();
        });

        assertThat(end.learned().entry()).contains(new AccountEntry(new EntryId("file"), MADE, true));
        End later = play.go(resolve -> {
            resolve.known();
            return made(resolve);
        });
        assertThat(entryOf(later)).isEqualTo("file");
    }

    @DisplayName("DBM-04: by magnet or by file")
    @ParameterizedTest(name = "private {0}, file {1}, at hand {2}, magnet rejected {3}: {4}")
    @CsvSource({
        "false, false, false, false, magnet",
        "false, true,  false, false, magnet",
        "true,  true,  false, false, file",
        "true,  true,  true,  false, magnet",
        "true,  false, false, false, magnet",
        "false, true,  false, true,  magnet then file",
        "false, false, false, true,  magnet",
    })
    void byMagnetOrByFile(boolean isPrivate, boolean hasFile, boolean atHand, boolean rejected, String ways)
            throws Exception {
        List<String> taken = new ArrayList<>();
        Optional<TorrentFile> file = hasFile ? Optional.of(new TorrentFile(new byte[] {1})) : Optional.empty();

        play.go(request(Play.torrent(isPrivate, file), KnownBefore.NOTHING, false), resolve -> {
            resolve.byMagnetOrFile(
                    atHand,
                    () -> {
                        taken.add("magnet");
                        if (rejected) {
                            throw failing(MAGNET_REJECTED);
                        }
                        return made("a");
                    },
                    bytes -> () -> {
                        taken.add("file");
                        return made("b");
                    });
            return made(resolve);
        });

        assertThat(String.join(" then ", taken)).isEqualTo(ways);
    }

    @DisplayName("DBS-03: it looks at the given times until it is settled")
    @Test
    void itLooksUntilSettled() throws Exception {
        List<Long> looks = new ArrayList<>();

        play.go(resolve -> {
            resolve.watch(
                    Looks.atOnceThenAfter(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)),
                    () -> {
                        looks.add(Duration.between(Play.START, play.time.instant())
                                .toSeconds());
                        return looks.size();
                    },
                    seen -> seen == 3);
            return made(resolve);
        });

        assertThat(looks).containsExactly(0L, 1L, 3L);
    }

    @DisplayName("DBW-01: a wait that would last beyond the deadline is not begun")
    @Test
    void aWaitEndsAtTheDeadline() throws Exception {
        End end = play.go(resolve -> {
            resolve.add(() -> made("mine"));
            resolve.watch(Looks.each(Duration.ofSeconds(10), 10), () -> HASH, seen -> false);
            return made(resolve);
        });

        assertThat(end.kind()).isEqualTo(NOT_READY);
        assertThat(play.time.instant()).isEqualTo(Play.START.plusSeconds(20));
    }

    private interface Work {
        End run() throws InterruptedException;
    }

    private CompletableFuture<End> inBackground(Work work) {
        CompletableFuture<End> end = new CompletableFuture<>();
        play.resources.calls().threads().execute(() -> complete(end, work));
        return end;
    }

    private static void complete(CompletableFuture<End> end, Work work) {
        try {
            end.complete(work.run());
        } catch (InterruptedException e) {
            end.completeExceptionally(e);
        }
    }
}
