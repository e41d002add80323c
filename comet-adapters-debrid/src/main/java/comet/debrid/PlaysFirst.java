package comet.debrid;

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
 * A service of whose operations only making a link is in a hurry; all others let plays go first (DBT-09). So no adapter
 * has to think of it, and none can forget it. As thread-safe as the service.
 */
record PlaysFirst(DebridService service) implements DebridService {

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
        return service.verify(account, clientAddress, deadline.yielding());
    }

    @Override
    public AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return service.recheck(account, clientAddress, deadline.yielding());
    }

    @Override
    public Optional<Instant> sameUntil(Account account) {
        return service.sameUntil(account);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        return service.availability(request, deadline.yielding());
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return service.link(request, deadline);
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return service.library(request, deadline.yielding());
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        return service.files(entry, deadline.yielding());
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        service.remove(entry, deadline.yielding());
    }
}
