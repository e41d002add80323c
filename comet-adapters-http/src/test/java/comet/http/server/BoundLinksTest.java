package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.http.HttpSettings;
import comet.http.address.TrustedPeers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A service that binds each link to the address it is told, or to the one that asks when it is told none. What the check
 * of the account says of addresses is compared with what becomes of the play.
 */
class BoundLinksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLAY = "/" + TestServer.account("KEY")
            + "/playback/0123456789abcdef0123456789abcdef01234567/0/n/n/n?torrent_name=Sintel.mkv&name=Sintel";

    /** Where this server goes out to the internet, which nobody asks for. */
    private static final String SERVER = "9.9.9.9";

    @DisplayName(
            "ASK-25, DBI-01, PLAY-31: a direct play gets a link for the viewer's address, or the check has named why not")
    @ParameterizedTest(name = "{0}: {1} behind {2}, asked for as {3} → {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        a proxy that tells the address   | 8.8.8.8              | X-Forwarded-For: 8.8.8.8                  | addon.example.com | public        | true
        the same over IPv6               | 2606:4700:4700::1111 | X-Forwarded-For: 2606:4700:4700::1111     | addon.example.com | public        | true
        an aggregator                    | 8.8.4.4              | X-AIOStreams-User-IP: 8.8.4.4             | addon.example.com | public        | true
        a proxy that hides the address   | 8.8.8.8              | Accept: */*                               | addon.example.com | hidden        | false
        the same over IPv6               | 2606:4700:4700::1111 | Accept: */*                               | [2606:4700::1]    | hidden        | false
        a proxy in the same house        | 9.9.9.9              | X-Forwarded-For: 192.168.1.7              | addon.example.com | same_network  | true
        the same machine                 | 9.9.9.9              | Accept: */*                               | localhost:8000    | same_network  | true
        the same house                   | 9.9.9.9              | Accept: */*                               | 192.168.1.2:8000  | same_network  | true
        a name of the house              | 9.9.9.9              | Accept: */*                               | media.lan         | same_network  | true
        """)
    void directPlay(String how, String viewer, String header, String host, String finding, boolean works)
            throws Exception {
        try (TestServer server = TestServer.start()) {
            JsonNode said = addressOf(server, header, host);

            assertThat(said.path("finding").textValue()).isEqualTo(finding);
            assertThat(said.path("works").booleanValue()).isEqualTo(works);
            assertThat(isServedTo(viewer, playedFor(server, header, host))).isEqualTo(works);
        }
    }

    @DisplayName("ASK-25, HTTP-089: a proxy that nobody trusts is named by the check, before any play is refused")
    @ParameterizedTest(name = "viewer {0}")
    @CsvSource({"8.8.8.8", "2606:4700:4700::1111"})
    void unknownProxy(String viewer) throws Exception {
        try (TestServer server = TestServer.start(BoundLinksTest::trustingNobody)) {
            JsonNode said = addressOf(server, "X-Forwarded-For: " + viewer, "addon.example.com");

            assertThat(said.path("finding").textValue()).isEqualTo("unknown_proxy");
            assertThat(said.path("works").booleanValue()).isFalse();
            assertThat(said.path("message").textValue()).contains("127.0.0.1", "TRUSTED_PROXIES");
            assertThat(isServedTo(viewer, playedFor(server, "X-Forwarded-For: " + viewer, "addon.example.com")))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("ASK-25: the check says in words which address links are made for, and asks nobody for it")
    void inWords() throws Exception {
        try (TestServer server = TestServer.start()) {
            assertThat(addressOf(server, "X-Forwarded-For: 8.8.8.8", "addon.example.com")
                            .path("message")
                            .textValue())
                    .isEqualTo(
                            "This server sees you at 8.8.8.8, and the service makes links for that address: they play"
                                    + " on every device of this connection.");
            assertThat(addressOf(server, "X-Forwarded-For: 2606:4700:4700::1111", "addon.example.com")
                            .path("message")
                            .textValue())
                    .contains("2606:4700:4700::1111", "have your device use IPv4");
            assertThat(server.debrid.played).isEmpty();
        }
    }

    @DisplayName("ASK-25: a service that takes no address is told none, and its links do not depend on it")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"X-Forwarded-For: 8.8.8.8", "Accept: */*"})
    void notBound(String header) throws Exception {
        try (TestServer server = TestServer.start()) {
            server.debrid.bindsNoLinks();

            JsonNode said = addressOf(server, header, "addon.example.com");

            assertThat(said.path("works").booleanValue()).isTrue();
            assertThat(said.path("message").textValue()).startsWith("The service takes no address");
        }
    }

    private static HttpSettings trustingNobody(HttpSettings settings) {
        HttpSettings.Network network = settings.network();
        return settings.with(new HttpSettings.Network(
                network.host(),
                network.port(),
                network.publicBaseUrl(),
                TrustedPeers.NONE,
                network.maxConcurrentRequests()));
    }

    private static JsonNode addressOf(TestServer server, String header, String host) throws Exception {
        String body = "{\"service\":\"realdebrid\",\"apiKey\":\"KEY\"}";
        String answer = server.raw("POST /configure/check-account HTTP/1.1\r\nHost: " + host + "\r\n" + header
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 200");
        return JSON.readTree(answer.substring(answer.indexOf('{'))).path("address");
    }

    /** The address for which the service made the link: what it was told, else where this server goes out. */
    private static String playedFor(TestServer server, String header, String host) throws Exception {
        String answer = server.raw(
                "GET " + PLAY + " HTTP/1.1\r\nHost: " + host + "\r\n" + header + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 302");
        return server.debrid.played.getLast().clientAddress().orElse(SERVER);
    }

    private static boolean isServedTo(String viewer, String boundTo) {
        return viewer.equals(boundTo);
    }
}
