package comet.debrid.stremthru;

import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the adapter as the app does. */
final class Adapters {

    private static final RefusedShapes SHAPES = new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("bluray.x264")));

    private Adapters() {}

    static StremThru through(Gateway gateway, Set<ServiceId> services, CallResources resources) {
        return new StremThru(gateway, services, false, SHAPES, new ReleaseNameParser(), resources);
    }

    static StremThru at(String baseUrl, ServiceId service, CallResources resources) {
        return through(Gateway.at(baseUrl), Set.of(service), resources);
    }
}
