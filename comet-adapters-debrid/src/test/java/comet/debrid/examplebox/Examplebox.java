package comet.debrid.examplebox;

import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.ServiceId;
import comet.core.media.Scope;
import comet.core.playback.Link;
import comet.core.playback.PlaybackRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.debrid.call.Budget;
import comet.debrid.call.CallResources;
import comet.debrid.call.ServiceCalls;
import comet.debrid.call.ServiceProfile;
import comet.debrid.operation.BatchedCheck;
import comet.debrid.operation.PlayableLink;
import comet.debrid.operation.VerifiedAccounts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

// region Examplebox
/** Examplebox. Thread-safe. */
public final class Examplebox implements DebridService {

    // Examplebox does not exist, so it borrows the id of a service that does. Yours is the constant of step 1.
    private static final ServiceId ID = ServiceId.EASYDEBRID;

    private static final int BATCH = 100; // EX-11

    private static final Capabilities CAPABILITIES =
            new Capabilities(CacheCheck.HASH_ONLY, BATCH, false, false, true, false);

    // EX-31: nothing is published; this is what we allow ourselves.
    private static final ServiceProfile PROFILE =
            new ServiceProfile(ID, List.of(Budget.perMinute(60, 5)), Duration.ofSeconds(60), Failures::read);

    private final InstantSource time;
    private final ExampleboxApi api;
    private final VerifiedAccounts accounts;
    private final BatchedCheck check;

    /** @param baseUrl the setting {@code EXAMPLEBOX_URL} */
    public Examplebox(String baseUrl, CallResources resources) {
        this.time = resources.time();
        this.api = new ExampleboxApi(new ServiceCalls(PROFILE, baseUrl, resources));
        this.accounts = new VerifiedAccounts(ID, resources);
        this.check = new BatchedCheck(ID, BATCH, resources);
    }

    @Override
    public ServiceId id() {
        return ID;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void verify(ApiKey key, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        accounts.require(key, () -> Mapping.state(api.account(key, deadline), time.instant()));
    }

    @Override
    public Map<InfoHash, Availability> availability(
            ApiKey key, Set<InfoHash> hashes, Scope scope, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return check.check(key, hashes, deadline, batch -> Mapping.cached(api.check(key, batch, deadline)));
    }

    @Override
    public Link link(PlaybackRequest request, Deadline deadline) throws DebridException, InterruptedException {
        ApiKey key = request.account().key();
        MagnetUri magnet = new MagnetUri(request.infoHash(), AnnounceUrls.NONE);
        PlayJson answer = api.play(key, magnet, request.season(), request.episode(), request.clientAddress(), deadline);
        return PlayableLink.read(answer.link(), key);
    }
}
// endregion
