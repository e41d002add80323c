package comet.core.port;

import comet.core.debrid.ServiceId;
import java.util.Optional;

/** The debrid services this installation offers. */
@FunctionalInterface
public interface DebridServices {

    /** The service, or empty when this installation has no adapter for it. */
    Optional<DebridService> find(ServiceId id);

    /** None at all. */
    DebridServices NONE = id -> Optional.empty();
}
