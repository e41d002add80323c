package comet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.selfcheck.Finding;
import comet.core.selfcheck.Severity;
import comet.http.selfcheck.Visitor.Failure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hosts that an installation asks are there, or named. */
class HostsCheckTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<Finding> found(Dialler dialler, String... lines) throws InterruptedException {
        return new HostsCheck(Destination.of(Operator.wrote(lines)), dialler, threads, Duration.ofMinutes(1)).look();
    }

    private static Dialler down(String... hosts) {
        Set<String> unknown = Set.of(hosts);
        return (host, port) -> unknown.contains(host) ? Optional.of(Failure.NO_SUCH_HOST) : Optional.empty();
    }

    private static List<String> dialled(String... lines) {
        return Destination.of(Operator.wrote(lines)).stream()
                .map(each -> each.host().text() + ":" + each.port())
                .toList();
    }

    @Test
    @DisplayName("By default that is debrid services and providers of titles, and no source that is off")
    void byDefault() {
        assertThat(dialled())
                .contains("api.real-debrid.com:443", "v3-cinemeta.strem.io:443")
                .noneMatch(host ->
                        host.contains("torrentio") || host.contains("stremthru") || host.contains("themoviedb"));
    }

    @DisplayName("A source counts while it is on and complete; behind a proxy, the proxy is dialled in its place")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        SCRAPE_ZILEAN=true;ZILEAN_URL=["http://a.example.com:8181","https://b.example.com"]             | a.example.com:8181 b.example.com:443
        SCRAPE_JACKETT=true                                                                            | -
        SCRAPE_JACKETT=true;JACKETT_API_KEY=FAKEKEY                                                    | 127.0.0.1:9117
        SCRAPE_NYAA=true;GLOBAL_PROXY_URL=socks5://u:FAKEKEY@proxy.example.com                          | proxy.example.com:1080
        SCRAPE_NYAA=true;GLOBAL_PROXY_URL=http://g.example.com;NYAA_PROXY_URL=http://n.example.com:3128 | n.example.com:3128
        SCRAPE_NYAA=true;GLOBAL_PROXY_URL=http://g.example.com;PROXY_ETHOS=on_failure                   | g.example.com:80 nyaa.si:443
        SCRAPE_NYAA=true;GLOBAL_PROXY_URL=http://g.example.com;PROXY_ETHOS=never                        | nyaa.si:443
        """)
    void sources(String lines, @Nullable String hosts) {
        String[] all = (lines + ";METADATA_OFFLINE=true").split(";");
        List<String> services = dialled("METADATA_OFFLINE=true");
        List<String> sources =
                dialled(all).stream().filter(host -> !services.contains(host)).toList();

        assertThat(sources).containsExactlyElementsOf(hosts == null ? List.of() : List.of(hosts.split(" ")));
    }

    @Test
    @DisplayName("A provider of titles that needs a key is dialled when there is one; StremThru when it is used")
    void others() {
        assertThat(dialled("TMDB_READ_ACCESS_TOKEN=FAKEKEY", "STREMTHRU_URL=https://thru.example.com"))
                .contains("api.themoviedb.org:443", "thru.example.com:443");
        assertThat(dialled("DEBRID_NATIVE_SERVICES=torbox"))
                .contains("api.torbox.app:443", "stremthru.13377001.xyz:443")
                .doesNotContain("api.real-debrid.com:443");
    }

    @Test
    @DisplayName("A host that cannot be reached is named with the reason and what to do, without path and key")
    void outOfReach() throws Exception {
        List<Finding> found = found(
                down("zilean.example.com"), "SCRAPE_ZILEAN=true", "ZILEAN_URL=https://zilean.example.com/FAKEKEY");

        assertThat(found).hasSize(2);
        assertThat(found.get(0).severity()).isEqualTo(Severity.FINE);
        assertThat(found.get(1))
                .isEqualTo(Finding.warning(
                        "hosts",
                        "The source zilean cannot be reached at zilean.example.com:443: the name is unknown.",
                        "Check its address among the settings, or set SCRAPE_ZILEAN=false."));
    }

    @Test
    @DisplayName("At a loopback address the trap of containers is named")
    void onThisMachine() throws Exception {
        assertThat(found(down("127.0.0.1"), "SCRAPE_JACKETT=true", "JACKETT_API_KEY=FAKEKEY")
                        .get(1)
                        .remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy).contains("container"));
    }

    @Test
    @DisplayName("When no host elsewhere answers, that is one failure of the network; what is here is told for itself")
    void cutOff() throws Exception {
        List<Finding> found = found(
                (host, port) -> Optional.of(Failure.NO_SUCH_HOST), "SCRAPE_JACKETT=true", "JACKETT_API_KEY=FAKEKEY");

        assertThat(found).hasSize(2);
        assertThat(found.get(0).severity()).isEqualTo(Severity.FAILURE);
        assertThat(found.get(0).sentence()).contains("no way out");
        assertThat(found.get(1).sentence()).contains("The source jackett cannot be reached at 127.0.0.1:9117");
    }

    @Test
    @DisplayName("Hosts that hang are out of reach when the time is up; the others are told")
    void hanging() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Dialler dialler = (host, port) -> {
            if (host.equals("zilean.example.com")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Optional.empty();
        };

        List<Finding> found = new HostsCheck(
                        Destination.of(Operator.wrote("SCRAPE_ZILEAN=true", "ZILEAN_URL=https://zilean.example.com")),
                        dialler,
                        threads,
                        Duration.ofSeconds(1))
                .look();

        assertThat(found).hasSize(2);
        assertThat(found.get(1).sentence()).contains("zilean.example.com:443: there was no answer in time");
    }

    @Test
    @DisplayName("A port that takes connections is reached, a closed one refuses")
    void bySockets() throws Exception {
        Dialler dialler = Dialler.bySockets(Duration.ofSeconds(5));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(dialler.dial("127.0.0.1", port)).isEmpty();
        }
        assertThat(dialler.dial("127.0.0.1", port)).hasValue(Failure.REFUSED);
        assertThat(dialler.dial("no such host", port)).hasValue(Failure.NO_SUCH_HOST);
    }
}
