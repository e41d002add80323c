package comet.debrid.stremthru;

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
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.operation.resolve.PausedAdds;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.RefusalsByService;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * StremThru, for the services that the operator sends through it (DBP-03). What it can do for an account depends on the
 * service. Thread-safe.
 */
public final class StremThru implements DebridService {

    private final Map<ServiceId, StoreAccounts> stores = new EnumMap<>(ServiceId.class);

    /**
     * @param gateway the settings {@code STREMTHRU_URL} and {@code STREMTHRU_PROXY_AUTH}
     * @param services those that are not in {@code DEBRID_NATIVE_SERVICES}; at least one
     * @param freePikPakPasses the setting {@code PIKPAK_ALLOW_FREE}
     * @param shapes the setting {@code DEBRID_REFUSED_SHAPES}
     * @param parser reads the names of files
     * @throws IllegalArgumentException if there are no services, or the address is no base URL
     */
    public StremThru(
            Gateway gateway,
            Set<ServiceId> services,
            boolean freePikPakPasses,
            RefusedShapes shapes,
            ReleaseParser parser,
            CallResources resources) {
        if (services.isEmpty()) {
            throw new IllegalArgumentException("a gateway is used for at least one service");
        }
        CurrentRoute route = new CurrentRoute();
        // RD-51: what Real-Debrid answers is no clearer for having come through a gateway.
        PausedAdds pausedAdds = new PausedAdds(shapes, resources);
        Refusals refusals = new RefusalsByService(Map.of(ServiceId.REALDEBRID, pausedAdds));
        Consumer<Account> limited =
                account -> pausedAdds.limited(account, resources.time().instant());
        for (ServiceId service : services) {
            StremThruApi api = new StremThruApi(service, gateway, route, limited, resources);
            boolean trialPasses = service == ServiceId.PIKPAK && freePikPakPasses;
            stores.put(service, new StoreAccounts(service, api, trialPasses, refusals, parser, resources));
        }
    }

    @Override
    public Set<ServiceId> services() {
        return Set.copyOf(stores.keySet());
    }

    @Override
    public Capabilities capabilities(Account account) {
        return store(account).capabilities();
    }

    @Override
    public AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return store(account).verify(account, clientAddress, deadline);
    }

    @Override
    public AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return store(account).recheck(account, clientAddress, deadline);
    }

    @Override
    public Optional<Instant> sameUntil(Account account) {
        return store(account).sameUntil(account);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        return store(request.account()).availability(request, deadline);
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return store(request.account()).link(request, deadline);
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return store(request.account()).library(request, deadline);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        return store(entry.account()).files(entry, deadline);
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        store(entry.account()).remove(entry, deadline);
    }

    /** DBP-02: a service that was not given to the gateway is not asked through it. */
    private StoreAccounts store(Account account) {
        return Optional.ofNullable(stores.get(account.service()))
                .orElseThrow(() -> new IllegalArgumentException("the gateway is not used for " + account.service()));
    }
}
