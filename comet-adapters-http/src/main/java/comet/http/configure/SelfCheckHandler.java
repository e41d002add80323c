package comet.http.configure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.SelfCheck;
import comet.http.address.ClientAddresses;
import comet.http.address.SeenAddress;
import comet.http.address.ServerAddress;
import comet.http.limit.RateLimiter;
import comet.http.login.OwnForms;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.route.PathVariable;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import comet.http.selfcheck.Arrival;
import comet.http.selfcheck.ArrivalCheck;
import comet.http.selfcheck.DiagnosisJson;
import comet.http.selfcheck.RoundTripCheck;
import comet.http.selfcheck.RoundTrips;
import comet.http.selfcheck.Visitor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The self-check for whoever has signed in to the page (ASK-38). It tells about the installation what no stranger needs
 * to know, so without a page password there is none.
 */
@Singleton
final class SelfCheckHandler implements RouteSource {

    private static final int CHECKS_A_MINUTE = 10;

    /** Each connects to every host that this server uses. */
    private static final int ALL_CHECKS_A_MINUTE = 30;

    private static final PathVariable TICKET = PathVariable.named("ticket").matching("[A-Za-z0-9_-]{32}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SelfCheck selfCheck;
    private final Visitor visitor;
    private final RoundTrips trips;
    private final PageLock lock;
    private final OwnForms forms;
    private final ClientAddresses clients;
    private final ServerAddress server;
    private final RateLimiter limiter;

    SelfCheckHandler(
            SelfCheck selfCheck,
            Visitor visitor,
            PageLock lock,
            OwnForms forms,
            ClientAddresses clients,
            ServerAddress server,
            InstantSource time,
            RandomGenerator random) {
        this.selfCheck = selfCheck;
        this.visitor = visitor;
        this.trips = new RoundTrips(random);
        this.lock = lock;
        this.forms = forms;
        this.clients = clients;
        this.server = server;
        this.limiter = new RateLimiter(CHECKS_A_MINUTE, ALL_CHECKS_A_MINUTE, time);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/configure/self-check")
                        .atRootAndUnderPrefix()
                        .answeredBy((match, call) -> answer(call).with("Cache-Control", "no-store")),
                Route.get(RoundTripCheck.PATH + "{ticket}", TICKET)
                        .atRoot()
                        .answeredBy((match, call) -> arrived(match, call).with("Cache-Control", "no-store")));
    }

    private Answer answer(Call call) throws InterruptedException {
        if (!lock.exists()) {
            return Answer.error(404, "Not Found");
        }
        if (forms.sender(call) == OwnForms.Sender.FOREIGN) {
            return LoginHandler.crossSite();
        }
        if (lock.isClosedTo(call)) {
            return Answer.error(401, "Authentication required");
        }
        Optional<Duration> wait = limiter.take(clients.limitAddress(call).key());
        if (wait.isPresent()) {
            return Answer.error(429, "Too Many Requests")
                    .with("Retry-After", Long.toString(Math.max(1, wait.get().toSeconds())));
        }
        return Answer.json(200, DiagnosisJson.write(selfCheck.run(further(call))));
    }

    /** What this one request tells, and what comes of asking by the public address. */
    private List<Check> further(Call call) {
        boolean isViewer = isViewer(call);
        List<Check> further = new ArrayList<>();
        if (isViewer) {
            further.add(new ArrivalCheck(Arrival.of(call, server, clients), server.publicBaseUrl()));
        }
        Optional<SeenAddress> viewer = isViewer ? Optional.of(clients.seen(call)) : Optional.empty();
        server.publicBaseUrl().ifPresent(url -> further.add(new RoundTripCheck(trips, visitor, url, viewer)));
        return further;
    }

    /** A page says so; the way of a program of this machine tells nothing about viewers. */
    private static boolean isViewer(Call call) {
        try {
            JsonNode body = JSON.readTree(call.body().read());
            return body != null && body.path("viewer").asBoolean(false);
        } catch (IOException e) {
            return false;
        }
    }

    private Answer arrived(RouteMatch match, Call call) {
        boolean awaited = trips.arrived(match.value(TICKET), Arrival.of(call, server, clients));
        return awaited ? Answer.empty(204) : Answer.error(404, "Not Found");
    }
}
