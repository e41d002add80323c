package comet.scrapers.kit.magnet;

import comet.core.port.Deadline;
import comet.core.torrent.InfoHash;
import comet.outside.OutsideResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One torrent being asked for: all trackers at once, and some of the peers they name at a time, until one of these has
 * handed over the dictionary. Used once.
 */
final class SwarmRound {

    private static final int PEERS_AT_ONCE = 6;
    private static final int MOST_PEERS = Peers.MOST;

    /** Behind the last peer, once for each who takes them. */
    private static final Optional<Peer> NO_MORE = Optional.empty();

    private final InfoHash hash;
    private final PeerAsking asking;
    private final OutsideResources resources;
    private final BlockingQueue<Optional<Peer>> peers = new LinkedBlockingQueue<>();
    private final Set<Peer> named = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Optional<byte[]>> result = new CompletableFuture<>();

    SwarmRound(InfoHash hash, PeerAsking asking, OutsideResources resources) {
        this.hash = hash;
        this.asking = asking;
        this.resources = resources;
    }

    Optional<byte[]> run(List<Tracker> trackers, Deadline deadline) throws InterruptedException {
        if (trackers.isEmpty()) {
            return Optional.empty();
        }
        List<Future<?>> tasks = new ArrayList<>();
        AtomicInteger trackersLeft = new AtomicInteger(trackers.size());
        AtomicInteger takersLeft = new AtomicInteger(PEERS_AT_ONCE);
        try {
            for (Tracker tracker : trackers) {
                tasks.add(resources.threads().submit(() -> ask(tracker, trackersLeft, deadline)));
            }
            for (int i = 0; i < PEERS_AT_ONCE; i++) {
                tasks.add(resources.threads().submit(() -> takePeers(takersLeft, deadline)));
            }
            return result.get(TimeUnit.NANOSECONDS.convert(deadline.left(resources.time())), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a round ends without an exception", e);
        } finally {
            tasks.forEach(task -> task.cancel(true));
        }
    }

    private void ask(Tracker tracker, AtomicInteger trackersLeft, Deadline deadline) {
        try {
            for (Peer peer : tracker.peers(hash, deadline)) {
                if (named.size() < MOST_PEERS && named.add(peer)) {
                    peers.add(Optional.of(peer));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (trackersLeft.decrementAndGet() == 0) {
                for (int i = 0; i < PEERS_AT_ONCE; i++) {
                    peers.add(NO_MORE);
                }
            }
        }
    }

    private void takePeers(AtomicInteger takersLeft, Deadline deadline) {
        try {
            for (Optional<Peer> peer = peers.take(); peer.isPresent(); peer = peers.take()) {
                Optional<byte[]> info = asking.info(peer.get(), hash, deadline);
                if (info.isPresent()) {
                    result.complete(info);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (takersLeft.decrementAndGet() == 0) {
                result.complete(Optional.empty());
            }
        }
    }
}
