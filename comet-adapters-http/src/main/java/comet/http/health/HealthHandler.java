package comet.http.health;

import comet.http.message.Answer;
import comet.http.route.Route;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers to those who watch the server. {@code /health} and {@code /health/live} say that it answers, even when it is
 * degraded; {@code /health/ready} says of what is not in order, without details (HLT-01, HLT-06, HLT-07).
 */
@Singleton
final class HealthHandler implements RouteSource {

    private final Readiness readiness;
    private final Draining draining;

    HealthHandler(Readiness readiness, Draining draining) {
        this.readiness = readiness;
        this.draining = draining;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                watched("/health").answeredBy((match, call) -> alive()),
                watched("/health/live").answeredBy((match, call) -> alive()),
                watched("/health/ready").answeredBy((match, call) -> ready()));
    }

    private static Route.Draft watched(String path) {
        return Route.get(path).atRoot().sharedAcrossOrigins().answeredWhenBusy();
    }

    private static Answer alive() {
        return json(200, "{\"status\":\"ok\"}");
    }

    private Answer ready() throws InterruptedException {
        Map<String, HealthCheck.State> states = new LinkedHashMap<>(readiness.states());
        states.put("draining", draining.isDraining() ? HealthCheck.State.FAILING : HealthCheck.State.OK);
        boolean ready = states.values().stream()
                .allMatch(state -> state == HealthCheck.State.OK || state == HealthCheck.State.DEGRADED);
        // Names are ours, states are an enum: nothing needs escaping.
        String checks = states.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\""
                        + entry.getValue().name().toLowerCase(Locale.ROOT) + "\"")
                .collect(Collectors.joining(","));
        return json(
                ready ? 200 : 503,
                "{\"status\":\"" + (ready ? "ready" : "not_ready") + "\",\"checks\":{" + checks + "}}");
    }

    private static Answer json(int status, String body) {
        return Answer.json(status, body.getBytes(StandardCharsets.UTF_8)).with("Cache-Control", "no-store");
    }
}
