package comet.debrid.operation;

import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;

import comet.core.debrid.Account;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * A cache check in batches of the service's own size, at most three of them under way for one key (DBC-01). A batch
 * that fails makes its own hashes {@code UNKNOWN} and costs the others nothing. What one list may not spend is not asked
 * about and {@code UNKNOWN} too: the last hashes, because the best come first (DBT-09). Thread-safe.
 */
public final class BatchedCheck {

    /** Asks the service about one batch. */
    @FunctionalInterface
    public interface Batch {

        /**
         * Makes the call.
         *
         * @param hashes at least one, at most as many as a batch holds, each once
         * @return what the service answered; a hash that is missing is not cached, on the evidence of the check
         * @throws DebridException if the service did not answer
         */
        Map<InfoHash, Availability> ask(List<InfoHash> hashes) throws DebridException, InterruptedException;
    }

    private static final int UNDER_WAY_AT_ONCE = 3;

    /** How one batch ended. */
    private sealed interface Outcome {
        record Answered(Map<InfoHash, Availability> found) implements Outcome {}

        record Failed(DebridFailure failure) implements Outcome {}

        /** We could not afford to ask, which is nobody's failure (DBT-09). */
        record NotAsked() implements Outcome {}
    }

    private final int batchSize;
    private final ToIntFunction<Account> callsForOneList;
    private final ExecutorService threads;
    private final InstantSource time;
    private final PerAccount<Semaphore> slots;

    /**
     * @param batchSize hashes the service takes in one call, at least 1
     * @param callsForOneList how many calls one list may make with an account now, see
     *     {@link comet.debrid.call.ServiceCalls#callsForOneList}
     */
    public BatchedCheck(int batchSize, ToIntFunction<Account> callsForOneList, CallResources resources) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch has at least one hash");
        }
        this.batchSize = batchSize;
        this.callsForOneList = callsForOneList;
        this.threads = resources.threads();
        this.time = resources.time();
        this.slots = new PerAccount<>(resources.random(), () -> new Semaphore(UNDER_WAY_AT_ONCE, true));
    }

    /**
     * Asks about all hashes of the request.
     *
     * @return exactly one entry for each of them; unmodifiable
     * @throws DebridException if every batch that was asked failed the same way; carries the first of those failures
     * @throws InterruptedException if interrupted; batches under way are interrupted too
     */
    public Map<InfoHash, Availability> check(AvailabilityRequest request, Deadline deadline, Batch batch)
            throws DebridException, InterruptedException {
        List<List<InfoHash>> batches = cut(request.hashes());
        Semaphore free = slots.of(request.account());
        List<Future<Outcome>> underWay = batches.stream()
                .limit(Math.max(0, callsForOneList.applyAsInt(request.account())))
                .map(part -> threads.submit(() -> askInTurn(free, part, deadline, batch)))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (Future<Outcome> call : underWay) {
                outcomes.add(outcomeOf(call));
            }
        } finally {
            underWay.forEach(call -> call.cancel(true));
        }
        while (outcomes.size() < batches.size()) {
            outcomes.add(new Outcome.NotAsked());
        }
        return merged(request.account(), batches, outcomes);
    }

    private List<List<InfoHash>> cut(List<InfoHash> hashes) {
        List<List<InfoHash>> batches = new ArrayList<>();
        for (int start = 0; start < hashes.size(); start += batchSize) {
            batches.add(hashes.subList(start, Math.min(start + batchSize, hashes.size())));
        }
        return batches;
    }

    private Outcome askInTurn(Semaphore free, List<InfoHash> hashes, Deadline deadline, Batch batch)
            throws InterruptedException {
        if (!free.tryAcquire(TimeUnit.NANOSECONDS.convert(deadline.left(time)), TimeUnit.NANOSECONDS)) {
            return new Outcome.Failed(DebridFailure.of(NETWORK_TIMEOUT));
        }
        try {
            return new Outcome.Answered(batch.ask(hashes));
        } catch (DebridException e) {
            return e.failure().isOwnBudget() ? new Outcome.NotAsked() : new Outcome.Failed(e.failure());
        } finally {
            free.release();
        }
    }

    private static Outcome outcomeOf(Future<Outcome> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a cache check broke instead of failing", e.getCause());
        }
    }

    private Map<InfoHash, Availability> merged(Account account, List<List<InfoHash>> batches, List<Outcome> outcomes)
            throws DebridException {
        requireAnswerOrDifferentFailures(outcomes);
        Map<InfoHash, Availability> all = new HashMap<>();
        for (int i = 0; i < batches.size(); i++) {
            Outcome outcome = outcomes.get(i);
            for (InfoHash hash : batches.get(i)) {
                all.put(
                        hash,
                        switch (outcome) {
                            case Outcome.Answered(var found) -> found.getOrDefault(hash, denied(account, hash));
                            case Outcome.Failed failed -> Availability.UNKNOWN;
                            case Outcome.NotAsked notAsked -> Availability.UNKNOWN;
                        });
            }
        }
        return Map.copyOf(all);
    }

    private Availability denied(Account account, InfoHash hash) {
        return Availability.of(Evidence.notCached(account.service(), hash, EvidenceKind.CHECK, time.instant()));
    }

    private static void requireAnswerOrDifferentFailures(List<Outcome> outcomes) throws DebridException {
        List<DebridFailure> failures = outcomes.stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(failed -> ((Outcome.Failed) failed).failure())
                .toList();
        boolean same = failures.stream().map(DebridFailure::kind).distinct().count() == 1;
        long asked = outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.NotAsked))
                .count();
        if (same && failures.size() == asked) {
            throw new DebridException(failures.getFirst());
        }
    }
}
