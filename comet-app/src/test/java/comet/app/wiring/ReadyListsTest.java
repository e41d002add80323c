package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServiceId;
import comet.core.demand.RememberedDemand;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.media.AirDate;
import comet.core.media.Aliases;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaTitle;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.EpisodeStore.StoredEpisodes;
import comet.core.port.ManualClock;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ReleaseVerdictStore.Outcome;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
import comet.core.port.ScopedRelease;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.http.addon.ReadyAnswers;
import comet.http.server.CometHttpServer;
import comet.persistence.Database;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * STOR-66 in the whole program: each thing that a list is made from is changed in turn, and the next answer shows it; and
 * beside each, that the list before was ready.
 */
class ReadyListsTest {

    private static final ImdbId FILM = new ImdbId("tt0000101");
    private static final ImdbId SERIES = new ImdbId("tt0000202");
    private static final Scope.Episode EPISODE = new Scope.Episode(1, 2);
    private static final String FILM_KEY = "movie/tt0000101";
    private static final String FILM_LIST = "/stream/movie/tt0000101.json";
    private static final String EPISODE_LIST = "/stream/series/tt0000202:1:2.json";
    private static final InfoHash TORRENT = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    private static final InfoHash OTHER = new InfoHash("1b2c3d4e5f60718293a4b5c6d7e8f90123456789");
    private static final Account ACCOUNT = new Account(ServiceId.TORBOX, new ApiKey("fictional-key"));

    @TempDir
    private Path home;

    private final ManualClock clock = new ManualClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer torbox;
    private volatile boolean isRefused;
    private House house;
    private Database database;
    private int port;

    @BeforeEach
    void start() throws Exception {
        torbox = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        torbox.createContext("/", exchange -> {
            try (exchange) {
                boolean isAccount = exchange.getRequestURI().getPath().endsWith("/user/me");
                String answer = isAccount
                        ? "{\"success\":true,\"data\":{\"id\":1,\"plan\":2,\"premium_expires_at\":\"2099-01-01T00:00:00Z\"}}"
                        : "{\"success\":true,\"data\":[{\"hash\":\"" + TORRENT.hex()
                                + "\",\"name\":\"Example.Film.2001.1080p.WEB-DL\",\"size\":1000}]}";
                if (isAccount && isRefused) {
                    answer = "{\"success\":false,\"error\":\"BAD_TOKEN\",\"detail\":\"no\"}";
                }
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(isAccount && isRefused ? 401 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        torbox.start();
        house = House.serving(
                home,
                Map.of(
                        "METADATA_OFFLINE", "true",
                        "SCRAPE_OPENFILMS", "false",
                        "DIGITAL_RELEASE_FILTER", "notice",
                        "DEBRID_NATIVE_SERVICES", "torbox",
                        "TORBOX_URL", "http://127.0.0.1:" + torbox.getAddress().getPort()),
                clock);
        database = house.context().getBean(Database.class);
        CometHttpServer server = house.context().getBean(CometHttpServer.class);
        server.start();
        port = server.port();
        title("Example Film");
        save(TORRENT, "Example.Film.2001.1080p.WEB-DL", 5);
        database.demand().scraped(FILM_KEY, new LastScrape(clock.instant(), false));
    }

    @AfterEach
    void stop() {
        house.context().getBean(CometHttpServer.class).close();
        house.close();
        client.close();
        torbox.stop(0);
    }

    private void title(String name) throws Exception {
        title(FILM, name, 2001);
    }

    private void title(ImdbId id, String name, int year) throws Exception {
        MediaTitle title = new MediaTitle(name, OptionalInt.of(year), OptionalInt.empty());
        database.metadata()
                .save(
                        id,
                        new StoredMetadata(
                                Optional.of(new Dated<>(title, clock.instant())),
                                Optional.of(new Dated<>(Aliases.NONE, clock.instant()))));
    }

    private static Release release(InfoHash hash, String name, int seeders) {
        return new Release(
                hash,
                name,
                OptionalLong.of(1_000),
                OptionalInt.of(seeders),
                "alpha",
                Optional.empty(),
                AnnounceUrls.NONE);
    }

    private void save(InfoHash hash, String name, int seeders) throws Exception {
        database.releases().save(FILM, List.of(new ScopedRelease(Scope.MOVIE, release(hash, name, seeders))));
    }

    private static String account() {
        String json = "{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"fictional-key\"}]}";
        return "/" + Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private String get(String target) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The list, once it is ready: that it is shows in the count of hits. */
    private String ready(String target) throws Exception {
        var unused = get(target);
        // What was learned for the first list is in the second, which may be kept.
        String list = get(target);
        assertHit(target, list);
        return list;
    }

    private void assertHit(String target, String list) throws Exception {
        long before = hits();
        assertThat(get(target)).isEqualTo(list);
        assertThat(hits()).as("hits").isEqualTo(before + 1);
    }

    private long hits() {
        return house.context().getBean(ReadyAnswers.class).counts().hits();
    }

    /** A list that nothing touches meanwhile stays ready. */
    private String anew(String target) throws Exception {
        long before = hits();
        String list = get(target);
        assertThat(hits()).as("hits").isEqualTo(before);
        return list;
    }

    @Test
    @DisplayName("STOR-66: a release was written")
    void release() throws Exception {
        assertThat(ready(FILM_LIST)).doesNotContain(OTHER.hex());
        save(OTHER, "Example.Film.2001.720p.WEB-DL", 1);
        assertThat(anew(FILM_LIST)).contains(TORRENT.hex(), OTHER.hex());
    }

    @Test
    @DisplayName("STOR-66: seeders changed, also when another title told it")
    void seeders() throws Exception {
        assertThat(ready(FILM_LIST)).contains("👤 5");
        clock.advance(Duration.ofHours(2));
        database.releases()
                .save(
                        new ImdbId("tt0000102"),
                        List.of(new ScopedRelease(
                                Scope.MOVIE, release(TORRENT, "Example.Film.2001.1080p.WEB-DL", 500))));
        assertThat(anew(FILM_LIST)).contains("👤 500");
    }

    @Test
    @DisplayName("STOR-66: a title and its aliases changed")
    void title() throws Exception {
        assertThat(ready(account() + FILM_LIST)).contains("&name=Example%20Film&");
        title("Another Film");
        assertThat(anew(account() + FILM_LIST)).contains("&name=Another%20Film&");
    }

    @Test
    @DisplayName("STOR-66: evidence was learned")
    void evidence() throws Exception {
        assertThat(ready(account() + FILM_LIST)).contains("[TB⚡]");
        Evidence gone = Evidence.notCached(ServiceId.TORBOX, TORRENT, EvidenceKind.CHECK, clock.instant());
        house.context().getBean(TorrentKnowledge.class).checked(ACCOUNT, Map.of(TORRENT, Availability.of(gone)));
        assertThat(anew(account() + FILM_LIST)).doesNotContain("[TB⚡]");
    }

    @Test
    @DisplayName("STOR-66: evidence ended by the clock, and the service is asked again")
    void evidenceEnds() throws Exception {
        assertThat(ready(account() + FILM_LIST)).contains("[TB⚡]");
        clock.advance(Duration.ofDays(1));
        database.demand().scraped(FILM_KEY, new LastScrape(clock.instant(), false));
        assertThat(anew(account() + FILM_LIST)).contains("[TB⚡]");
    }

    @Test
    @DisplayName("STOR-66: a service refuses the account")
    void refusedAccount() throws Exception {
        assertThat(ready(account() + FILM_LIST)).contains("[TB⚡]");
        isRefused = true;
        clock.advance(Duration.ofSeconds(50));
        assertHit(account() + FILM_LIST, get(account() + FILM_LIST));
        recheck();
        assertThat(anew(account() + FILM_LIST)).doesNotContain("[TB⚡]");
    }

    private void recheck() throws Exception {
        // What was fine lately is believed for five minutes.
        clock.advance(Duration.ofMinutes(5));
        String ready = ready(FILM_LIST);
        DebridService service = house.context()
                .getBean(DebridServices.class)
                .find(ServiceId.TORBOX)
                .orElseThrow();
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), clock);
        assertThatThrownBy(() -> service.recheck(ACCOUNT, Optional.empty(), deadline))
                .isInstanceOf(DebridException.class);
        assertHit(FILM_LIST, ready);
    }

    @Test
    @DisplayName("STOR-66: freshness elapsed")
    void freshness() throws Exception {
        verdict(Outcome.RELEASED, Duration.ofDays(30));
        clock.advance(Duration.ofHours(1));
        String list = ready(FILM_LIST);
        clock.advance(Duration.ofDays(7).minusHours(1).minusMillis(1));
        assertHit(FILM_LIST, list);
        clock.advance(Duration.ofMillis(1));
        assertThat(anew(FILM_LIST)).isEqualTo(list);
    }

    @Test
    @DisplayName("SRCH-96, STOR-66: an episode may be out, and a list without it ends")
    void airs() throws Exception {
        title(SERIES, "Example Show", 1999);
        Instant airs = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(20));
        IndexedEpisode episode = new IndexedEpisode(
                EPISODE, "Second", Optional.of(AirDate.of(airs)), OptionalInt.empty(), Optional.empty());
        database.episodes()
                .replace(
                        SERIES,
                        new StoredEpisodes(EpisodeIndex.of(List.of(episode)), Optional.of(clock.instant())),
                        clock.instant());
        database.releases()
                .save(
                        SERIES,
                        List.of(new ScopedRelease(
                                new Scope.Season(1), release(TORRENT, "Example.Show.S01.1080p.WEB-DL", 5))));
        database.demand().scraped("series/tt0000202:1:2", new LastScrape(clock.instant(), false));

        String before = ready(EPISODE_LIST);
        assertThat(before).doesNotContain(TORRENT.hex()).contains("Airs on");
        clock.advance(Duration.ofHours(11));
        assertHit(EPISODE_LIST, before);
        clock.advance(Duration.ofHours(3));
        assertThat(anew(EPISODE_LIST)).doesNotContain("Airs on");
    }

    @Test
    @DisplayName("ASK-45, STOR-66: the date came up to which a film counts as not released")
    void releaseDate() throws Exception {
        verdict(Outcome.NOT_RELEASED, Duration.ofHours(1));
        assertThat(ready(FILM_LIST)).contains("Content not");
        clock.advance(Duration.ofHours(1));
        assertThat(anew(FILM_LIST)).doesNotContain("Content not");
    }

    @Test
    @DisplayName("ASK-45, STOR-66: a verdict was written")
    void verdict() throws Exception {
        verdict(Outcome.RELEASED, Duration.ofHours(1));
        assertThat(ready(FILM_LIST)).doesNotContain("Content not");
        verdict(Outcome.NOT_RELEASED, Duration.ofHours(1));
        assertThat(anew(FILM_LIST)).contains("Content not");
    }

    private void verdict(Outcome outcome, Duration life) throws Exception {
        Instant now = clock.instant();
        database.releaseVerdicts()
                .save(FILM.toString(), new StoredVerdict(outcome, Optional.empty(), now, now.plus(life)));
    }

    @Test
    @DisplayName("SRCH-31: who is shown a ready list is noted as well")
    void demand() throws Exception {
        assertThat(ready(FILM_LIST)).contains(TORRENT.hex());
        assertThat(house.context().getBean(RememberedDemand.class).flush()).isEqualTo(1);
        assertHit(FILM_LIST, get(FILM_LIST));
        assertThat(house.context().getBean(RememberedDemand.class).flush()).isEqualTo(1);
    }
}
