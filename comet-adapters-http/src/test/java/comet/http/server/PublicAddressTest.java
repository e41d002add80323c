package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.search.SearchOutcome;
import comet.core.testing.Accounts;
import comet.http.HttpSettings;
import comet.http.addon.StreamFinder;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address in an answer starts with the setting PUBLIC_BASE_URL, its path included, whatever the request says. */
class PublicAddressTest {

    private static final String BASE = "https://example.com/addons/x";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\"\\s]+");

    /** A list with a stream, a notice that leads to a page, and one that leads to an account's library. */
    private static final StreamFinder EVERYTHING = request -> {
        SearchOutcome.Found found = (SearchOutcome.Found) Sintel.found(request);
        return new SearchOutcome.Found(
                found.media(),
                found.metadata(),
                found.streams(),
                List.of(Accounts.problem(0, ServiceId.REALDEBRID, DebridFailure.of(FailureKind.INVALID_CREDENTIALS))),
                false);
    };

    private static HttpSettings below(HttpSettings settings) {
        HttpSettings.Network network = settings.network();
        return settings.with(new HttpSettings.Network("127.0.0.1", 0, Optional.of(BASE), network.trustedPeers(), 100));
    }

    @DisplayName("HTTP-081, HTTP-091: streams, notices and libraries, in Stremio, Kodi and ChillLink")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/stream/movie/tt1727587.json?x=1",
                "/stream/movie/tt1727587.json?kodi=1",
                "/streams?imdbID=tt1727587&type=movie"
            })
    void lists(String path) throws Exception {
        String config = TestServer.segment("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"KEY\"}],"
                + "\"scrapeDebridAccountTorrents\":true}");
        try (TestServer server = TestServer.start(PublicAddressTest::below, EVERYTHING)) {
            String list = server.get(
                            "/" + config + path, "X-Forwarded-Proto", "http", "X-Forwarded-Host", "evil.example")
                    .body();

            assertThat(list)
                    .contains(
                            BASE + "/configure",
                            BASE + "/" + config + "/debrid-sync/0",
                            BASE + "/" + config + "/playback/");
            assertThat(ADDRESS.matcher(list).results().map(MatchResult::group))
                    .allMatch(address -> address.startsWith(BASE + "/"));
        }
    }

    @DisplayName("HTTP-081: notices that stand alone, and the videos they lead to")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/stream/movie/tt1727587.json", "/bm90IGpzb24=/stream/movie/tt1727587.json"})
    void noticesAlone(String path) throws Exception {
        try (TestServer server =
                TestServer.start(PublicAddressTest::below, request -> new SearchOutcome.MetadataUnavailable())) {
            String list = server.get(path).body();

            Matcher link =
                    Pattern.compile("\"(?:url|externalUrl)\":\"([^\"]+)\"").matcher(list);
            assertThat(link.find()).as(list).isTrue();
            assertThat(link.group(1)).startsWith(BASE + "/");
            assertThat(server.get(link.group(1).substring("https://example.com".length()))
                            .statusCode())
                    .as("a proxy that keeps the path finds it here")
                    .isEqualTo(200);
        }
    }
}
