package comet.core.search;

import comet.core.debrid.Account;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridServices;
import comet.core.port.SearchEvents;
import comet.core.torrent.InfoHash;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks all accounts of a viewer at once what they could play; an account that fails or is late costs its own entries
 * only. Thread-safe.
 */
final class AccountCheck {

    private final DebridServices services;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchEvents events;

    AccountCheck(DebridServices services, ExecutorService threads, InstantSource time, SearchEvents events) {
        this.services = services;
        this.threads = threads;
        this.time = time;
        this.events = events;
    }

    /** Asks; an account that is in the list twice is asked once (SRCH-70). */
    AccountAvailability check(
            List<Account> accounts,
            List<InfoHash> hashes,
            RequestedMedia media,
            Optional<String> clientAddress,
            Deadline deadline)
            throws InterruptedException {
        if (accounts.isEmpty()) {
            return AccountAvailability.NONE;
        }
        var question = new AccountCall.Question(hashes, media, clientAddress, deadline);
        Map<Account, AccountCall> calls = new LinkedHashMap<>();
        for (Account account : accounts) {
            calls.computeIfAbsent(
                    account, asked -> new AccountCall(asked, services.find(asked.service()), question, events));
        }
        runAll(calls.values(), deadline);
        return gathered(accounts, calls);
    }

    private void runAll(Iterable<AccountCall> calls, Deadline deadline) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        try {
            calls.forEach(call -> running.add(threads.submit(call)));
            for (Future<?> call : running) {
                call.get(TimeUnit.NANOSECONDS.convert(deadline.left(time)), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException | RejectedExecutionException e) {
            // Too late, or the program is ending: every call has the answer it got so far.
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call to an account handles its own failures", e);
        } finally {
            running.forEach(call -> call.cancel(true));
        }
    }

    private static AccountAvailability gathered(List<Account> accounts, Map<Account, AccountCall> calls) {
        Map<Account, AccountAvailability.Known> usable = new LinkedHashMap<>();
        List<AccountProblem> problems = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            switch (Objects.requireNonNull(calls.get(account)).answer()) {
                case AccountCall.Answer.Usable(var known) -> usable.put(account, known);
                case AccountCall.Answer.Unusable(var failure) ->
                    problems.add(new AccountProblem(new ConfiguredAccount(i, account), failure));
            }
        }
        return new AccountAvailability(usable, problems);
    }
}
