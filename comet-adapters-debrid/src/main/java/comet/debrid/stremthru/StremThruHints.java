package comet.debrid.stremthru;

import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What other people's gateways reported of services that cannot be asked what they have cached, told by the StremThru
 * that the operator chose himself (DBC-09). It is asked with the viewer's key, except PikPak's, which is a password.
 * Thread-safe.
 */
public final class StremThruHints {

    private final Map<ServiceId, StoreCheck> checks = new EnumMap<>(ServiceId.class);

    /**
     * @param gateway the setting {@code STREMTHRU_URL}; there are no hints unless it was set
     * @param parser reads the names of files
     * @throws IllegalArgumentException if the address is no base URL
     */
    public StremThruHints(Gateway gateway, ReleaseParser parser, CallResources resources) {
        CurrentRoute route = new CurrentRoute();
        for (ServiceId service : EnumSet.allOf(ServiceId.class)) {
            if (!StoreTraits.of(service).checksLive()) {
                StremThruApi api = new StremThruApi(service, gateway, route, account -> {}, resources);
                checks.put(service, new StoreCheck(service, api, parser, resources));
            }
        }
    }

    /** The services that it has hints about. */
    public Set<ServiceId> services() {
        return Set.copyOf(checks.keySet());
    }

    /**
     * Asks about the torrents.
     *
     * @return what is said to be cached, each once; of the others nothing is known. Unmodifiable; empty for a service
     *     without hints
     * @throws DebridException if the gateway does not answer, or refuses the key
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    public List<Evidence> about(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        Optional<StoreCheck> check =
                Optional.ofNullable(checks.get(request.account().service()));
        if (check.isEmpty()) {
            return List.of();
        }
        List<Evidence> hints = new ArrayList<>();
        Map<InfoHash, Availability> told = check.get().check(request, deadline);
        for (InfoHash hash : request.hashes()) {
            Optional.ofNullable(told.get(hash)).flatMap(Availability::evidence).ifPresent(hints::add);
        }
        return List.copyOf(hints);
    }
}
