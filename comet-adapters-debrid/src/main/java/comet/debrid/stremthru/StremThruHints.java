package comet.debrid.stremthru;

import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.HintSource;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What other people's gateways reported of services that cannot be asked what they have cached, told by the StremThru
 * that the operator chose himself (DBC-09). It is asked with the viewer's key, except PikPak's, which is a password.
 * Thread-safe.
 */
public final class StremThruHints implements HintSource {

    private final Map<ServiceId, StoreCheck> checks = new EnumMap<>(ServiceId.class);

    /**
     * @param gateway the setting {@code STREMTHRU_URL}; there are no hints unless it was set
     * @param services those of which hints are wanted: whoever is reached through the gateway has heard them already
     * @param parser reads the names of files
     * @throws IllegalArgumentException if the address is no base URL
     */
    public StremThruHints(Gateway gateway, Set<ServiceId> services, ReleaseParser parser, CallResources resources) {
        CurrentRoute route = new CurrentRoute();
        for (ServiceId service : services) {
            if (!StoreTraits.of(service).checksLive()) {
                StremThruApi api = new StremThruApi(service, gateway, route, account -> {}, resources);
                checks.put(service, new StoreCheck(service, api, parser, resources));
            }
        }
    }

    @Override
    public Set<ServiceId> services() {
        return Set.copyOf(checks.keySet());
    }

    @Override
    public List<Evidence> about(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        Optional<StoreCheck> check =
                Optional.ofNullable(checks.get(request.account().service()));
        if (check.isEmpty()) {
            return List.of();
        }
        List<Evidence> hints = new ArrayList<>();
        Map<InfoHash, Availability> told = check.get().check(request, deadline.yielding());
        for (InfoHash hash : request.hashes()) {
            Optional.ofNullable(told.get(hash)).flatMap(Availability::evidence).ifPresent(hints::add);
        }
        return List.copyOf(hints);
    }
}
