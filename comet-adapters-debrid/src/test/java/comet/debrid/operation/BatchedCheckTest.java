package comet.debrid.operation;

import static comet.core.debrid.CacheState.CACHED;
import static comet.core.debrid.CacheState.NOT_CACHED;
import static comet.core.debrid.CacheState.UNKNOWN;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServiceId;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchedCheckTest {

    private static final Account ACCOUNT = new Account(ServiceId.TORBOX, new ApiKey("key"));
    private static final Availability IS_CACHED = Availability.of(CACHED);
    private static final RequestedMedia FILM = new RequestedMedia(
            Optional.of(MediaType.MOVIE),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            EpisodeCoordinates.NONE,
            EpisodeFacts.UNKNOWN);

    private final VirtualTime time = new VirtualTime(Instant.parse("2025-03-01T12:00:00Z"));
    private final TestResources resources = new TestResources(time);
    private int callsLeft = Integer.MAX_VALUE;
    private final BatchedCheck check = new BatchedCheck(10, account -> callsLeft, resources.calls());

    @AfterEach
    void close() {
        resources.close();
    }

    private static Set<InfoHash> hashes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new InfoHash("%040x".formatted(i)))
                .collect(Collectors.toSet());
    }

    private Map<InfoHash, Availability> check(Set<InfoHash> hashes, BatchedCheck.Batch batch)
            throws DebridException, InterruptedException {
        AvailabilityRequest request = new AvailabilityRequest(ACCOUNT, List.copyOf(hashes), FILM, Optional.empty());
        return check.check(request, Deadline.after(Duration.ofSeconds(8), time), batch);
    }

    @Test
    @DisplayName("DBC-01: every hash is asked about once, in batches no larger than the service takes")
    void givenManyHashes_whenChecked_thenEachIsInOneBatch() throws Exception {
        ConcurrentLinkedQueue<List<InfoHash>> batches = new ConcurrentLinkedQueue<>();

        Map<InfoHash, Availability> found = check(hashes(25), batch -> {
            batches.add(batch);
            return Map.of(batch.getFirst(), IS_CACHED, new InfoHash("f".repeat(40)), IS_CACHED);
        });

        assertThat(batches).extracting(List::size).containsExactlyInAnyOrder(10, 10, 5);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(hashes(25));
        assertThat(found.keySet()).isEqualTo(hashes(25));
        assertThat(found.values()).filteredOn(IS_CACHED::equals).hasSize(3);
        assertThat(found.values()).extracting(Availability::state).containsOnly(CACHED, NOT_CACHED);
    }

    @Test
    @DisplayName("DBC-03: a hash missing from an answer is not cached, and that is evidence; a lost one proves nothing")
    void givenAMissingHash_whenChecked_thenTheCheckDeniedIt() throws Exception {
        InfoHash hash = new InfoHash("%040x".formatted(0));

        assertThat(check(Set.of(hash), batch -> Map.of()).get(hash))
                .isEqualTo(Availability.of(
                        Evidence.notCached(ServiceId.TORBOX, hash, EvidenceKind.CHECK, time.instant())));
    }

    @Test
    @DisplayName("DBC-01: a batch that fails makes its own hashes UNKNOWN and costs the others nothing")
    void givenAFailedBatch_whenChecked_thenTheOthersCount() throws Exception {
        Set<InfoHash> lost = new HashSet<>();

        Map<InfoHash, Availability> found = check(hashes(25), batch -> {
            if (batch.contains(new InfoHash("%040x".formatted(0)))) {
                lost.addAll(batch);
                throw new DebridException(DebridFailure.of(NETWORK_TIMEOUT));
            }
            return Map.of();
        });

        assertThat(found).hasSize(25);
        found.forEach((hash, availability) ->
                assertThat(availability.state()).isEqualTo(lost.contains(hash) ? UNKNOWN : NOT_CACHED));
    }

    @Test
    @DisplayName("DBC-01: if every batch fails with one kind, the check fails with it")
    void givenFailedBatches_whenChecked_thenTheCheckFails() {
        DebridException thrown = catchThrowableOfType(
                DebridException.class,
                () -> check(hashes(25), batch -> {
                    throw new DebridException(DebridFailure.of(RATE_LIMITED, "slow_down"));
                }));

        assertThat(thrown.failure()).isEqualTo(DebridFailure.of(RATE_LIMITED, "slow_down"));
    }

    @Test
    @DisplayName("DBC-01: if the batches fail with several kinds, nothing is known")
    void givenDifferentFailures_whenChecked_thenNothingIsKnown() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        Map<InfoHash, Availability> found = check(hashes(25), batch -> {
            boolean first = calls.getAndIncrement() == 0;
            throw new DebridException(DebridFailure.of(first ? SERVER_ERROR : NETWORK_TIMEOUT));
        });

        assertThat(found)
                .hasSize(25)
                .allSatisfy((hash, known) -> assertThat(known).isEqualTo(Availability.UNKNOWN));
    }

    @Test
    @DisplayName("DBT-09: beyond what one list may spend nothing is asked, and the last hashes are the ones unknown")
    void givenTwoCalls_whenChecked_thenTheBestAreAskedAbout() throws Exception {
        callsLeft = 2;
        List<InfoHash> bestFirst =
                hashes(35).stream().sorted(Comparator.comparing(InfoHash::hex)).toList();
        ConcurrentLinkedQueue<InfoHash> asked = new ConcurrentLinkedQueue<>();

        Map<InfoHash, Availability> found = check.check(
                new AvailabilityRequest(ACCOUNT, bestFirst, FILM, Optional.empty()),
                Deadline.after(Duration.ofSeconds(8), time),
                batch -> {
                    asked.addAll(batch);
                    return Map.of();
                });

        assertThat(asked).containsExactlyInAnyOrderElementsOf(bestFirst.subList(0, 20));
        assertThat(bestFirst)
                .allSatisfy(hash -> assertThat(found.get(hash))
                        .matches(known -> (known.state() == UNKNOWN) != asked.contains(hash)));
        assertThat(found.get(bestFirst.getLast())).isEqualTo(Availability.UNKNOWN);
    }

    @DisplayName("DBT-09: our own budget is no answer: whatever of the check it costs is unknown, and nothing failed")
    @ParameterizedTest(name = "{0} calls left")
    @ValueSource(ints = {0, 1, 3})
    void givenASpentBudget_whenChecked_thenNothingFails(int left) throws Exception {
        callsLeft = left;

        Map<InfoHash, Availability> found = check(hashes(25), batch -> {
            throw new DebridException(DebridFailure.ownBudgetSpent().withRetryAfter(Duration.ofSeconds(3)));
        });

        assertThat(found)
                .hasSize(25)
                .allSatisfy((hash, known) -> assertThat(known).isEqualTo(Availability.UNKNOWN));
    }

    @Test
    @DisplayName("DBC-01, DBT-09: a failure of all that were asked is one, although others were not asked")
    void givenFailedBatchesAndOthersNotAsked_whenChecked_thenTheCheckFails() {
        callsLeft = 2;

        DebridException thrown = catchThrowableOfType(
                DebridException.class,
                () -> check(hashes(35), batch -> {
                    throw new DebridException(DebridFailure.of(SERVER_ERROR));
                }));

        assertThat(thrown.failure()).isEqualTo(DebridFailure.of(SERVER_ERROR));
    }

    @Test
    @DisplayName("DBC-01: at most three batches of one key are under way")
    void givenManyBatches_whenChecked_thenThreeAreUnderWayAtMost() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);

        check(hashes(100), batch -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            three.countDown();
            assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
            underWay.decrementAndGet();
            return Map.of();
        });

        assertThat(most).hasValue(3);
    }

    @Test
    @DisplayName("an interrupt ends the check and the batches under way")
    void givenAnInterrupt_whenChecking_thenTheBatchesEndToo() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore broken = new Semaphore(0);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread viewer = Thread.ofVirtual()
                .start(() -> end.complete(catchThrowableOfType(
                        InterruptedException.class,
                        () -> check(hashes(25), batch -> {
                            begun.release();
                            try {
                                new CountDownLatch(1).await();
                                return Map.of();
                            } catch (InterruptedException e) {
                                broken.release();
                                throw e;
                            }
                        }))));
        begun.acquire(3);

        viewer.interrupt();

        assertThat(end.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(broken.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
    }
}
