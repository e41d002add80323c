package comet.app.wiring;

import comet.core.basis.Changes;
import comet.core.basis.Subject;
import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A service of which lists hear when it says that an account cannot be used: those that were made while it could are not
 * shown any more (STOR-66).
 *
 * @param service who answers
 * @param changes where it is told
 */
record WatchedAccounts(DebridService service, Changes changes) implements DebridService {

    /** Asks for the state of an account. */
    @FunctionalInterface
    private interface Question {
        AccountStatus ask() throws DebridException, InterruptedException;
    }

    @Override
    public Set<ServiceId> services() {
        return service.services();
    }

    @Override
    public Capabilities capabilities(Account account) {
        return service.capabilities(account);
    }

    @Override
    public AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return watched(account, () -> service.verify(account, clientAddress, deadline));
    }

    @Override
    public AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return watched(account, () -> service.recheck(account, clientAddress, deadline));
    }

    private AccountStatus watched(Account account, Question question) throws DebridException, InterruptedException {
        boolean isUsable = false;
        try {
            AccountStatus status = question.ask();
            isUsable = status.refusal().isEmpty();
            return status;
        } finally {
            if (!isUsable) {
                changes.changed(Subject.status(account));
            }
        }
    }

    @Override
    public Optional<Instant> sameUntil(Account account) {
        return service.sameUntil(account);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        return service.availability(request, deadline);
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return service.link(request, deadline);
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return service.library(request, deadline);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        return service.files(entry, deadline);
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        service.remove(entry, deadline);
    }
}
