package comet.scrapers.kit.magnet;

import comet.core.address.AddressScope;
import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All peers of all torrents, asked over TCP for info dictionaries, and found by HTTP and UDP trackers (TOR-42); DHT is not
 * used. Thread-safe.
 */
public final class Swarm implements MetadataSource {

    private static final int MOST_TRACKERS = 20;

    /**
     * How long others are waited for, each longer than zero.
     *
     * @param connect until a peer accepts a connection
     * @param peer until a peer has handed over everything, the connection included
     * @param tracker until a UDP tracker answers; it is asked twice
     */
    public record Patience(Duration connect, Duration peer, Duration tracker) {
        /** Of the product. */
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(8));
    }

    private final Outside httpTrackers;
    private final OutsideResources resources;
    private final Predicate<InetAddress> mayBeAsked;
    private final Patience patience;
    private final PeerId peerId;

    /**
     * Asks addresses that can belong to somebody on the internet alone (TOR-D12).
     *
     * @param httpTrackers calls to all trackers; without a breaker, because they are many
     */
    public Swarm(Outside httpTrackers, OutsideResources resources) {
        this(httpTrackers, resources, AddressScope::isPublic, Patience.USUAL);
    }

    /** @param mayBeAsked whether an address may be contacted, of a peer or of a tracker */
    Swarm(Outside httpTrackers, OutsideResources resources, Predicate<InetAddress> mayBeAsked, Patience patience) {
        this.httpTrackers = httpTrackers;
        this.resources = resources;
        this.mayBeAsked = mayBeAsked;
        this.patience = patience;
        this.peerId = PeerId.drawn(resources.random());
    }

    @Override
    public Optional<byte[]> info(InfoHash hash, AnnounceUrls sources, Deadline deadline) throws InterruptedException {
        List<Tracker> trackers = sources.urls().stream()
                .flatMap(url -> Url.parse(url).stream())
                .limit(MOST_TRACKERS)
                .flatMap(this::tracker)
                .toList();
        return new SwarmRound(hash, new PeerAsking(mayBeAsked, patience, peerId, resources.time()), resources)
                .run(trackers, deadline);
    }

    private Stream<Tracker> tracker(Url url) {
        return switch (url.scheme()) {
            case "udp" ->
                url.port().isPresent() ? Stream.of(udp(url.host(), url.port().getAsInt())) : Stream.empty();
            case "http", "https" -> Stream.of(http(url));
            default -> Stream.empty();
        };
    }

    private Tracker udp(String host, int port) {
        return (hash, deadline) -> {
            Optional<InetAddress> address =
                    Stream.of(lookedUp(host)).filter(mayBeAsked).findFirst();
            return address.isEmpty()
                    ? List.of()
                    : new UdpTracker(
                                    new InetSocketAddress(address.get(), port),
                                    peerId,
                                    patience.tracker(),
                                    resources.time(),
                                    resources.random())
                            .peers(hash, deadline);
        };
    }

    private Tracker http(Url url) {
        return (hash, deadline) -> {
            InetAddress[] addresses = lookedUp(url.host());
            return addresses.length > 0 && Stream.of(addresses).allMatch(mayBeAsked)
                    ? new HttpTracker(url.text(), httpTrackers, peerId).peers(hash, deadline)
                    : List.of();
        };
    }

    private static InetAddress[] lookedUp(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }
}
