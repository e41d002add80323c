package comet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.address.HostName;
import comet.core.selfcheck.Finding;
import comet.core.selfcheck.Severity;
import comet.http.selfcheck.Visitor.Failure;
import comet.persistence.DatabaseCondition;
import comet.persistence.DatabaseCondition.Answering;
import comet.persistence.DatabaseCondition.Integrity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Database, disk and port. */
class PlaceFindingsTest {

    private static final Dialler DIALLER = Dialler.bySockets(Duration.ofSeconds(5));

    @TempDir
    private Path home;

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(new Answering(10, 10, true, Integrity.WHOLE), Severity.FINE, "all of them whole"),
                Arguments.of(new Answering(10, 10, true, Integrity.NOT_LOOKED_AT), Severity.FINE, "version 10."),
                Arguments.of(new Answering(9, 10, true, Integrity.WHOLE), Severity.NOTE, "brings them up to date"),
                Arguments.of(new Answering(0, 10, true, Integrity.NOT_LOOKED_AT), Severity.NOTE, "version 0, of 10"),
                Arguments.of(new Answering(11, 10, true, Integrity.WHOLE), Severity.FAILURE, "newer version"),
                Arguments.of(new Answering(10, 10, false, Integrity.WHOLE), Severity.FAILURE, "takes no writes"),
                Arguments.of(new Answering(10, 10, true, Integrity.DAMAGED), Severity.FAILURE, "Restore a backup"),
                Arguments.of(new DatabaseCondition.Absent(), Severity.NOTE, "not there yet"),
                Arguments.of(
                        new DatabaseCondition.Unusable("the disk is full or failing; make room"),
                        Severity.FAILURE,
                        "cannot be used: the disk is full or failing. Make room."),
                Arguments.of(
                        new DatabaseCondition.Unusable("it cannot be used (SQLITE_MISUSE)"),
                        Severity.FAILURE,
                        "(SQLITE_MISUSE). Look into the log"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("A database is judged by whether the server can work with it")
    @MethodSource("conditions")
    void database(DatabaseCondition condition, Severity severity, String part) {
        Finding finding = new DatabaseCheck("SQLite at data/comet.db", () -> condition)
                .look()
                .getFirst();

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.sentence()).startsWith("SQLite at data/comet.db");
        assertThat(finding.sentence()
                        + finding.remedy().map(remedy -> " " + remedy).orElse(""))
                .contains(part);
    }

    @DisplayName("Less than 100 MiB of room fails, less than 1 GiB is a warning")
    @ParameterizedTest(name = "{0} MiB → {1}: {2}")
    @CsvSource({
        "99, FAILURE, Only 99 MiB are free",
        "100, WARNING, Only 100 MiB are free",
        "1023, WARNING, Only 1023 MiB are free",
        "1024, FINE, 1.0 GiB are free",
        "76032, FINE, 74.3 GiB are free"
    })
    void disk(long mebibytes, Severity severity, String start) {
        Path notYet = home.resolve("data/deep");
        Finding finding = new DiskCheck(notYet, path -> {
                    assertThat(path).isEqualTo(home);
                    return mebibytes * 1024 * 1024;
                })
                .look()
                .getFirst();

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.sentence()).isEqualTo(start + " at " + notYet + ".");
    }

    @Test
    @DisplayName("A file system that does not say how full it is, is a warning")
    void unknownRoom() {
        assertThat(new DiskCheck(home, path -> {
                            throw new IOException("/home/FAKEKEY");
                        })
                        .look())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    private static List<Finding> port(String host, int port, boolean answers) {
        return new PortCheck(new HostName(host), port, () -> answers, DIALLER).look();
    }

    @Test
    @DisplayName("The server runs, or its port is free, taken by another program, or cannot be had")
    void port() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(port("127.0.0.1", port, true))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.FINE);
            assertThat(port("127.0.0.1", port, false).getFirst())
                    .isEqualTo(Finding.failure(
                            "server",
                            "Something listens on 127.0.0.1:" + port + " and does not answer as this server does.",
                            "Stop it, or set FASTAPI_PORT to a free port."));
        }
        assertThat(port("127.0.0.1", port, false)).extracting(Finding::severity).containsExactly(Severity.NOTE);
        // Documentation: nobody has this address.
        Dialler nobody = (host, any) -> Optional.of(Failure.REFUSED);
        assertThat(new PortCheck(new HostName("192.0.2.1"), port, () -> false, nobody).look())
                .extracting(Finding::severity)
                .containsExactly(Severity.FAILURE);
    }
}
