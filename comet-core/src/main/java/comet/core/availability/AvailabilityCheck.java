package comet.core.availability;

import comet.core.availability.AccountAvailability.Through;
import comet.core.basis.Changes;
import comet.core.basis.Holding;
import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * Says what the accounts of a viewer could play at once: from what is remembered, and from services about what nobody
 * knows (SRCH-70 to SRCH-77). A service or account that fails or is late costs its own entries only. Reads only: no
 * account is changed by it (DBC-11). Thread-safe.
 */
public final class AvailabilityCheck implements AccountCheck {

    /** In which whoever was cut off by the deadline hands over what he has got by then. */
    private static final Duration HANDING_OVER = Duration.ofMillis(100);

    /** States of torrents that are kept for lists made soon after each other: some 20 MiB. */
    private static final long MOST_KEPT = 40_000;

    private final Holding<Memory.Part, Map<InfoHash, Known>> kept;
    private final CheckPorts ports;
    private final AvailabilityRules rules;
    private final ExecutorService threads;
    private final InstantSource time;

    /** @param threads starts every task at once; virtual threads are meant. The caller closes it */
    public AvailabilityCheck(CheckPorts ports, AvailabilityRules rules, ExecutorService threads, InstantSource time) {
        this(ports, rules, threads, time, Optional.empty());
    }

    /** @param changes where whoever changes what is remembered tells it; with that, it is kept for the lists that follow */
    public AvailabilityCheck(
            CheckPorts ports,
            AvailabilityRules rules,
            ExecutorService threads,
            InstantSource time,
            Optional<Changes> changes) {
        this.kept = new Holding<>(changes, time, Map::size, MOST_KEPT);
        this.ports = ports;
        this.rules = rules;
        this.threads = threads;
        this.time = time;
    }

    @Override
    public AccountAvailability check(ListedTorrents list, AvailabilityEvents events) throws InterruptedException {
        if (list.accounts().isEmpty()) {
            return AccountAvailability.NONE;
        }
        Map<Account, AccountVisit> visits = new LinkedHashMap<>();
        list.accounts().forEach(account -> visits.put(account, new AccountVisit(account)));
        Map<ServiceId, ServiceCheck> checks = checks(visits, list, events);
        runAll(List.copyOf(checks.values()), list);
        return gathered(visits, checks);
    }

    /** Those of services that are offered here; the accounts of others stay closed. */
    private Map<ServiceId, ServiceCheck> checks(
            Map<Account, AccountVisit> visits, ListedTorrents list, AvailabilityEvents events) {
        Map<ServiceId, List<AccountVisit>> byService = visits.values().stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.account().service(), LinkedHashMap::new, Collectors.toList()));
        Map<ServiceId, ServiceCheck> checks = new LinkedHashMap<>();
        byService.forEach((id, of) -> {
            Optional<DebridService> service = ports.services().find(id);
            if (service.isPresent()) {
                checks.put(
                        id,
                        new ServiceCheck(
                                service.get(),
                                of,
                                new Memory(ports, list, events, kept),
                                ports,
                                rules.recheckBelow(),
                                events));
            } else {
                of.forEach(visit -> visit.close(DebridFailure.notConnected()));
            }
        });
        return checks;
    }

    private void runAll(List<ServiceCheck> checks, ListedTorrents list) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        try {
            for (ServiceCheck check : checks) {
                running.add(threads.submit(() -> {
                    check.run(threads, time);
                    return null;
                }));
            }
            boolean ended = Waiting.await(running, () -> list.deadline().left(time));
            if (!ended) {
                Waiting.await(running, () -> HANDING_OVER);
            }
        } catch (RejectedExecutionException e) {
            // The program is ending: every account has the answer it got so far.
        } finally {
            running.forEach(check -> check.cancel(true));
        }
    }

    private static AccountAvailability gathered(
            Map<Account, AccountVisit> visits, Map<ServiceId, ServiceCheck> checks) {
        Map<Account, Through> usable = new LinkedHashMap<>();
        Map<Account, DebridFailure> problems = new LinkedHashMap<>();
        visits.forEach((account, visit) -> {
            switch (visit.door()) {
                case AccountVisit.Door.Awaited awaited ->
                    problems.put(account, DebridFailure.of(FailureKind.NETWORK_TIMEOUT));
                case AccountVisit.Door.Closed(DebridFailure failure) -> problems.put(account, failure);
                case AccountVisit.Door.Open open -> usable.put(account, through(visit, checks));
                case AccountVisit.Door.NotTried notTried -> usable.put(account, through(visit, checks));
            }
        });
        Set<ServiceId> unanswered = new LinkedHashSet<>();
        checks.forEach((id, check) -> {
            if (!check.isAnswered()) {
                unanswered.add(id);
            }
        });
        return new AccountAvailability(usable, problems, unanswered);
    }

    private static Through through(AccountVisit visit, Map<ServiceId, ServiceCheck> checks) {
        return new Through(
                visit.known(),
                Objects.requireNonNull(checks.get(visit.account().service())).capabilities());
    }
}
