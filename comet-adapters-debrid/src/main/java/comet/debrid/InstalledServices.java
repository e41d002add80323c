package comet.debrid;

import comet.core.debrid.ServiceId;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The services of a list, found by whose accounts they take. Each service has one way to its accounts, its own adapter or
 * a gateway, so that no key goes another way by accident (DBP-02). Found that way, every service lets plays go first: of its
 * operations only {@code link} may spend all that the product allows itself with a key (DBT-09). Immutable and thread-safe.
 */
public final class InstalledServices implements DebridServices {

    private final Map<ServiceId, DebridService> services = new EnumMap<>(ServiceId.class);

    /** @throws IllegalArgumentException if two take accounts of the same service */
    public InstalledServices(Collection<? extends DebridService> services) {
        for (DebridService service : services) {
            DebridService playsFirst = new PlaysFirst(service);
            for (ServiceId id : service.services()) {
                if (this.services.put(id, playsFirst) != null) {
                    throw new IllegalArgumentException("two adapters for " + id);
                }
            }
        }
    }

    @Override
    public Optional<DebridService> find(ServiceId id) {
        return Optional.ofNullable(services.get(id));
    }
}
