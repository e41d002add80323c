package comet.debrid.operation.resolve;

import comet.core.debrid.Evidence;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What refusals mean at a gateway: what they mean at the service behind it. Immutable.
 *
 * @param byService the services whose refusals are not simply about the torrent
 */
public record RefusalsByService(Map<ServiceId, Refusals> byService) implements Refusals {

    public RefusalsByService {
        byService = Map.copyOf(byService);
    }

    @Override
    public void beforeAdd(LinkRequest request, Instant now) throws DebridException {
        of(request).beforeAdd(request, now);
    }

    @Override
    public Judged accepted(LinkRequest request, Instant now) {
        return of(request).accepted(request, now);
    }

    @Override
    public Judged refused(LinkRequest request, Instant now) {
        return of(request).refused(request, now);
    }

    @Override
    public List<Evidence> linkRefused(LinkRequest request, String fileName, Instant now) {
        return of(request).linkRefused(request, fileName, now);
    }

    private Refusals of(LinkRequest request) {
        return byService.getOrDefault(request.account().service(), TRUSTED);
    }
}
