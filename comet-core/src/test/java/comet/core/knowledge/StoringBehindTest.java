package comet.core.knowledge;

import static comet.core.knowledge.Instance.OTHER;
import static comet.core.knowledge.Instance.TORRENT;
import static comet.core.knowledge.Instance.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.Availability;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.Learned;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.evidence.Learning;
import comet.core.evidence.Standing;
import comet.core.memory.InMemoryEvidenceStore;
import comet.core.port.DebridException;
import comet.core.port.EvidenceStore;
import comet.core.port.EvidenceStoreContract;
import comet.core.port.ManualClock;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SRCH-79, SRCH-106: what was learned is stored behind, in batches, bounded, and drained at the end. */
class StoringBehindTest {

    private final StoreException away = new StoreException("storing evidence", new IllegalStateException());

    private final ManualClock clock = new ManualClock();
    private final EvidenceStore store = mock(EvidenceStore.class);
    private final Instance here = new Instance(store, clock);

    private static Map<InfoHash, Availability> answers(int torrents, Optional<CompleteFileList> files) {
        Map<InfoHash, Availability> answers = new HashMap<>();
        for (int i = 0; i < torrents; i++) {
            InfoHash torrent = EvidenceStoreContract.torrent(i);
            answers.put(
                    torrent,
                    Availability.of(Evidence.cached(
                            ServiceId.TORBOX, torrent, EvidenceKind.CHECK, files, EvidenceStoreContract.NOW)));
        }
        return answers;
    }

    private List<Integer> batches() throws StoreException {
        List<Integer> sizes = new ArrayList<>();
        doAnswer(call -> {
                    sizes.add(call.<List<Learning>>getArgument(0).size());
                    return null;
                })
                .when(store)
                .save(any(), any(), any());
        return sizes;
    }

    @Test
    @DisplayName("SRCH-79: telling does not wait for the store; a large check is stored in batches of 1,000")
    void batched() throws StoreException {
        List<Integer> batches = batches();

        here.knowledge.checked(VIEWER, answers(2_500, Optional.empty()));
        verify(store, never()).save(any(), any(), any());
        here.turns.run();

        assertThat(batches).containsExactly(1_000, 1_000, 500);
    }

    @Test
    @DisplayName("what taught nothing new is not stored")
    void nothingNew() throws StoreException {
        here.knowledge.checked(VIEWER, Map.of(TORRENT, Availability.UNKNOWN));
        here.plays(VIEWER, Learned.NOTHING);
        here.turns.run();

        verify(store, never()).save(any(), any(), any());
    }

    @Test
    @DisplayName("ASK-14: what is being stored is known meanwhile")
    void knownWhileStored() throws StoreException {
        List<Standing> seen = new ArrayList<>();
        doAnswer(call -> {
                    seen.add(here.known(OTHER).standing());
                    return null;
                })
                .when(store)
                .save(any(), any(), any());
        here.checked(true);

        here.turns.run();

        assertThat(seen).containsExactly(Standing.CACHED);
        assertThat(here.known(OTHER)).as("afterwards the store is to say it").isEqualTo(Known.NOTHING);
    }

    @Test
    @DisplayName("what is told while something is stored is stored too")
    void toldWhileStoring() throws StoreException {
        doAnswer(call -> {
                    here.checked(false);
                    return null;
                })
                .doNothing()
                .when(store)
                .save(any(), any(), any());
        here.checked(true);

        here.turns.run();

        verify(store, times(2)).save(any(), any(), any());
    }

    @Test
    @DisplayName("DB-19: a store that is away is tried again; nothing is lost, and the list goes on")
    void triedAgain() throws StoreException {
        doThrow(away).doThrow(away).doNothing().when(store).save(any(), any(), any());
        here.checked(true);

        here.turns.run();

        verify(store, times(3)).save(any(), any(), any());
        assertThat(here.failures).hasSize(2);
        assertThat(here.lost).hasValue(0);
    }

    @Test
    @DisplayName("DB-19: after five minutes it is given up, and counted")
    void givenUp() throws StoreException {
        doThrow(away).when(store).save(any(), any(), any());
        here.knowledge.checked(VIEWER, answers(3, Optional.empty()));

        here.turns.run();

        assertThat(here.lost).hasValue(3);
        assertThat(Duration.between(new ManualClock().instant(), here.now()))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    @DisplayName("SRCH-70: a store that cannot be read costs what it holds, not the answer")
    void readingFails() throws StoreException {
        when(store.torrents(any(ServiceId.class), anyCollection())).thenThrow(away);
        when(store.torrents(any(AccountIdentity.class), anyCollection())).thenThrow(away);
        when(store.nameTrials(any(), any())).thenThrow(away);
        when(store.entries(any())).thenThrow(away);
        here.checked(true);

        assertThat(here.known(OTHER).standing()).isEqualTo(Standing.CACHED);
        assertThat(here.knowledge.before(OTHER, TORRENT).evidence()).hasSize(1);
        assertThat(here.knowledge.entries(OTHER)).isEmpty();
        assertThat(here.failures).hasSize(6);
    }

    @Test
    @DisplayName("SRCH-79: what waits is bounded, with the files of its lists; what is beyond is dropped and counted")
    void bounded() {
        Optional<CompleteFileList> files = Optional.of(EvidenceStoreContract.pack(999));
        here.knowledge.checked(VIEWER, answers(205, files));

        assertThat(here.lost).hasValue(5);
    }

    @Test
    @DisplayName("SRCH-106: at the end what waits is stored, although nobody is there to do it")
    void drained() throws Exception {
        InMemoryEvidenceStore memory = new InMemoryEvidenceStore();
        Instance instance = new Instance(memory, clock);
        try (var gone = Executors.newSingleThreadExecutor()) {
            gone.shutdown();
            TorrentKnowledge ending = instance.on(memory, gone, clock::advance);
            ending.failed(
                    Instance.request(VIEWER),
                    new DebridException(
                            DebridFailure.of(FailureKind.NOT_READY),
                            new Learned(Optional.empty(), List.of(instance.notReady(VIEWER)))));

            assertThat(ending.drain(Duration.ofSeconds(30))).isTrue();
        }

        assertThat(instance.known(OTHER).standing()).isEqualTo(Standing.NOT_CACHED);
    }

    @Test
    @DisplayName("SRCH-106: the end does not wait for a pause between attempts; what fails then is lost, and counted")
    void drainedDuringAPause() throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        doThrow(away).when(store).save(any(), any(), any());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            TorrentKnowledge ending = here.on(store, threads, time -> {
                pausing.countDown();
                new CountDownLatch(1).await();
            });
            ending.checked(VIEWER, answers(3, Optional.empty()));
            pausing.await();

            assertThat(ending.drain(Duration.ofSeconds(30))).isTrue();
        }

        verify(store, times(2)).save(any(), any(), any());
        assertThat(here.lost).hasValue(3);
    }
}
