package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.address.ProxyUrl;
import comet.core.port.SourceException.Failure;
import comet.outside.scripted.SteadyRandom;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Through a proxy, and by which address. */
class OutsideProxyTest extends OutsideTestBase {

    private ProxyUrl proxy(MockWebServer proxy) {
        return ProxyUrl.parse("http://user:pass%20word@" + proxy.getHostName() + ":" + proxy.getPort())
                .orElseThrow();
    }

    @Test
    @DisplayName("SCR-51, SCR-52 always: the proxy is asked, never the service itself")
    void proxied() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                    .build());
            proxy.enqueue(new MockResponse.Builder().body("through").build());

            Answer answer = send(habits().by(new Route.Through(proxy(proxy))), call());

            assertThat(answer.text()).isEqualTo("through");
            proxy.takeRequest();
            assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
                    .startsWith("Basic ");
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    @DisplayName("SCR-52 on_failure: an HTTP error is an answer; no answer at all is tried once more through the proxy")
    void proxiedOnFailure() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder().body("through").build());
            Outside outside = new Outside(habits().by(new Route.ThroughOnFailure(proxy(proxy))), resources);

            answer(500, "");
            assertThat(failure(() -> outside.send(call(), in(Duration.ofSeconds(5))))
                            .failure())
                    .isEqualTo(Failure.FAULTY);
            assertThat(proxy.getRequestCount()).isZero();

            server.enqueue(body().onResponseStart(close()).build());
            assertThat(outside.send(call(), in(Duration.ofSeconds(5))).text()).isEqualTo("through");
        }
    }

    @Test
    @DisplayName("SCR-52, SCR-T04 on_failure: a service that stays silent leaves time to be asked through the proxy")
    void silentThenProxied() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder().body("through").build());
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            Outside outside = new Outside(habits().by(new Route.ThroughOnFailure(proxy(proxy))), resources);

            assertThat(outside.send(call(), in(SHORT.multipliedBy(2))).text()).isEqualTo("through");
        }
    }

    @Test
    @DisplayName("SCR-53 the name of a proxy is looked up by us, for each new connection")
    void proxyByName() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start(InetAddress.getLoopbackAddress(), 0);
            proxy.enqueue(new MockResponse.Builder().body("through").build());
            List<String> lookedUp = Collections.synchronizedList(new ArrayList<>());
            OkHttpClient http = new OkHttpClient.Builder()
                    .dns(name -> {
                        lookedUp.add(name);
                        return List.of(InetAddress.getLoopbackAddress());
                    })
                    .build();
            ProxyUrl named =
                    ProxyUrl.parse("http://vpn-container:" + proxy.getPort()).orElseThrow();
            Outside outside = new Outside(
                    habits().by(new Route.Through(named)),
                    new OutsideResources(http, threads, time, time, new SteadyRandom()));

            assertThat(outside.send(call(), in(Duration.ofSeconds(5))).text()).isEqualTo("through");
            assertThat(lookedUp).containsExactly("vpn-container");
        }
    }

    @Test
    @DisplayName("HTTP_CLIENT_TTL_DNS_CACHE a host that does not answer is looked up again at the next call")
    void movedHost() throws Exception {
        answer(200, "here");
        Deque<InetAddress> addresses = new ArrayDeque<>(List.of(loopback(77), loopback(1)));
        CachingDns dns = new CachingDns(name -> List.of(addresses.remove()), Duration.ofMinutes(5), time);
        Outside outside = new Outside(
                habits(),
                new OutsideResources(
                        new OkHttpClient.Builder().dns(dns).build(), threads, time, time, new SteadyRandom()));
        OutsideCall call = OutsideCall.get("http://moved.example:" + server.getPort() + "/")
                .orElseThrow()
                .build();

        assertThat(failure(() -> outside.send(call, in(Duration.ofSeconds(5)))).failure())
                .isEqualTo(Failure.UNREACHABLE);
        assertThat(outside.send(call, in(Duration.ofSeconds(5))).text()).isEqualTo("here");
    }
}
