package comet.scrapers.kit.magnet;

import comet.core.port.Deadline;
import comet.core.torrent.InfoHash;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How peers are asked.
 *
 * @param mayBeAsked whether an address may be contacted at all
 * @param peerId what we call ourselves
 */
record PeerAsking(Predicate<InetAddress> mayBeAsked, Swarm.Patience patience, PeerId peerId, InstantSource time) {

    /** The info dictionary from one peer; empty if it does not have it. */
    Optional<byte[]> info(Peer peer, InfoHash hash, Deadline deadline) throws InterruptedException {
        if (!mayBeAsked.test(peer.address())) {
            return Optional.empty();
        }
        Deadline turn = deadline.within(patience.peer(), time);
        InetSocketAddress address = new InetSocketAddress(peer.address(), peer.port());
        try (PeerSocket socket = PeerSocket.connect(address, patience.connect(), turn, time)) {
            return Optional.of(new InfoExchange(socket, hash).run(peerId));
        } catch (IOException e) {
            // Interrupting a virtual thread closes the socket it waits for.
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Optional.empty();
        }
    }
}
