package comet.core.playback;

import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.playback.PlaybackOutcome.Refused;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Turns "play this file of this torrent" into a link, or into the reason why not. Thread-safe. */
public final class PlaybackResolver {

    private final DebridServices services;
    private final InstantSource time;
    private final Duration limit;

    /**
     * @param limit how long making a link may take (DBW-01); positive
     * @throws IllegalArgumentException if the limit is not positive
     */
    public PlaybackResolver(DebridServices services, InstantSource time, Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("making a link takes some time");
        }
        this.services = services;
        this.time = time;
        this.limit = limit;
    }

    /**
     * Makes the link.
     *
     * @throws InterruptedException if interrupted; what the service has begun goes on there
     */
    public PlaybackOutcome resolve(PlaybackRequest request) throws InterruptedException {
        if (request.account().key().isMissing()) {
            return new Refused(ApiKey.MISSING);
        }
        Optional<DebridService> service = services.find(request.account().service());
        if (service.isEmpty()) {
            return new Refused(DebridFailure.of(FailureKind.UNSUPPORTED));
        }
        try {
            return new Playable(service.get()
                    .link(request.toLinkRequest(), Deadline.after(limit, time))
                    .link());
        } catch (DebridException e) {
            return new Refused(e.failure());
        }
    }
}
