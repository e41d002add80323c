package comet.scrapers.kit.magnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.address.AddressScope;
import comet.core.address.IpLiteral;
import comet.core.port.Deadline;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.SteadyRandom;
import comet.scrapers.kit.bencode.Bencode;
import comet.scrapers.kit.bencode.BencodeException;
import comet.scrapers.kit.bencode.Bencoded;
import comet.scrapers.kit.torrentfile.Torrents;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Info dictionaries from scripted peers and trackers, over real sockets of this machine. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SwarmTest {

    private static final Swarm.Patience USUAL =
            new Swarm.Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(20));
    private static final Swarm.Patience SHORT =
            new Swarm.Patience(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofMillis(200));

    /** Three pieces, the last one shorter. */
    private static final byte[] INFO = info(2 * ScriptedPeer.PIECE + 100);

    private static final InfoHash HASH = hash(INFO);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AutoCloseable> open = new ArrayList<>();

    private static byte[] info(int size) {
        Map<String, Object> info = Torrents.single("Harbour.Lights.2019.mkv", 9);
        int missing = size - Bencoded.of(info).length;
        info.put("zz", new byte[missing - 10]);
        byte[] bytes = Bencoded.of(info);
        assertThat(bytes.length).isBetween(size - 20, size + 20);
        return bytes;
    }

    private static InfoHash hash(byte[] info) {
        try {
            return InfoHash.of(MessageDigest.getInstance("SHA-1").digest(info));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private <T extends AutoCloseable> T closed(T resource) {
        open.add(resource);
        return resource;
    }

    private Swarm swarm(Predicate<InetAddress> mayBeAsked, Swarm.Patience patience) {
        OutsideResources resources = new OutsideResources(
                new OkHttpClient(), threads, InstantSource.system(), duration -> {}, new SteadyRandom());
        Outside trackers = new Outside(Habits.of("trackers", "Comet/test", Duration.ofSeconds(20)), resources);
        return new Swarm(trackers, resources, mayBeAsked, patience);
    }

    private Optional<byte[]> ask(Swarm swarm, String... trackers) throws InterruptedException {
        Deadline deadline = Deadline.after(Duration.ofSeconds(60), InstantSource.system());
        return swarm.info(HASH, new AnnounceUrls(List.of(trackers)), deadline);
    }

    private Optional<byte[]> askPeers(Swarm.Patience patience, ScriptedPeer... peers) throws Exception {
        Peer[] addresses = Stream.of(peers).map(ScriptedPeer::address).toArray(Peer[]::new);
        ScriptedUdpTracker tracker = closed(ScriptedUdpTracker.naming(addresses));
        return ask(swarm(InetAddress::isLoopbackAddress, patience), tracker.url());
    }

    @Test
    @DisplayName("TOR-42: a UDP tracker names a peer, which hands over the dictionary piece by piece")
    void byUdp() throws Exception {
        ScriptedPeer peer = closed(ScriptedPeer.with(INFO, HASH));
        ScriptedUdpTracker tracker = closed(ScriptedUdpTracker.naming(peer.address()));

        assertThat(ask(swarm(InetAddress::isLoopbackAddress, USUAL), tracker.url()))
                .contains(INFO);
        byte[] announce = tracker.received.getLast();
        assertThat(announce).hasSize(98);
        assertThat(ByteBuffer.wrap(announce).getLong()).isEqualTo(ScriptedUdpTracker.CONNECTION);
        assertThat(Arrays.copyOfRange(announce, 16, 36)).isEqualTo(HASH.bytes());
    }

    @Test
    @DisplayName("TOR-42: many pieces, more than are asked for at once")
    void manyPieces() throws Exception {
        byte[] info = info(40 * ScriptedPeer.PIECE);
        ScriptedPeer peer = closed(ScriptedPeer.with(info, hash(info)));
        ScriptedUdpTracker tracker = closed(ScriptedUdpTracker.naming(peer.address()));
        Deadline deadline = Deadline.after(Duration.ofSeconds(60), InstantSource.system());

        assertThat(swarm(InetAddress::isLoopbackAddress, USUAL)
                        .info(hash(info), new AnnounceUrls(List.of(tracker.url())), deadline))
                .contains(info);
    }

    static Stream<Arguments> httpAnswers() {
        return Stream.of(Arguments.of("compact"), Arguments.of("a list of dictionaries"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-42: an HTTP tracker names peers, compact (BEP 23) or as a list (BEP 3)")
    @MethodSource("httpAnswers")
    void byHttp(String form) throws Exception {
        ScriptedPeer peer = closed(ScriptedPeer.with(INFO, HASH));
        Peer at = peer.address();
        Object peers = form.equals("compact")
                ? ByteBuffer.allocate(6)
                        .put(at.address().getAddress())
                        .putShort((short) at.port())
                        .array()
                : List.of(
                        Map.of("ip", "host.example.org", "port", 1),
                        Map.of("ip", "127.0.0.1", "port", 0),
                        Map.of("ip", "127.0.0.1", "port", at.port()));
        MockWebServer tracker = closed(PromptSockets.server());
        tracker.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(Bencoded.of(Map.of("interval", 1800, "peers", peers))))
                .build());
        tracker.start(InetAddress.getLoopbackAddress(), 0);

        String url = "http://127.0.0.1:" + tracker.getPort() + "/announce?key=1";
        assertThat(ask(swarm(InetAddress::isLoopbackAddress, USUAL), url)).contains(INFO);
        RecordedRequest request = tracker.takeRequest();
        assertThat(request.getTarget())
                .startsWith("/announce?key=1&info_hash=%")
                .contains("compact=1");
        assertThat(request.getTarget().toLowerCase(Locale.ROOT))
                .contains(HASH.hex().replaceAll("(..)", "%$1"));
    }

    @Test
    @DisplayName("TOR-42: trackers that refuse, talk nonsense or are not there cost nothing but themselves")
    void badTrackersCostThemselves() throws Exception {
        ScriptedPeer peer = closed(ScriptedPeer.with(INFO, HASH));
        ScriptedUdpTracker good = closed(ScriptedUdpTracker.naming(peer.address()));
        ScriptedUdpTracker error = closed(new ScriptedUdpTracker(request -> List.of(ByteBuffer.allocate(9)
                .putInt(3)
                .putInt(request.getInt(12))
                .put((byte) 'x')
                .array())));
        ScriptedUdpTracker cut = closed(new ScriptedUdpTracker(request -> List.of(new byte[3])));
        MockWebServer http = closed(PromptSockets.server());
        http.enqueue(new MockResponse.Builder().body("<html>").build());
        http.start(InetAddress.getLoopbackAddress(), 0);

        assertThat(ask(
                        swarm(InetAddress::isLoopbackAddress, USUAL),
                        error.url(),
                        cut.url(),
                        "http://127.0.0.1:" + http.getPort() + "/announce",
                        "udp://127.0.0.1:1/announce",
                        "udp://no-port.example/announce",
                        "wss://127.0.0.1:1/",
                        good.url()))
                .contains(INFO);
    }

    @Test
    @DisplayName("BEP 15: an answer to another request is passed over, and a lost one is asked for again")
    void udpAnswersMayBeLost() throws Exception {
        ScriptedPeer peer = closed(ScriptedPeer.with(INFO, HASH));
        List<ByteBuffer> seen = new ArrayList<>();
        ScriptedUdpTracker tracker = closed(new ScriptedUdpTracker(request -> {
            seen.add(request);
            int transaction = request.getInt(12);
            return seen.size() == 1
                    ? List.of()
                    : List.of(
                            ScriptedUdpTracker.connected(transaction + 1),
                            request.getInt(8) == 0
                                    ? ScriptedUdpTracker.connected(transaction)
                                    : ScriptedUdpTracker.announced(transaction, peer.address()));
        }));
        Swarm.Patience patience =
                new Swarm.Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofMillis(1500));

        assertThat(ask(swarm(InetAddress::isLoopbackAddress, patience), tracker.url()))
                .contains(INFO);
    }

    static Stream<Arguments> badPeers() {
        byte[] otherInfo = INFO.clone();
        otherInfo[otherInfo.length - 3]++;
        return Stream.of(
                bad("hangs up at once", connection -> {}),
                bad("is of another torrent", connection -> {
                    connection.shakeHands(hash(otherInfo));
                    connection.serve(INFO);
                }),
                bad("knows no extensions", connection -> {
                    connection.handshake(HASH, (byte) 0);
                    connection.serve(INFO);
                }),
                bad(
                        "speaks HTTP",
                        connection -> connection.write(
                                "HTTP/1.1 400 Bad Request\r\n\r\n".repeat(10).getBytes(StandardCharsets.US_ASCII))),
                bad("has another dictionary", connection -> {
                    connection.shakeHands(HASH);
                    connection.extensions(otherInfo.length);
                    connection.serve(otherInfo);
                }),
                bad("has one that is too large", connection -> {
                    connection.shakeHands(HASH);
                    connection.extensions((8L << 20) + 1);
                    connection.serve(INFO);
                }),
                bad("says a size without sense", connection -> {
                    connection.shakeHands(HASH);
                    connection.extensions(-1);
                    connection.serve(INFO);
                }),
                bad("does not have it", connection -> {
                    connection.shakeHands(HASH);
                    connection.extended(0, Bencoded.of(Map.of("m", Map.of())));
                    connection.serve(INFO);
                }),
                bad("refuses", connection -> {
                    connection.shakeHands(HASH);
                    connection.extensions(INFO.length);
                    connection.extended(1, Bencoded.of(Map.of("msg_type", 2, "piece", 0)));
                    connection.serve(INFO);
                }),
                bad("cuts a piece short", connection -> {
                    connection.shakeHands(HASH);
                    connection.extensions(INFO.length);
                    connection.piece(0, new byte[17]);
                    connection.serve(INFO);
                }),
                bad("sends a piece that there is not", connection -> {
                    connection.shakeHands(HASH);
                    connection.extensions(INFO.length);
                    connection.piece(99, new byte[17]);
                    connection.serve(INFO);
                }),
                bad("sends a message without end", connection -> {
                    connection.shakeHands(HASH);
                    connection.write(new byte[] {0x7f, -1, -1, -1});
                    connection.serve(INFO);
                }),
                bad("sends a negative length", connection -> {
                    connection.shakeHands(HASH);
                    connection.write(new byte[] {-1, -1, -1, -1});
                    connection.serve(INFO);
                }),
                bad("sends something else for ever", connection -> {
                    connection.shakeHands(HASH);
                    while (true) {
                        connection.message(new byte[100_000]);
                    }
                }),
                bad("keeps the connection alive for ever", connection -> {
                    connection.shakeHands(HASH);
                    while (true) {
                        connection.write(new byte[4_000]);
                    }
                }),
                bad("sends what is not bencoded", connection -> {
                    connection.shakeHands(HASH);
                    connection.extended(0, new byte[] {'d', 'x'});
                    connection.serve(INFO);
                }));
    }

    private static Arguments bad(String what, ScriptedPeer.Behaviour behaviour) {
        return Arguments.of(what, behaviour);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TOR-42, TOR-D12: a peer that does not do what it should costs nothing but itself")
    @MethodSource("badPeers")
    void badPeersCostThemselves(String what, ScriptedPeer.Behaviour behaviour) throws Exception {
        ScriptedPeer bad = closed(new ScriptedPeer(behaviour));
        assertThat(askPeers(USUAL, bad)).as(what).isEmpty();
        assertThat(bad.connections()).isEqualTo(1);

        ScriptedPeer good = closed(ScriptedPeer.with(INFO, HASH));
        assertThat(askPeers(USUAL, bad, good)).as(what + ", beside a good one").contains(INFO);
    }

    @Test
    @DisplayName("TOR-42: a peer that says nothing, or one byte now and then, is given up after its time")
    void slowPeersAreGivenUp() throws Exception {
        ScriptedPeer silent = closed(new ScriptedPeer(connection -> new CountDownLatch(1).await()));

        assertThat(askPeers(SHORT, silent)).isEmpty();
    }

    @Test
    @DisplayName("TOR-42: silent peers hold nobody back as long as there are places")
    void silentPeersHoldNobodyBack() throws Exception {
        ScriptedPeer.Behaviour silence = connection -> new CountDownLatch(1).await();
        ScriptedPeer good = closed(ScriptedPeer.with(INFO, HASH));

        assertThat(askPeers(USUAL, closed(new ScriptedPeer(silence)), closed(new ScriptedPeer(silence)), good))
                .contains(INFO);
    }

    @Test
    @DisplayName("TOR-D12: peers and trackers at addresses of this machine or a house are never contacted")
    void privateAddressesAreNotContacted() throws Exception {
        ScriptedPeer peer = closed(ScriptedPeer.with(INFO, HASH));
        ScriptedUdpTracker tracker = closed(ScriptedUdpTracker.naming(peer.address()));
        MockWebServer http = closed(PromptSockets.server());
        http.start(InetAddress.getLoopbackAddress(), 0);
        OutsideResources resources = new OutsideResources(
                new OkHttpClient(), threads, InstantSource.system(), duration -> {}, new SteadyRandom());
        Swarm product = new Swarm(
                new Outside(Habits.of("trackers", "Comet/test", Duration.ofSeconds(20)), resources), resources);

        assertThat(ask(
                        product,
                        tracker.url(),
                        "http://127.0.0.1:" + http.getPort() + "/announce",
                        "http://localhost:" + http.getPort() + "/announce"))
                .isEmpty();
        assertThat(tracker.received).isEmpty();
        assertThat(http.getRequestCount()).isZero();

        PeerAsking asking =
                new PeerAsking(AddressScope::isPublic, USUAL, PeerId.drawn(new SteadyRandom()), InstantSource.system());
        Deadline deadline = Deadline.after(Duration.ofSeconds(60), InstantSource.system());
        for (String address : List.of(
                "127.0.0.1",
                "::1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.1.1",
                "224.0.0.1",
                "239.1.1.1",
                "fe80::1",
                "fc00::1",
                "ff02::1",
                "0.0.0.0",
                "100.64.0.1",
                "::ffff:10.0.0.1")) {
            assertThat(asking.info(
                            new Peer(
                                    IpLiteral.parse(address).orElseThrow(),
                                    peer.address().port()),
                            HASH,
                            deadline))
                    .as(address)
                    .isEmpty();
        }
        assertThat(peer.connections()).isZero();
    }

    @Test
    @DisplayName("interrupting whoever asks ends all sockets")
    void interruptingEndsAll() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ScriptedPeer silent = closed(new ScriptedPeer(connection -> {
            connection.shakeHands(HASH);
            connected.countDown();
            try {
                while (true) {
                    connection.read();
                }
            } catch (IOException e) {
                ended.countDown();
            }
        }));
        FutureTask<Optional<byte[]>> asking = new FutureTask<>(() -> askPeers(USUAL, silent));
        Thread asker = Thread.ofVirtual().start(asking);
        connected.await();
        asker.interrupt();
        ended.await();

        assertThatThrownBy(asking::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("BEP 23, BEP 7: peers are read from compact forms, at most 200; port 0 is nobody")
    void peersAreRead() {
        ByteBuffer many = ByteBuffer.allocate(6 * 300 + 3);
        for (int i = 0; i < 300; i++) {
            many.put(new byte[] {10, 0, (byte) (i >> 8), (byte) i}).putShort((short) (i == 0 ? 0 : 51413));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "peers6",
                ByteBuffer.allocate(18)
                        .put(new byte[15])
                        .put((byte) 1)
                        .putShort((short) 80)
                        .array());

        assertThat(Peers.compact(many.array(), Peers.IPV4)).hasSize(200).allMatch(peer -> peer.port() == 51413);
        assertThat(Peers.of(read(answer))).hasSize(1);
        assertThat(Peers.of(read(Map.of("failure reason", "no")))).isEmpty();
        assertThat(Peers.of(read(Map.of("peers", 7)))).isEmpty();
    }

    private static Bencode read(Map<String, Object> answer) {
        try {
            return Bencode.of(Bencoded.of(answer));
        } catch (BencodeException e) {
            throw new IllegalStateException(e);
        }
    }
}
