package comet.core.playback;

import comet.core.asking.Flights;
import comet.core.debrid.AddressClass;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Delivery;
import comet.core.debrid.KeptLink;
import comet.core.debrid.LinkKey;
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.playback.PlaybackOutcome.Refused;
import comet.core.port.Deadline;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.port.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Turns "play this file of this torrent" into a link, or into the reason why not. A link is made once for all who ask
 * for the same within an hour, and on whatever instance (PLAY-10 to PLAY-12, DBW-02, DB-44). Thread-safe.
 */
public final class PlaybackResolver {

    /** Whoever waits lets the making end by its own deadline first. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /**
     * What playback needs of the outside.
     *
     * @param services the debrid services
     * @param part knows what tells the file of an episode from others
     * @param stores those that are open; empty while there are none, and then nothing is remembered but in memory
     * @param experience what is remembered of torrents at services
     */
    public record Ports(
            DebridServices services,
            PlayedPart part,
            Supplier<Optional<PlaybackStores>> stores,
            PlayExperience experience) {

        /** Services alone: what is played is what its address says. */
        public static Ports of(DebridServices services) {
            return new Ports(services, PlayedPart.NONE, Optional::empty, PlayExperience.NONE);
        }
    }

    /**
     * What an operator decides.
     *
     * @param limit how long making a link may take (DBW-01); positive
     * @param keepsUncached whether what a viewer chose and is not cached may stay in his account and be downloaded, unless
     *     he wants only what is cached (DBW-05, DBW-06)
     */
    public record Terms(Duration limit, boolean keepsUncached) {

        /** What an installation has that sets nothing. */
        public static final Terms DEFAULT = new Terms(Duration.ofSeconds(25), true);

        /** @throws IllegalArgumentException if the limit is not positive */
        public Terms {
            if (!limit.isPositive()) {
                throw new IllegalArgumentException("making a link takes some time");
            }
        }
    }

    /** What a flight brings: an outcome, or a fault of ours. */
    private sealed interface Landing {
        record Ended(PlaybackOutcome outcome) implements Landing {}

        record Broke(RuntimeException fault) implements Landing {}
    }

    private final Ports ports;
    private final InstantSource time;
    private final Duration limit;
    private final LinkMemory memory = new LinkMemory();
    private final RecentFailures failures = new RecentFailures();
    private final AccountNames names;
    private final Flights<LinkKey, Landing> flights;
    private final LinkMaking making;

    /**
     * @param threads runs what others may wait for; a virtual thread for each suits
     * @param pause how it waits for another instance
     * @param random stands for the secret of the installation while that is not known
     */
    public PlaybackResolver(
            Ports ports,
            Terms terms,
            ExecutorService threads,
            InstantSource time,
            Pause pause,
            RandomGenerator random) {
        this.ports = ports;
        this.time = time;
        this.limit = terms.limit();
        BriefReads reads = new BriefReads(threads, time);
        this.names = new AccountNames(ports.stores(), reads, random);
        this.flights = new Flights<>(threads);
        InstanceTurns turns = new InstanceTurns(reads, time, pause, limit);
        this.making = new LinkMaking(ports, terms, memory, failures, reads, turns, threads, time);
    }

    /**
     * Finds the link or makes it. Whoever asks for the same meanwhile waits for the same; who is interrupted leaves the
     * others with it.
     *
     * @throws InterruptedException if interrupted; what the service has begun goes on
     * @throws IllegalStateException for a fault of ours, which is its cause
     */
    public PlaybackOutcome resolve(PlaybackRequest request) throws InterruptedException {
        if (request.account().key().isMissing()) {
            return new Refused(ApiKey.MISSING);
        }
        Optional<DebridService> service =
                ports.services().find(request.account().service());
        if (service.isEmpty()) {
            return new Refused(DebridFailure.notConnected());
        }
        AccountNames.Name name = names.of(request.account());
        boolean bound = service.get().capabilities(request.account()).bindsLinks();
        LinkKey key = request.key(name.identity(), bound);
        AddressClass viewer = AddressClass.of(request.clientAddress());
        Instant now = time.instant();
        Optional<KeptLink> dead = request.fromStart() ? memory.started(key, viewer, now) : Optional.empty();
        Optional<KeptLink> known = memory.find(key, now);
        PlaybackOutcome outcome = known.isPresent()
                ? new Playable(known.get().link())
                : unknown(new LinkMaking.Order(request, service.get(), key, name.shared(), dead), now);
        if (outcome instanceof Playable && request.delivery() == Delivery.DIRECT) {
            memory.redirected(key, viewer, time.instant());
        }
        return outcome;
    }

    private PlaybackOutcome unknown(LinkMaking.Order order, Instant now) throws InterruptedException {
        Optional<Refused> failed = failures.find(order.key(), now);
        if (failed.isPresent()) {
            return failed.get();
        }
        Optional<Landing> landing = flights.join(order.key(), () -> made(order), patience());
        return switch (landing.orElseGet(() -> new Landing.Ended(LinkMaking.late()))) {
            case Landing.Ended(PlaybackOutcome outcome) -> outcome;
            case Landing.Broke(RuntimeException fault) -> throw new IllegalStateException("a link was not made", fault);
        };
    }

    private Landing made(LinkMaking.Order order) throws InterruptedException {
        try {
            // Whoever was a moment too late for the last flight finds what it brought.
            Optional<KeptLink> known = memory.find(order.key(), time.instant());
            Optional<Refused> failed = failures.find(order.key(), time.instant());
            if (known.isPresent()) {
                return new Landing.Ended(new Playable(known.get().link()));
            }
            return new Landing.Ended(
                    failed.isPresent()
                            ? failed.get()
                            : making.make(order, ports.stores().get(), Deadline.after(limit, time)));
        } catch (RuntimeException e) {
            return new Landing.Broke(e);
        }
    }

    private Duration patience() {
        Duration most = Duration.ofNanos(Long.MAX_VALUE).minus(GRACE);
        return limit.compareTo(most) > 0 ? most : limit.plus(GRACE);
    }
}
