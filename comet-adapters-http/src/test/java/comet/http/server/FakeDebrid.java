package comet.http.server;

import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.media.Scope;
import comet.core.playback.Link;
import comet.core.playback.PlaybackRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Real-Debrid alone, as scripted: what a key does is written in the key. It remembers what it was asked to play.
 *
 * <p>{@code REFUSED} is not accepted, {@code EXPIRED} has expired, {@code RESTRICTED} is of too
 * small a plan, {@code BROKEN} makes the service fall over; every
 * other key plays {@code https://cdn.example.net/dl/<file name>}.
 */
final class FakeDebrid implements DebridServices, DebridService {

    final List<PlaybackRequest> played = new CopyOnWriteArrayList<>();

    @Override
    public Optional<DebridService> find(ServiceId id) {
        return id == ServiceId.REALDEBRID ? Optional.of(this) : Optional.empty();
    }

    @Override
    public ServiceId id() {
        return ServiceId.REALDEBRID;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Capabilities.CacheCheck.NONE, 1, false, false, true, false);
    }

    @Override
    public void verify(ApiKey key, Optional<String> clientAddress, Deadline deadline) throws DebridException {
        judge(key);
    }

    @Override
    public Map<InfoHash, Availability> availability(
            ApiKey key, Set<InfoHash> hashes, Scope scope, Optional<String> clientAddress, Deadline deadline) {
        throw new UnsupportedOperationException("the routes never ask");
    }

    @Override
    public Link link(PlaybackRequest request, Deadline deadline) throws DebridException {
        judge(request.account().key());
        played.add(request);
        return Link.parse("https://cdn.example.net/dl/" + request.fileIndex().orElse(0) + ".mkv")
                .orElseThrow();
    }

    private static void judge(ApiKey key) throws DebridException {
        switch (key.secret()) {
            case "REFUSED" -> throw new DebridException(DebridFailure.of(FailureKind.INVALID_CREDENTIALS, "bad_token"));
            case "EXPIRED" -> throw new DebridException(DebridFailure.of(FailureKind.SUBSCRIPTION_EXPIRED));
            case "RESTRICTED" -> throw new DebridException(DebridFailure.of(FailureKind.PLAN_RESTRICTED));
            case "BROKEN" -> throw new IllegalStateException("cannot read " + key.secret() + "-IN-A-MESSAGE");
            default -> {}
        }
    }
}
