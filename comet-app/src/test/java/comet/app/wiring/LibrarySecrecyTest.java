package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Delivery;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import comet.core.media.ImdbId;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.playback.PlaybackOutcome;
import comet.core.playback.PlaybackRequest;
import comet.core.playback.PlaybackResolver;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole product but for its routes, on a real database, with a service that is scripted. */
@DisplayName("SYNC-41: what is in an account of one viewer, seen by another")
@Timeout(60)
class LibrarySecrecyTest {

    private static final String OWNERS_KEY = "OWNERKEY0000000000001";
    private static final String STRANGERS_KEY = "STRANGERKEY0000000001";
    private static final String ENTRY = "RDENTRY000001";
    private static final String NAME = "Big.Buck.Bunny.2008.1080p.WEB-SECRETGROUP";
    private static final InfoHash HASH = new InfoHash("0123456789abcdef0123456789abcdef01234567");
    private static final Account OWNER = new Account(ServiceId.REALDEBRID, new ApiKey(OWNERS_KEY));
    private static final Account STRANGER = new Account(ServiceId.REALDEBRID, new ApiKey(STRANGERS_KEY));
    private static final MediaRequest FILM =
            MediaRequest.parse(MediaType.MOVIE, "tt1254207").orElseThrow();

    @TempDir
    private Path home;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer realDebrid;

    @BeforeEach
    void start() throws Exception {
        realDebrid = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realDebrid.createContext("/", this::answer);
        realDebrid.start();
    }

    @AfterEach
    void stop() {
        realDebrid.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + realDebrid.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isOwner = exchange.getRequestHeaders().getFirst("Authorization").endsWith(OWNERS_KEY);
        calls.add((isOwner ? "owner " : "stranger ") + exchange.getRequestMethod() + " " + path);
        String body = switch (path) {
            case "/user" ->
                "{\"id\":1,\"premium\":1000000,\"type\":\"premium\",\"expiration\":\"2999-01-01T00:00:00.000Z\"}";
            case "/torrents" -> isOwner ? "[" + listed() + "]" : "[]";
            case "/torrents/info/" + ENTRY -> isOwner ? info() : "";
            case "/unrestrict/link" ->
                "{\"id\":\"L\",\"filename\":\"" + NAME + ".mkv\",\"filesize\":700000000,"
                        + "\"download\":\"https://cdn.example.net/dl/1.mkv\"}";
            default -> "";
        };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Total-Count", isOwner ? "1" : "0");
            exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String listed() {
        return "{\"id\":\"" + ENTRY + "\",\"filename\":\"" + NAME + "\",\"hash\":\"" + HASH.hex()
                + "\",\"bytes\":700000000,\"progress\":100,\"status\":\"downloaded\","
                + "\"added\":\"2026-02-01T10:00:00.000Z\",\"links\":[\"https://real-debrid.com/d/AAAA\"]}";
    }

    private static String info() {
        return "{\"id\":\"" + ENTRY + "\",\"filename\":\"" + NAME + "\",\"hash\":\"" + HASH.hex()
                + "\",\"bytes\":700000000,\"progress\":100,\"status\":\"downloaded\","
                + "\"added\":\"2026-02-01T10:00:00.000Z\",\"files\":[{\"id\":1,\"path\":\"/" + NAME
                + ".mkv\",\"bytes\":700000000,\"selected\":1}],\"links\":[\"https://real-debrid.com/d/AAAA\"]}";
    }

    private Map<String, String> environment(boolean shared) {
        return Map.of(
                "SCRAPE_OPENFILMS",
                "false",
                "METADATA_OFFLINE",
                "true",
                "REALDEBRID_URL",
                address(),
                "DEBRID_ACCOUNT_SHARE_TORRENTS",
                Boolean.toString(shared));
    }

    private static List<OfferedStream> shown(House house, Account account) throws Exception {
        SearchPreferences preferences = new SearchPreferences(
                List.of(account), true, 0, OptionalLong.empty(), false, false, false, true, RankingProfile.DEFAULT);
        SearchOutcome outcome = house.context()
                .getBean(StreamSearch.class)
                .search(new StreamRequest(FILM, preferences, Optional.empty()));
        return ((SearchOutcome.Found) outcome).streams();
    }

    private static PlaybackOutcome played(House house, Account account) throws Exception {
        return house.context()
                .getBean(PlaybackResolver.class)
                .resolve(new PlaybackRequest(
                        account,
                        HASH,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        NAME,
                        "Big Buck Bunny",
                        Optional.of(new ImdbId("tt1254207")),
                        Optional.of(MediaType.MOVIE),
                        Optional.empty(),
                        false,
                        Delivery.DIRECT,
                        true));
    }

    private static void told(House house) throws Exception {
        Release release = new Release(
                HASH,
                "Big.Buck.Bunny.2008.1080p",
                OptionalLong.of(700_000_000),
                OptionalInt.of(7),
                "Alpha",
                Optional.empty(),
                AnnounceUrls.NONE);
        house.context()
                .getBean(ReleaseStore.class)
                .save(new ImdbId("tt1254207"), List.of(new ScopedRelease(Scope.MOVIE, release)));
    }

    private static Standing standing(List<OfferedStream> streams) {
        return streams.stream()
                .map(OfferedStream::offer)
                .filter(Offer.Debrid.class::isInstance)
                .map(offer -> ((Offer.Debrid) offer).standing())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "T-SYNC-15, T-SYNC-16: found, played and found again by its owner, it is in no list, row or line for others")
    void nothingIsTold() throws Exception {
        try (LoggedLines log = new LoggedLines("comet");
                House house = House.open(home, environment(false))) {
            assertThat(shown(house, OWNER)).singleElement().satisfies(stream -> {
                assertThat(stream.release().name()).isEqualTo(NAME);
                assertThat(stream.release().tracker()).isEqualTo("DebridAccount|realdebrid");
                assertThat(stream.offer()).isInstanceOf(Offer.Debrid.class);
            });
            assertThat(standing(shown(house, OWNER))).isEqualTo(Standing.CACHED);
            assertThat(shown(house, STRANGER)).isEmpty();
            assertThat(everythingOnDisk())
                    .isNotEmpty()
                    .noneMatch(text -> text.contains(HASH.hex())
                            || text.contains(ENTRY)
                            || text.contains(new String(HASH.bytes(), StandardCharsets.ISO_8859_1)));

            assertThat(played(house, OWNER)).isInstanceOf(PlaybackOutcome.Playable.class);
            assertThat(shown(house, STRANGER)).isEmpty();
            assertThat(shown(house, OWNER)).hasSize(1);
            assertThat(house.context().getBean(ReleaseStore.class).find(new ImdbId("tt1254207"), Scope.MOVIE))
                    .isEmpty();

            assertThat(log.lines().toString())
                    .doesNotContain(OWNERS_KEY, STRANGERS_KEY, "SECRETGROUP", ENTRY, HASH.hex());
            // What a play teaches is filed under torrent, entry and the keyed hash of the account (DBC-03).
            for (String secret : List.of(OWNERS_KEY, STRANGERS_KEY, "SECRETGROUP", HASH.hex())) {
                assertThat(everythingOnDisk()).as(secret).noneMatch(text -> text.contains(secret));
            }
        }
    }

    @Test
    @DisplayName(
            "PRES-011, DB-66: of a torrent that everybody knows, only its owner is told that he has it, also after he played")
    void onlyItsOwnerHasIt() throws Exception {
        try (House house = House.open(home, environment(false))) {
            told(house);

            assertThat(standing(shown(house, OWNER))).isEqualTo(Standing.CACHED);
            assertThat(standing(shown(house, STRANGER))).isEqualTo(Standing.UNKNOWN);

            assertThat(played(house, OWNER)).isInstanceOf(PlaybackOutcome.Playable.class);
            assertThat(calls).doesNotContain("owner POST /torrents/addMagnet");
            assertThat(standing(shown(house, OWNER))).isEqualTo(Standing.CACHED);
            assertThat(standing(shown(house, STRANGER))).isEqualTo(Standing.UNKNOWN);
        }
    }

    @Test
    @DisplayName("DB-60: where the operator shares, others are told the torrent, and not whose it is or where")
    void sharedWithoutItsOwner() throws Exception {
        try (House house = House.open(home, environment(true))) {
            assertThat(shown(house, OWNER)).hasSize(1);
            ReleaseStore releases = house.context().getBean(ReleaseStore.class);
            while (releases.find(new ImdbId("tt1254207"), Scope.MOVIE).isEmpty()) {
                Thread.onSpinWait();
            }

            List<OfferedStream> strangers = shown(house, STRANGER);
            assertThat(strangers)
                    .isNotEmpty()
                    .allSatisfy(stream -> assertThat(stream.release().tracker()).isEqualTo("Library"));
            assertThat(standing(strangers)).isEqualTo(Standing.UNKNOWN);
        }
    }

    private List<String> everythingOnDisk() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
