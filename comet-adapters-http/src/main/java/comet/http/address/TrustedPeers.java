package comet.http.address;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * From which peers forwarding headers are believed (HTTP-089), and through which of them a limit looks (HTTP-098).
 *
 * @param believed every peer whose headers say who the viewer is
 * @param near those that count as a proxy for being of this machine or its network, without having been named: one of
 *     them may stand in front, and what is behind it is a client
 * @param named proxies that the operator named by their addresses: any number of them may stand in a row
 */
public record TrustedPeers(Predicate<InetAddress> believed, Predicate<InetAddress> near, Predicate<InetAddress> named) {

    /** Nobody is believed. */
    public static final TrustedPeers NONE = new TrustedPeers(peer -> false, peer -> false, peer -> false);
}
