package comet.outside;

import comet.core.address.ProxyUrl;
import comet.core.port.Deadline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The ways to a service, tried in order: the next one when the one before got no answer at all (SCR-52).
 *
 * @param time the clock of deadlines
 */
record Ways(List<Transport> transports, InstantSource time) {

    /** A way that stays silent leaves the other half of the time to the next. */
    private static final int HALF = 2;

    /** RSL-01. */
    private static final Duration CONNECT_TIME = Duration.ofSeconds(3);

    static Ways of(Habits habits, OutsideResources resources) {
        OkHttpClient direct = Proxies.without(resources.http());
        List<OkHttpClient> clients = switch (habits.route()) {
            case Route.Direct() -> List.of(direct);
            case Route.Through(ProxyUrl proxy) -> List.of(Proxies.through(proxy, direct));
            case Route.ThroughOnFailure(ProxyUrl proxy) -> List.of(direct, Proxies.through(proxy, direct));
        };
        return new Ways(
                clients.stream()
                        .map(client ->
                                new Transport(client, resources.threads(), habits.callsAtOnce(), CONNECT_TIME, true))
                        .toList(),
                resources.time());
    }

    /** @param deadline for all ways together; not over yet */
    Answer exchange(Request request, Transport.Terms terms, Deadline deadline)
            throws TransportException, InterruptedException {
        for (Transport transport : transports.subList(0, transports.size() - 1)) {
            try {
                return transport.exchange(
                        request, terms.noLongerThan(deadline.left(time).dividedBy(HALF)));
            } catch (TransportException e) {
                if (deadline.left(time).isZero()) {
                    throw e;
                }
                // No HTTP answer: the next way is tried.
            }
        }
        return transports.getLast().exchange(request, terms.noLongerThan(deadline.left(time)));
    }
}
