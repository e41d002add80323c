package comet.debrid.operation;

import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answer of a service that cannot be asked what it has cached: nothing is sent, and nothing is added to find out
 * (DBC-05). What is known all the same is evidence, which is not kept here.
 */
public final class NoCacheCheck {

    private NoCacheCheck() {}

    /**
     * Knows of none of the torrents.
     *
     * @return exactly one entry for each hash of the request; unmodifiable
     * @throws DebridException {@code INVALID_CREDENTIALS} without a key (DBP-04)
     */
    public static Map<InfoHash, Availability> of(AvailabilityRequest request) throws DebridException {
        if (request.account().key().isMissing()) {
            throw new DebridException(ApiKey.MISSING);
        }
        return request.hashes().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), hash -> Availability.UNKNOWN));
    }
}
