package comet.http.health;

import comet.http.message.Answer;
import comet.http.route.Route;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Answers to those who watch the server. {@code /health} and {@code /health/live} say that it answers, even when it is
 * degraded; {@code /health/ready} says of what is not in order, without details (HLT-01, HLT-06, HLT-07).
 */
public final class HealthHandler {

    private final Readiness readiness;
    private final BooleanSupplier draining;

    /** @param draining whether the server is going down */
    public HealthHandler(Readiness readiness, BooleanSupplier draining) {
        this.readiness = readiness;
        this.draining = draining;
    }

    /** Answers a request. */
    public Answer answer(Route.Health route) throws InterruptedException {
        return switch (route.view()) {
            case ANSWERS, LIVE -> json(200, "{\"status\":\"ok\"}");
            case READY -> ready();
        };
    }

    private Answer ready() throws InterruptedException {
        Map<String, HealthCheck.State> states = new LinkedHashMap<>(readiness.states());
        states.put("draining", draining.getAsBoolean() ? HealthCheck.State.FAILING : HealthCheck.State.OK);
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
