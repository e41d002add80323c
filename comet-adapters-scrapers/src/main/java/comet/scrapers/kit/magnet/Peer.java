package comet.scrapers.kit.magnet;

import java.net.InetAddress;

/**
 * Where a peer says it listens.
 *
 * @param port 1 to 65535
 */
record Peer(InetAddress address, int port) {}
