package comet.core.playback;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KeptLink;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkKey;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.media.RequestedMedia;
import comet.core.playback.InstanceTurns.Turn;
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.playback.PlaybackOutcome.Refused;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.Locks;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * Makes one link, for all who wait for it: from the store, from another instance, or by the service, which is told all
 * that is known (DBW-03, DB-44). What is to be remembered is written behind the answer.
 */
final class LinkMaking {

    /**
     * One link to make.
     *
     * @param key for what
     * @param shared whether the stores may know of it
     * @param dead a link that does not play (DBL-03)
     */
    record Order(PlaybackRequest request, DebridService service, LinkKey key, boolean shared, Optional<KeptLink> dead) {

        /** Whether a link will do. */
        boolean isServedBy(KeptLink link) {
            return dead.filter(link::equals).isEmpty();
        }
    }

    /**
     * What a service answered.
     *
     * @param toRemember what is done behind the answer
     */
    private record Answered(Optional<KeptLink> made, Optional<Refused> refused, Runnable toRemember) {}

    private final PlayedPart part;
    private final PlayExperience experience;
    private final boolean keepsUncached;
    private final LinkMemory memory;
    private final RecentFailures failures;
    private final BriefReads reads;
    private final InstanceTurns turns;
    private final ExecutorService threads;
    private final InstantSource time;

    LinkMaking(
            PlaybackResolver.Ports ports,
            PlaybackResolver.Terms terms,
            LinkMemory memory,
            RecentFailures failures,
            BriefReads reads,
            InstanceTurns turns,
            ExecutorService threads,
            InstantSource time) {
        this.part = ports.part();
        this.experience = ports.experience();
        this.keepsUncached = terms.keepsUncached();
        this.memory = memory;
        this.failures = failures;
        this.reads = reads;
        this.turns = turns;
        this.threads = threads;
        this.time = time;
    }

    /** @param stores those that are open; none when nothing is to be stored */
    PlaybackOutcome make(Order order, Optional<PlaybackStores> stores, Deadline deadline) throws InterruptedException {
        if (stores.isEmpty() || !order.shared()) {
            return asked(order, stores, Optional.empty(), deadline);
        }
        PlaybackStores open = stores.get();
        if (order.dead().isPresent()) {
            discard(order.key(), order.dead().get(), open);
        }
        Optional<KeptLink> kept = turns.find(order.key(), order::isServedBy, open);
        Turn turn = kept.isPresent()
                ? new Turn.Made(kept.get())
                : turns.await(order.key(), order::isServedBy, open, deadline);
        return switch (turn) {
            case Turn.Made(KeptLink link) -> {
                memory.keep(order.key(), link);
                yield new Playable(link.link());
            }
            case Turn.Ours(Optional<Locks.Lease> lease) -> asked(order, stores, lease, deadline);
        };
    }

    private void discard(LinkKey key, KeptLink dead, PlaybackStores stores) throws InterruptedException {
        var unused = reads.read(dead, () -> {
            stores.links().discard(key, dead);
            return dead;
        });
    }

    /** The service is asked; the lease is given back when all is written, or at once if nothing will be. */
    private PlaybackOutcome asked(
            Order order, Optional<PlaybackStores> stores, Optional<Locks.Lease> lease, Deadline deadline)
            throws InterruptedException {
        boolean handedOver = false;
        try {
            Answered answered = answered(order, stores, deadline);
            answered.made().ifPresent(link -> memory.keep(order.key(), link));
            answered.refused().ifPresent(refused -> failures.note(order.key(), refused, time.instant()));
            handedOver = writesBehind(order, stores, answered, lease);
            return answered.made()
                    .<PlaybackOutcome>map(link -> new Playable(link.link()))
                    .or(answered::refused)
                    .orElseThrow();
        } finally {
            if (!handedOver) {
                lease.ifPresent(Locks.Lease::close);
            }
        }
    }

    private Answered answered(Order order, Optional<PlaybackStores> stores, Deadline deadline)
            throws InterruptedException {
        LinkRequest request = request(order, stores);
        try {
            MadeLink made = order.service().link(request, deadline);
            KeptLink kept = KeptLink.of(made, time.instant());
            return new Answered(Optional.of(kept), Optional.empty(), () -> experience.played(request, made));
        } catch (DebridException e) {
            Refused refused = new Refused(e.failure(), e.trail());
            return new Answered(Optional.empty(), Optional.of(refused), () -> experience.failed(request, e));
        }
    }

    private LinkRequest request(Order order, Optional<PlaybackStores> stores) throws InterruptedException {
        PlaybackRequest asked = order.request();
        PlayedTorrent torrent = stores.isEmpty()
                ? PlayedTorrent.unknown(asked.infoHash())
                : PlayedTorrent.read(asked.infoHash(), stores.get(), reads);
        PlaybackRequest told = asked.of(torrent.media());
        RequestedMedia media = part.of(told, time, reads);
        KnownBefore known = reads.read(KnownBefore.NOTHING, () -> experience.before(asked.account(), asked.infoHash()));
        return told.toLinkRequest(media, torrent, known, keepsUncached);
    }

    /** @return whether it will be done, and the lease given back then */
    private boolean writesBehind(
            Order order, Optional<PlaybackStores> stores, Answered answered, Optional<Locks.Lease> lease) {
        try {
            threads.execute(() -> {
                answered.toRemember().run();
                try {
                    keep(order, stores, answered);
                } finally {
                    lease.ifPresent(Locks.Lease::close);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            // The program is ending.
            return false;
        }
    }

    private void keep(Order order, Optional<PlaybackStores> stores, Answered answered) {
        Optional<KeptLink> made = answered.made().filter(link -> order.shared() && link.isUsableAt(time.instant()));
        if (made.isPresent() && stores.isPresent()) {
            reads.write(() -> stores.get().links().keep(order.key(), made.get()));
        }
    }

    /** What it means that nobody said anything in time. */
    static Refused late() {
        return new Refused(DebridFailure.of(FailureKind.NETWORK_TIMEOUT));
    }
}
