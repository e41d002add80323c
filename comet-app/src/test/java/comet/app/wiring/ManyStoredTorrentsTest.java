package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import comet.core.media.ImdbId;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.ranking.RankingProfile;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many torrents are stored and the service has a few of them (ASK-14). {@code -Dcomet.stored=1600000} stores as many as
 * the complaint speaks of, and prints how long the lists took; nothing else differs.
 */
@DisplayName("ASK-14: of many stored torrents those that the service has")
class ManyStoredTorrentsTest {

    private static final int STORED = Integer.getInteger("comet.stored", 4_000);
    private static final int OF_ONE_TITLE = 1_000;
    private static final int CACHED = 30;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");
    private static final MediaRequest FILM =
            MediaRequest.parse(MediaType.MOVIE, "tt1254207").orElseThrow();

    @TempDir
    private Path home;

    private final AtomicInteger checks = new AtomicInteger();
    private HttpServer torbox;

    /** Every 33rd torrent of the title that is asked for is cached: 30 of them, all over the ranking. */
    private static final Set<String> HAD = IntStream.range(0, CACHED)
            .mapToObj(number -> hash(number * 33 + 7).hex())
            .collect(Collectors.toUnmodifiableSet());

    private static InfoHash hash(int number) {
        return new InfoHash("%040x".formatted(number));
    }

    @BeforeEach
    void start() throws Exception {
        torbox = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        torbox.createContext("/", exchange -> {
            try (exchange) {
                String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String answer = exchange.getRequestURI().getPath().endsWith("/user/me") ? premium() : cached(asked);
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        torbox.start();
    }

    @AfterEach
    void stop() {
        torbox.stop(0);
    }

    private static String premium() {
        return "{\"success\":true,\"data\":{\"id\":1,\"plan\":2,\"premium_expires_at\":\"2999-01-01T00:00:00Z\"}}";
    }

    private String cached(String asked) {
        checks.incrementAndGet();
        return HASH.matcher(asked)
                .results()
                .map(MatchResult::group)
                .filter(HAD::contains)
                .map(hash -> "{\"hash\":\"" + hash + "\",\"name\":\"Big.Buck.Bunny\",\"size\":1}")
                .collect(Collectors.joining(",", "{\"success\":true,\"data\":[", "]}"));
    }

    private static Release release(int number) {
        String name = "Big.Buck.Bunny.2008." + (number % 2 == 0 ? "1080p" : "720p") + ".BluRay.x265-GROUP" + number;
        return new Release(
                hash(number),
                name,
                OptionalLong.of(1_000_000_000L + number),
                OptionalInt.of(number % 100),
                "Test",
                Optional.empty(),
                AnnounceUrls.NONE);
    }

    private static void store(ReleaseStore releases) throws Exception {
        for (int first = 0; first < STORED; first += OF_ONE_TITLE) {
            List<ScopedRelease> rows = new ArrayList<>(OF_ONE_TITLE);
            for (int number = first; number < first + OF_ONE_TITLE; number++) {
                rows.add(new ScopedRelease(Scope.MOVIE, release(number)));
            }
            releases.save(new ImdbId(first == 0 ? "tt1254207" : "tt9" + (1_000_000 + first / OF_ONE_TITLE)), rows);
        }
    }

    private static List<OfferedStream> list(StreamSearch search, String key) throws InterruptedException {
        SearchPreferences viewer = new SearchPreferences(
                List.of(new Account(ServiceId.TORBOX, new ApiKey(key))),
                false,
                0,
                OptionalLong.empty(),
                false,
                false,
                false,
                false,
                RankingProfile.DEFAULT);
        long began = System.nanoTime();
        SearchOutcome outcome = search.search(new StreamRequest(FILM, viewer, Optional.empty()));
        System.out.printf("%d stored: a list in %d ms%n", STORED, (System.nanoTime() - began) / 1_000_000);
        assertThat(outcome).isInstanceOf(SearchOutcome.Found.class);
        return ((SearchOutcome.Found) outcome).streams();
    }

    private static List<Standing> standings(List<OfferedStream> streams) {
        return streams.stream()
                .map(stream -> ((Offer.Debrid) stream.offer()).standing())
                .toList();
    }

    @Test
    @DisplayName(
            "are marked and stand first, in the first list and, without asking again, in the next one of another viewer")
    void thoseAreMarkedAndFirst() throws Exception {
        Map<String, String> environment = Map.of(
                "SCRAPE_OPENFILMS",
                "false",
                "METADATA_OFFLINE",
                "true",
                "TORBOX_URL",
                "http://127.0.0.1:" + torbox.getAddress().getPort());
        try (House house = House.open(home, environment)) {
            store(house.context().getBean(ReleaseStore.class));
            StreamSearch search = house.context().getBean(StreamSearch.class);

            List<OfferedStream> first = list(search, "one");
            int asked = checks.get();
            List<OfferedStream> second = list(search, "another");

            assertThat(first).hasSize(OF_ONE_TITLE);
            assertThat(first.subList(0, CACHED))
                    .extracting(stream -> stream.release().infoHash().hex())
                    .containsExactlyInAnyOrderElementsOf(HAD);
            assertThat(standings(first).subList(0, CACHED)).containsOnly(Standing.CACHED);
            assertThat(standings(first).subList(CACHED, OF_ONE_TITLE)).containsOnly(Standing.NOT_CACHED);
            assertThat(standings(second)).isEqualTo(standings(first));
            assertThat(asked).isPositive();
            assertThat(checks.get()).isEqualTo(asked);
        }
    }
}
