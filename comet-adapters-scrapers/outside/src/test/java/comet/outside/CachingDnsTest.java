package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.outside.scripted.VirtualTime;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The setting {@code HTTP_CLIENT_TTL_DNS_CACHE}. */
class CachingDnsTest {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    private final List<String> lookedUp = new ArrayList<>();
    private final Dns dns = name -> {
        lookedUp.add(name);
        if (name.startsWith("unknown")) {
            throw new UnknownHostException(name);
        }
        return List.of(InetAddress.getByAddress(name, new byte[] {(byte) 192, 0, 2, (byte) lookedUp.size()}));
    };

    @Test
    @DisplayName("A host is looked up once in its time, and then again")
    void onceInItsTime() throws Exception {
        CachingDns caching = new CachingDns(dns, LIFETIME, time);
        List<InetAddress> first = caching.lookup("one.example.org");
        caching.lookup("two.example.org");

        time.advance(LIFETIME.minusMillis(1));
        assertThat(caching.lookup("one.example.org")).isEqualTo(first);
        time.advance(Duration.ofMillis(1));
        assertThat(caching.lookup("one.example.org")).isNotEqualTo(first);

        assertThat(lookedUp).containsExactly("one.example.org", "two.example.org", "one.example.org");
    }

    @Test
    @DisplayName("With 0 nothing is remembered")
    void notAtAll() throws Exception {
        CachingDns caching = new CachingDns(dns, Duration.ZERO, time);
        caching.lookup("one.example.org");
        caching.lookup("one.example.org");

        assertThat(lookedUp).hasSize(2);
    }

    @Test
    @DisplayName("That a host has no address is not remembered")
    void unknownHosts() {
        CachingDns caching = new CachingDns(dns, LIFETIME, time);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> caching.lookup("unknown.example.org")).isInstanceOf(UnknownHostException.class);
        }

        assertThat(lookedUp).hasSize(2);
    }

    @Test
    @DisplayName("A thousand hosts are remembered: the one looked up first is forgotten first")
    void bounded() throws Exception {
        CachingDns caching = new CachingDns(dns, LIFETIME, time);
        for (int i = 0; i <= 1_000; i++) {
            caching.lookup("h" + i + ".example.org");
        }
        lookedUp.clear();

        caching.lookup("h1.example.org");
        caching.lookup("h0.example.org");

        assertThat(lookedUp).containsExactly("h0.example.org");
    }
}
