package comet.core.search;

import comet.core.debrid.Account;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.torrent.InfoHash;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks all accounts of a viewer at once what they could play; an account that fails costs its own entries only. */
final class AccountCheck {

    /** What one account answered. */
    private sealed interface Answer {
        record Usable(Map<InfoHash, Availability> availability, boolean askable) implements Answer {}

        record Unusable(DebridFailure failure) implements Answer {}
    }

    private final DebridServices services;
    private final ExecutorService threads;
    private final InstantSource time;

    AccountCheck(DebridServices services, ExecutorService threads, InstantSource time) {
        this.services = services;
        this.threads = threads;
        this.time = time;
    }

    AccountAvailability check(
            List<Account> accounts,
            Set<InfoHash> hashes,
            Scope scope,
            Optional<String> clientAddress,
            Deadline deadline)
            throws InterruptedException {
        if (accounts.isEmpty()) {
            return AccountAvailability.NONE;
        }
        List<Future<Answer>> calls = accounts.stream()
                .map(account -> threads.submit(() -> ask(account, hashes, scope, clientAddress, deadline)))
                .toList();
        Map<Integer, Map<InfoHash, Availability>> usable = new HashMap<>();
        Set<Integer> askable = new HashSet<>();
        List<AccountProblem> problems = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            switch (answerOf(calls.get(i), deadline)) {
                case Answer.Usable(var availability, var canBeAsked) -> {
                    usable.put(i, availability);
                    if (canBeAsked) {
                        askable.add(i);
                    }
                }
                case Answer.Unusable(var failure) ->
                    problems.add(new AccountProblem(i, accounts.get(i).service(), failure));
            }
        }
        return new AccountAvailability(usable, askable, problems);
    }

    private Answer ask(
            Account account, Set<InfoHash> hashes, Scope scope, Optional<String> clientAddress, Deadline deadline)
            throws InterruptedException {
        Optional<DebridService> service = services.find(account.service());
        if (service.isEmpty()) {
            return new Answer.Unusable(DebridFailure.of(FailureKind.UNSUPPORTED));
        }
        boolean askable = service.get().capabilities().cacheCheck() != CacheCheck.NONE;
        try {
            service.get().verify(account.key(), clientAddress, deadline);
        } catch (DebridException e) {
            return new Answer.Unusable(e.failure());
        }
        if (hashes.isEmpty()) {
            return new Answer.Usable(Map.of(), askable);
        }
        try {
            return new Answer.Usable(
                    service.get().availability(account.key(), hashes, scope, clientAddress, deadline), askable);
        } catch (DebridException e) {
            // The account is fine, only the check failed: everything is offered as not known (DBC-02).
            return new Answer.Usable(Map.of(), askable);
        }
    }

    private Answer answerOf(Future<Answer> call, Deadline deadline) throws InterruptedException {
        try {
            return call.get(deadline.left(time).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Answer.Unusable(DebridFailure.of(FailureKind.NETWORK_TIMEOUT));
        } catch (ExecutionException e) {
            return new Answer.Unusable(DebridFailure.of(FailureKind.UNKNOWN));
        }
    }
}
