package comet.core.availability;

import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.FailureKind.AccountFault;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.evidence.Standing;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * One service in one check: what nobody knows of the torrents is asked once, through the first of the viewer's accounts
 * that lets it, and is true for all of them (SRCH-75). Can be read at any time, also while it goes on. Thread-safe.
 */
final class ServiceCheck {

    private final DebridService service;
    private final List<AccountVisit> visits;
    private final Capabilities capabilities;
    private final ListedTorrents list;
    private final Memory memory;
    private final CheckPorts ports;
    private final double recheckBelow;
    private final AvailabilityEvents events;
    private volatile boolean answered;

    /** @param visits those of its accounts, in the viewer's order; at least one */
    ServiceCheck(
            DebridService service,
            List<AccountVisit> visits,
            Memory memory,
            CheckPorts ports,
            double recheckBelow,
            AvailabilityEvents events) {
        this.service = service;
        this.visits = List.copyOf(visits);
        this.capabilities = service.capabilities(visits.getFirst().account());
        this.list = memory.list();
        this.memory = memory;
        this.ports = ports;
        this.recheckBelow = recheckBelow;
        this.events = events;
    }

    ServiceId id() {
        return visits.getFirst().account().service();
    }

    Capabilities capabilities() {
        return capabilities;
    }

    /** Whether nothing is left to ask it that it could say; who cannot be asked has nothing to say (HTTP-116). */
    boolean isAnswered() {
        return answered || !canBeAsked();
    }

    private boolean canBeAsked() {
        return capabilities.cacheCheck() != CacheCheck.NONE;
    }

    /** Remembers and knocks for all accounts at once, then asks through one after the other (SRCH-75). */
    void run(ExecutorService threads, InstantSource time) throws InterruptedException {
        List<Future<?>> remembering = new ArrayList<>();
        Map<AccountVisit, Future<?>> knocking = new LinkedHashMap<>();
        try {
            for (AccountVisit visit : visits) {
                remembering.add(threads.submit(() -> remember(visit)));
                knocking.put(visit, threads.submit(() -> knock(visit)));
            }
            // A store that takes longer than that must not keep the service from being asked.
            Duration forMemory = list.deadline().left(time).dividedBy(2);
            if (!Waiting.await(remembering, () -> forMemory)) {
                events.basis().once();
            }
            ask(knocking, threads, time);
            Waiting.await(knocking.values(), () -> list.deadline().left(time));
        } finally {
            remembering.forEach(one -> one.cancel(true));
            knocking.values().forEach(one -> one.cancel(true));
        }
    }

    private void ask(Map<AccountVisit, Future<?>> knocking, ExecutorService threads, InstantSource time)
            throws InterruptedException {
        for (AccountVisit visit : visits) {
            Waiting.await(
                    List.of(Objects.requireNonNull(knocking.get(visit))),
                    () -> list.deadline().left(time));
            if (visit.isOpen() && !passesOn(visit, threads, time)) {
                return;
            }
        }
        // Nobody could ask: with keys that are wrong nobody ever will.
        answered = visits.stream().noneMatch(AccountVisit::isUndecided);
    }

    private void remember(AccountVisit visit) {
        try {
            visit.remembers(memory.of(visit.account(), capabilities.cacheCheck()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            events.serviceBroke(id(), e);
        }
    }

    private void knock(AccountVisit visit) {
        try {
            visit.verify(service, list.clientAddress(), list.deadline(), events.basis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            visit.close(DebridFailure.of(FailureKind.UNKNOWN));
            events.serviceBroke(id(), e);
        }
    }

    /** Asks through an account; true if the next one is to be tried. */
    private boolean passesOn(AccountVisit visit, ExecutorService threads, InstantSource time)
            throws InterruptedException {
        List<InfoHash> unknown = unknownTo(visit);
        if (unknown.isEmpty()) {
            answered = true;
            return false;
        }
        var request = new AvailabilityRequest(visit.account(), unknown, list.media(), list.clientAddress());
        if (canBeAsked()) {
            // What is learned now is remembered for the next list.
            events.basis().once();
        } else {
            new HintHearing(ports, list, visits, events).hear(id(), request, threads, time);
        }
        try {
            Map<InfoHash, Availability> answers = service.availability(request, list.deadline());
            answered = answers.values().stream().noneMatch(ServiceCheck::isMissing);
            ports.knowledge().checked(visit.account(), shared(answers));
            visits.forEach(each -> each.hears(answers));
        } catch (DebridException e) {
            return failed(visit, e.failure());
        } catch (RuntimeException e) {
            events.serviceBroke(id(), e);
        }
        return false;
    }

    private Map<InfoHash, Availability> shared(Map<InfoHash, Availability> answers) {
        if (list.unshared().isEmpty()) {
            return answers;
        }
        Map<InfoHash, Availability> shared = new LinkedHashMap<>(answers);
        shared.keySet().removeAll(list.unshared());
        return shared;
    }

    private boolean failed(AccountVisit visit, DebridFailure failure) {
        if (failure.kind().accountFault() == AccountFault.NONE) {
            events.serviceFailed(id(), failure);
            return false;
        }
        visit.close(failure);
        return true;
    }

    /** What the service did not say: its batch failed, or our allowance was spent (DBC-01, DBT-09). */
    private static boolean isMissing(Availability answer) {
        return answer.state() == CacheState.UNKNOWN && answer.evidence().isEmpty();
    }

    /** SRCH-73, SRCH-74: in the order of the list. */
    private List<InfoHash> unknownTo(AccountVisit visit) {
        boolean all = canBeAsked() && recheckBelow > 0 && shareKnownCached(visit) < recheckBelow;
        return list.torrents().keySet().stream()
                .filter(hash -> isToAsk(visit.of(hash), all))
                .toList();
    }

    private boolean isToAsk(Known known, boolean all) {
        return switch (known.standing()) {
            case BLOCKED -> false;
            case CACHED, NOT_CACHED, NAME_REFUSED -> canBeAsked() && (all || known.needsCheck());
            // Of a service that cannot be asked, others may know; what one of them said counts until it expires.
            case UNKNOWN -> !canBeAsked() || all || known.needsCheck();
        };
    }

    /** What lies in the account alone says nothing of the service. */
    private double shareKnownCached(AccountVisit visit) {
        long cached = list.torrents().keySet().stream()
                .map(visit::of)
                .filter(known -> known.standing() == Standing.CACHED)
                .filter(known -> known.evidence()
                        .map(Evidence::kind)
                        .filter(EvidenceKind.ACCOUNT::equals)
                        .isEmpty())
                .count();
        return (double) cached / list.torrents().size();
    }
}
