package comet.core.debrid;

import java.util.Optional;

/**
 * One debrid account of a viewer. Two are the same account if they are equal, wherever they stand in a configuration.
 *
 * @param service whose account it is, however it is reached: what is learned through it is a fact about this service
 * @param key what opens it
 * @param store the gateway's word for the service, where it is reached through a gateway and the word is not the one of
 *     configurations
 */
public record Account(ServiceId service, ApiKey key, Optional<Store> store) {

    /** An account that is reached under the ordinary word of its service. */
    public Account(ServiceId service, ApiKey key) {
        this(service, key, Optional.empty());
    }

    /** The word by which a gateway knows the service (ST-06). */
    public Store storeAtGateway() {
        return store.orElseGet(() -> new Store(service.key()));
    }
}
