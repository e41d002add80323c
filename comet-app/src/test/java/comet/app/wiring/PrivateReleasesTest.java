package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.core.media.ImdbId;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.PrivateTorrents;
import comet.core.port.ReleaseStore;
import comet.core.ranking.RankingProfile;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SCR-D06: what an indexer for members alone has")
@Timeout(60)
class PrivateReleasesTest {

    private static final String PASSKEY = "PASSKEY00000000000001";
    private static final String INFO =
            "d6:lengthi700000000e4:name33:Big.Buck.Bunny.2008.1080p.WEB.mkv12:piece lengthi1048576e6:pieces20:"
                    + "x".repeat(20) + "7:privatei1ee";
    private static final String ANNOUNCE = "https://tracker.example.org/" + PASSKEY + "/announce";
    private static final String TORRENT = "d8:announce" + ANNOUNCE.length() + ":" + ANNOUNCE + "4:info" + INFO + "e";
    private static final MediaRequest FILM =
            MediaRequest.parse(MediaType.MOVIE, "tt1254207").orElseThrow();

    @TempDir
    private Path home;

    private HttpServer jackett;

    @BeforeEach
    void start() throws Exception {
        jackett = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/", "<indexers><indexer id=\"bay\"><title>Bay</title><type>private</type></indexer></indexers>");
        answer("/api/v2.0/indexers/all/results", """
                {"Results": [{"Tracker": "Bay", "TrackerType": "private", "Title": "Big Buck Bunny 2008 1080p WEB",
                  "Details": "https://bay.example.org/1", "Link": "%s/dl?passkey=%s", "Size": 700000000,
                  "Seeders": 7}], "Indexers": []}""".formatted(address(), PASSKEY));
        answer("/dl", TORRENT);
        answer(
                "/torbox/user/me",
                "{\"success\":true,\"data\":{\"id\":1,\"plan\":2,\"premium_expires_at\":\"2999-01-01T00:00:00Z\"}}");
        answer("/torbox/torrents/checkcached", """
                {"success":true,"data":[{"hash":"%s","name":"Big.Buck.Bunny.2008.1080p.WEB","size":700000000}]}
                """.formatted(hash().hex()));
        jackett.start();
    }

    @AfterEach
    void stop() {
        jackett.stop(0);
    }

    private void answer(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        jackett.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private String address() {
        return "http://127.0.0.1:" + jackett.getAddress().getPort();
    }

    private static InfoHash hash() throws Exception {
        return InfoHash.of(MessageDigest.getInstance("SHA-1").digest(INFO.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static StreamRequest by(SearchPreferences preferences) {
        return new StreamRequest(FILM, preferences, Optional.empty());
    }

    private static SearchPreferences withAccount() {
        return new SearchPreferences(
                List.of(new Account(ServiceId.TORBOX, new ApiKey("key"))),
                true,
                0,
                OptionalLong.empty(),
                false,
                false,
                false,
                false,
                RankingProfile.DEFAULT);
    }

    @Test
    @DisplayName(
            "is found, stored without its passkey and offered for debrid alone, now and later; its file is kept sealed")
    void privateReleases() throws Exception {
        Map<String, String> environment = Map.of(
                "SCRAPE_OPENFILMS", "false",
                "SCRAPE_JACKETT", "live",
                "JACKETT_URL", address(),
                "JACKETT_API_KEY", "key",
                "TORBOX_URL", address() + "/torbox",
                "METADATA_OFFLINE", "true");
        try (LoggedLines log = new LoggedLines("comet");
                House house = House.open(home, environment)) {
            house.context()
                    .getBean(IndexersFactory.Managers.class)
                    .used()
                    .getFirst()
                    .list()
                    .refresh();
            StreamSearch search = house.context().getBean(StreamSearch.class);

            SearchOutcome withoutAccount = search.search(by(SearchPreferences.DEFAULT));
            SearchOutcome first = search.search(by(withAccount()));
            jackett.stop(0);
            SearchOutcome later = search.search(by(withAccount()));

            assertThat(streams(withoutAccount)).isEmpty();
            assertThat(streams(first))
                    .extracting(OfferedStream::offer)
                    .singleElement()
                    .isInstanceOf(Offer.Debrid.class);
            assertThat(streams(later)).isEqualTo(streams(first));
            assertThat(house.context().getBean(ReleaseStore.class).find(new ImdbId("tt1254207"), Scope.MOVIE))
                    .singleElement()
                    .satisfies(release -> {
                        assertThat(release.infoHash()).isEqualTo(hash());
                        assertThat(release.isPrivate()).isTrue();
                        assertThat(release.sources()).isEqualTo(AnnounceUrls.NONE);
                    });
            assertThat(awaitKept(house.context().getBean(PrivateTorrents.class)))
                    .isEqualTo(new TorrentFile(TORRENT.getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(withoutAccount + " " + first + " " + later + " " + log.lines())
                    .doesNotContain(PASSKEY);
            assertThat(everythingOnDisk()).isNotEmpty().noneMatch(text -> text.contains(PASSKEY));
        }
    }

    private static List<OfferedStream> streams(SearchOutcome outcome) {
        return ((SearchOutcome.Found) outcome).streams();
    }

    /** It is kept behind the search. */
    private static TorrentFile awaitKept(PrivateTorrents torrents) throws Exception {
        while (true) {
            Optional<TorrentFile> kept = torrents.find(hash());
            if (kept.isPresent()) {
                return kept.get();
            }
            Thread.onSpinWait();
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
