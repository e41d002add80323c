package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Ipv4Test {

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "db.example.com" ->
                new InetAddress[] {InetAddress.getByName("2001:db8::1"), InetAddress.getByName("192.0.2.1")};
            case "six.example.com" -> new InetAddress[] {InetAddress.getByName("2001:db8::1")};
            default -> throw new UnknownHostException(host);
        };
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName(
            "DATABASE_FORCE_IPV4_RESOLUTION: a host gets its IPv4 address, if it has one and the name is not needed")
    @CsvSource({
        "db.example.com:5433/comet, 192.0.2.1:5433/comet",
        "db.example.com/comet?sslmode=require, 192.0.2.1/comet?sslmode=require",
        "db.example.com, 192.0.2.1",
        "six.example.com:5432/comet, six.example.com:5432/comet",
        "unknown.example.com/comet, unknown.example.com/comet",
        "[2001:db8::1]:5432/comet, [2001:db8::1]:5432/comet",
        "db.example.com/comet?sslmode=verify-full, db.example.com/comet?sslmode=verify-full"
    })
    void aHostGetsItsAddress(String given, String resolved) {
        assertThat(Ipv4.resolved("jdbc:postgresql://" + given, Ipv4Test::resolve))
                .isEqualTo("jdbc:postgresql://" + resolved);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("Of several hosts, each gets its address")
    @CsvSource(
            delimiter = '|',
            value =
                    "db.example.com:1,six.example.com:2,db.example.com/comet | 192.0.2.1:1,six.example.com:2,192.0.2.1/comet")
    void eachHostGetsItsAddress(String given, String resolved) {
        assertThat(Ipv4.resolved("jdbc:postgresql://" + given, Ipv4Test::resolve))
                .isEqualTo("jdbc:postgresql://" + resolved);
    }
}
