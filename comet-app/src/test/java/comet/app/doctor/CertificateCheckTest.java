package comet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import comet.core.address.Url;
import comet.core.selfcheck.Finding;
import comet.core.selfcheck.Severity;
import comet.http.selfcheck.Visitor;
import comet.http.selfcheck.Visitor.Failure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a player meets at an https address, found out by a handshake with a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateCheckTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private HttpsPlace place;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        place = HttpsPlace.open(folder, "ip:127.0.0.1,dns:*.example.com");
    }

    @AfterAll
    void close() {
        place.close();
    }

    private Instant end() {
        return place.certificate().getNotAfter().toInstant();
    }

    private Finding found(String host, boolean trusted, Instant now) throws Exception {
        TlsHandshake handshake =
                trusted ? TlsHandshake.trusting(place.authorities(), PATIENCE) : TlsHandshake.ofThisMachine(PATIENCE);
        Url url = Url.parseHttp("https://" + host + ":" + place.port()).orElseThrow();
        return new CertificateCheck(url, handshake, InstantSource.fixed(now))
                .look()
                .getFirst();
    }

    @DisplayName("A certificate is judged by its days: ended, not begun, about to end, or with time left")
    @ParameterizedTest(name = "{0} before its end → {1}: {2}")
    @CsvSource({
        "-PT1S,   FAILURE, ended on",
        "PT23H,   WARNING, valid for 0 more days",
        "P1D,     WARNING, valid for 1 more day",
        "P13D,    WARNING, valid for 13 more days",
        "P14D,    FINE,    valid for 14 more days",
        "P91D,    FAILURE, valid only from"
    })
    void days(Duration before, Severity severity, String part) throws Exception {
        Finding finding = found("127.0.0.1", true, end().minus(before));

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.sentence()).contains("The certificate of 127.0.0.1", part);
    }

    @Test
    @DisplayName("A certificate for another name is named with the names it is for")
    void anotherName() throws Exception {
        Finding finding = found("localhost", true, end().minus(Duration.ofDays(60)));

        assertThat(finding.severity()).isEqualTo(Severity.FAILURE);
        assertThat(finding.sentence()).contains("is for another name (127.0.0.1, *.example.com)");
    }

    @DisplayName("A star stands for the first label of a name, and for nothing else")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "addon.example.com, true",
        "ADDON.example.com, true",
        "127.0.0.1, true",
        "example.com, false",
        "a.addon.example.com, false",
        "addon.example.org, false",
        "127.0.0.2, false"
    })
    void names(String host, boolean isFor) {
        assertThat(new PresentedCertificate(place.certificate(), true).isFor(host))
                .isEqualTo(isFor);
    }

    @Test
    @DisplayName("A certificate that no authority of this machine vouches for fails")
    void selfSigned() throws Exception {
        assertThat(found("127.0.0.1", false, end().minus(Duration.ofDays(60))).sentence())
                .contains("not vouched for");
    }

    @Test
    @DisplayName("Where nobody shows a certificate, that is a warning")
    void noCertificate() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Url url = Url.parseHttp("https://127.0.0.1:" + closed).orElseThrow();

        Finding finding = new CertificateCheck(
                        url, TlsHandshake.ofThisMachine(PATIENCE), InstantSource.fixed(Instant.EPOCH))
                .look()
                .getFirst();

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.sentence()).contains("127.0.0.1:" + closed);
    }

    @Test
    @DisplayName("Who visits the public address meets the same: no certificate to trust, nobody there, or a status")
    void visits() throws Exception {
        HttpVisitor visitor = new HttpVisitor(PATIENCE);
        assertThat(visitor.visit("https://127.0.0.1:" + place.port() + "/"))
                .isEqualTo(new Visitor.Visit.Failed(Failure.NOT_SECURE));

        HttpServer plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plain.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        plain.start();
        int port = plain.getAddress().getPort();
        assertThat(visitor.visit("http://127.0.0.1:" + port + "/x")).isEqualTo(new Visitor.Visit.Answered(301));
        plain.stop(0);
        assertThat(visitor.visit("http://127.0.0.1:" + port + "/x"))
                .isEqualTo(new Visitor.Visit.Failed(Failure.REFUSED));
        assertThat(visitor.visit("http://no_such_host.invalid/x"))
                .isEqualTo(new Visitor.Visit.Failed(Failure.NO_SUCH_HOST));
    }
}
