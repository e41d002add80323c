package comet.core.availability;

import comet.core.basis.Basis;
import comet.core.basis.Subject;
import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.DebridFailure;
import comet.core.evidence.Known;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One account of the viewer in one check: whether it may be used, and what is known through it. Both can be read at any
 * time: who waits no longer takes what is known by then. Thread-safe.
 */
final class AccountVisit {

    /** Whether the account may be used. */
    sealed interface Door {

        /** Nobody has said yet; who waits no longer takes it for closed. */
        record Awaited() implements Door {}

        /** It may. */
        record Open() implements Door {}

        /** Nobody could be asked just now, and that is no fault of the account (DBT-09): what is remembered is shown. */
        record NotTried() implements Door {}

        /** It may not. */
        record Closed(DebridFailure failure) implements Door {}
    }

    private final Account account;
    private volatile Door door = new Door.Awaited();

    /** Guarded by this: what is remembered does not take the place of what was learned meanwhile. */
    private Map<InfoHash, Known> known = Map.of();

    private boolean isSettled;

    AccountVisit(Account account) {
        this.account = account;
    }

    Account account() {
        return account;
    }

    Door door() {
        return door;
    }

    /** Whether the service may be asked through it. */
    boolean isOpen() {
        return door instanceof Door.Open;
    }

    /** Whether it may still turn out to be usable when somebody asks again. */
    boolean isUndecided() {
        return switch (door) {
            case Door.Awaited awaited -> true;
            case Door.NotTried notTried -> true;
            case Door.Open open -> false;
            case Door.Closed closed -> false;
        };
    }

    /** The service does not let this account in after all. */
    void close(DebridFailure failure) {
        door = new Door.Closed(failure);
    }

    /** Knocks: from here on the door is what the service says. */
    void verify(DebridService service, Optional<String> clientAddress, Deadline deadline, Basis basis)
            throws InterruptedException {
        basis.on(Subject.status(account));
        if (account.key().isMissing()) {
            door = new Door.Closed(ApiKey.MISSING);
            return;
        }
        try {
            AccountStatus status = service.verify(account, clientAddress, deadline);
            door = status.refusal()
                    .<Door>map(why -> new Door.Closed(DebridFailure.of(why)))
                    .orElseGet(Door.Open::new);
            basis.untilIfKnown(service.sameUntil(account));
        } catch (DebridException e) {
            basis.once();
            door = e.failure().isOwnBudget() ? new Door.NotTried() : new Door.Closed(e.failure());
        }
    }

    /** What is known through it now, of the torrents that anything is known of. */
    synchronized Map<InfoHash, Known> known() {
        return known;
    }

    synchronized Known of(InfoHash hash) {
        return known.getOrDefault(hash, Known.NOTHING);
    }

    /** What is remembered; too late once the service has answered. */
    synchronized void remembers(Map<InfoHash, Known> remembered) {
        if (!isSettled) {
            known = remembered;
        }
    }

    /** What the service has just said. */
    synchronized void hears(Map<InfoHash, Availability> answers) {
        isSettled = true;
        Map<InfoHash, Known> all = new HashMap<>(known);
        answers.forEach((hash, answer) -> all.put(hash, FreshAnswer.on(all.getOrDefault(hash, Known.NOTHING), answer)));
        known = Map.copyOf(all);
    }
}
