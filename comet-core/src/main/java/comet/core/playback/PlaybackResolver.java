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
    private final PlayedPart part;

    /** Of which nothing is known but what a playback URL says. */
    public PlaybackResolver(DebridServices services, InstantSource time, Duration limit) {
        this(services, PlayedPart.NONE, time, limit);
    }

    /**
     * @param part knows what tells the file of an episode from others
     * @param limit how long making a link may take (DBW-01); positive
     * @throws IllegalArgumentException if the limit is not positive
     */
    public PlaybackResolver(DebridServices services, PlayedPart part, InstantSource time, Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("making a link takes some time");
        }
        this.services = services;
        this.part = part;
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
        Deadline deadline = Deadline.after(limit, time);
        try {
            return new Playable(service.get()
                    .link(request.toLinkRequest(part.of(request, time)), deadline)
                    .link());
        } catch (DebridException e) {
            return new Refused(e.failure());
        }
    }
}
