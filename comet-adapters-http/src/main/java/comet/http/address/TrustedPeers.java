package comet.http.address;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * From which peers forwarding headers are believed (HTTP-089).
 *
 * @param believed every peer whose headers count
 * @param named those of them that the operator named, rather than trusting everybody: only they decide whom a login
 *     limit hits (ADM-07)
 */
public record TrustedPeers(Predicate<InetAddress> believed, Predicate<InetAddress> named) {

    /** Nobody is believed. */
    public static final TrustedPeers NONE = new TrustedPeers(peer -> false, peer -> false);
}
