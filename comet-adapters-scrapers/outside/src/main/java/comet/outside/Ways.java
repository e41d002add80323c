package comet.outside;

import comet.core.address.ProxyUrl;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The ways to a service, tried in order: the next one when the one before got no answer at all (SCR-52). */
record Ways(List<Transport> transports) {

    /** RSL-01. */
    private static final Duration CONNECT_TIME = Duration.ofSeconds(3);

    static Ways of(Habits habits, OutsideResources resources) {
        OkHttpClient direct = Proxies.without(resources.http());
        List<OkHttpClient> clients = switch (habits.route()) {
            case Route.Direct() -> List.of(direct);
            case Route.Through(ProxyUrl proxy) -> List.of(Proxies.through(proxy, direct));
            case Route.ThroughOnFailure(ProxyUrl proxy) -> List.of(direct, Proxies.through(proxy, direct));
        };
        return new Ways(clients.stream()
                .map(client -> new Transport(client, resources.threads(), habits.callsAtOnce(), CONNECT_TIME, true))
                .toList());
    }

    Answer exchange(Request request, Transport.Terms terms) throws TransportException, InterruptedException {
        for (Transport transport : transports.subList(0, transports.size() - 1)) {
            try {
                return transport.exchange(request, terms);
            } catch (TransportException e) {
                // No HTTP answer: the next way is tried.
            }
        }
        return transports.getLast().exchange(request, terms);
    }
}
