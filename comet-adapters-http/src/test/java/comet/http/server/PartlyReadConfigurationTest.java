package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("UCFG-114: a saved install never loses its service because of one bad field")
class PartlyReadConfigurationTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
    private static final String NAMES = "/n/n/n?torrent_name=Sintel.mkv&name=Sintel";

    /** A bad field, an entry that cannot be read, and behind it one that can. */
    private static final String PARTLY = TestServer.segment("{\"cachedOnly\":\"s3cr3t\",\"debridServices\":["
            + "{\"service\":\"seedr\",\"apiKey\":\"s3cr3t\"},{\"service\":\"realdebrid\",\"apiKey\":\"KEY\"}]}");

    @Test
    @DisplayName("the manifest has its usual name, and the page opens")
    void manifestAndPage() throws Exception {
        try (TestServer server = TestServer.start()) {
            assertThat(server.get("/" + PARTLY + "/manifest.json").body()).contains("\"name\":\"Comet | RD\"");
            assertThat(server.get("/" + PARTLY + "/configure").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("positions in playback addresses do not move, and that of a bad entry is a bad request")
    void positionsDoNotMove() throws Exception {
        try (TestServer server = TestServer.start()) {
            String playback = "/" + PARTLY + "/playback/" + HASH + "/";

            assertThat(server.get(playback + "1" + NAMES).statusCode()).isEqualTo(302);
            assertThat(server.debrid.played).hasSize(1);
            assertThat(List.of(playback + "0" + NAMES, "/" + PARTLY + "/debrid-sync/0"))
                    .allSatisfy(path -> assertThat(server.get(path).headers().firstValue("X-Status-Key"))
                            .contains("BAD_REQUEST"));
        }
    }

    @Test
    @DisplayName("torrents are not put in the place of accounts that cannot be read: the list is the notice alone")
    void nothingInTheirPlace() throws Exception {
        String unreadable = TestServer.segment("{\"debridServices\":[{\"service\":\"seedr\",\"apiKey\":\"s3cr3t\"}]}");
        try (TestServer server = TestServer.start(settings -> settings, request -> {
            throw new AssertionError("searched for " + request);
        })) {
            String page = "http://127.0.0.1:" + server.server.port() + "/" + unreadable + "/configure";
            assertThat(server.get("/" + unreadable + "/stream/movie/tt1727587.json")
                            .body())
                    .isEqualTo("{\"streams\":[{\"name\":\"[⚠️] Comet\",\"description\":\"Settings ignored:"
                            + "\\ndebridServices[0].service.\\nOpen to mend them.\",\"externalUrl\":\"" + page
                            + "\"}]}");
            assertThat(server.get("/" + unreadable + "/streams?imdbID=tt1727587&type=movie")
                            .body())
                    .contains("\"url\":\"" + page + "\"")
                    .doesNotContain("You need to configure");
            assertThat(server.get("/" + unreadable + "/configure").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("the log has one warning for a configuration, with names and no value")
    void oneWarning() throws Exception {
        try (CapturedLog log = new CapturedLog(Level.WARNING);
                TestServer server = TestServer.start()) {
            server.get("/" + PARTLY + "/manifest.json");
            server.get("/" + PARTLY + "/configure");

            assertThat(log.lines().stream().filter(line -> line.contains("cannot be read")))
                    .containsExactly(
                            "WARNING a configuration has settings that cannot be read and are at their defaults:"
                                    + " cachedOnly: NOT_A_BOOLEAN, debridServices[0].service: UNKNOWN_SERVICE");
            assertThat(log.lines()).noneMatch(line -> line.contains("s3cr3t"));
        }
    }
}
