package comet.http.server;

import comet.http.HttpSettings;
import comet.http.connection.Exchange;
import comet.http.connection.Refusal;
import comet.http.log.Faults;
import comet.http.log.RequestLog;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.PercentCoding;
import comet.http.metrics.MetricsAccess;
import comet.http.metrics.RequestMeters;
import comet.http.route.Route;
import comet.http.route.RouteLabel;
import comet.http.route.RouteMatch;
import comet.http.route.RouteTable;
import comet.http.route.Routing;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Every request and what holds for all of them: routing, methods, cross-origin headers, compression, the line in the
 * log, and an answer even when a handler fails. Thread-safe.
 */
@Singleton
final class FrontDoor {

    /** RFC 9110, section 5.6.7: two digits for the day, unlike the formatter that the JDK names after the RFC. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** What the log says where nobody heard the answer; the word of the field for it, never sent. */
    private static final int CLIENT_LEFT = 499;

    private final RouteTable routes;
    /** Too many requests of one address, or of all. */
    private static final Set<Integer> TURNED_AWAY = Set.of(429, 503);

    private final InFlight inFlight;
    private final ProxyHint proxyHint;
    private final Faults faults;
    private final InstantSource time;
    private final RequestLog log = new RequestLog();
    private final RequestMeters meters;
    private final Optional<String> figures;

    FrontDoor(
            RouteTable routes,
            InFlight inFlight,
            ProxyHint proxyHint,
            Faults faults,
            InstantSource time,
            RequestMeters meters,
            HttpSettings settings) {
        this.routes = routes;
        this.inFlight = inFlight;
        this.proxyHint = proxyHint;
        this.faults = faults;
        this.time = time;
        this.meters = meters;
        this.figures = settings.metrics().map(MetricsAccess::path);
    }

    /** Answers a request. Never throws: whatever happens, the client hears of it. */
    Answer answer(Call call, Optional<Refusal> refusal, Exchange exchange) {
        Instant start = time.instant();
        String path = call.target().path();
        boolean readable = refusal.map(Refusal::readable).orElse(true);
        Routing routing = readable ? routes.find(path) : routes.unread(path);
        String route = RouteLabel.template(routing);
        boolean counted = figures.isEmpty() || !route.equals(figures.get());
        String method = RequestLog.METHODS.contains(call.method()) ? call.method() : "OTHER";
        if (counted) {
            meters.began(method);
        }
        Answer answer = refusal.isPresent() ? refused(refusal.get()) : routed(routing, call, exchange);
        if (routing.isSharedAcrossOrigins()) {
            answer = CrossOrigin.shared(answer);
        }
        answer = Compression.apply(answer, call).with("Date", HTTP_DATE.format(start));
        if (inFlight.isDraining()) {
            answer = answer.replacing("Connection", "close");
        }
        int status = answer.status();
        OptionalLong length = answer.body().length();
        exchange.afterwards(end -> {
            int outcome = clientLeft(end) ? CLIENT_LEFT : status;
            Duration took = Duration.between(start, time.instant());
            log.answered(
                    call.method(),
                    readable ? RouteLabel.of(routing, path) : "/{redacted}",
                    outcome,
                    took,
                    refusal.isPresent() || TURNED_AWAY.contains(outcome));
            if (counted) {
                meters.ended(new RequestMeters.Ended(method, route, outcome, took, length));
            }
        });
        return answer;
    }

    /** When the server is gone, it was not the client who left. */
    private boolean clientLeft(Exchange.End end) {
        return end == Exchange.End.UNANSWERED && !inFlight.isClosed();
    }

    private static Answer refused(Refusal refusal) {
        Answer answer = Answer.error(refusal.status(), refusal.detail()).with("Connection", "close");
        return refusal.isPassing() ? answer.with("Retry-After", "1") : answer;
    }

    private Answer routed(Routing routing, Call call, Exchange exchange) {
        proxyHint.look(call);
        if (CrossOrigin.isPreflight(call) && routing.isSharedAcrossOrigins()) {
            return CrossOrigin.preflight(call);
        }
        return switch (routing) {
            case Routing.Matched matched -> matched(matched, call, exchange);
            case Routing.Moved moved -> Answer.redirect(307, PercentCoding.visible(moved.path() + afterPath(call)));
            case Routing.Missing missing ->
                call.method().equals("OPTIONS") && call.target().path().equals("*")
                        ? Answer.empty(204).with("Allow", "GET, HEAD, OPTIONS, POST")
                        : Answer.error(404, "Not Found");
        };
    }

    private static String afterPath(Call call) {
        String query = call.target().query();
        return query.isEmpty() ? "" : "?" + query;
    }

    private Answer matched(Routing.Matched matched, Call call, Exchange exchange) {
        if (call.method().equals("OPTIONS")) {
            return Answer.empty(204).with("Allow", matched.routes().allowedMethods());
        }
        Optional<Route> route = matched.routes().route(call.method());
        return route.isPresent()
                ? admitted(route.get(), matched.match(), call, exchange)
                : Answer.error(405, "Method Not Allowed")
                        .with("Allow", matched.routes().allowedMethods());
    }

    private Answer admitted(Route route, RouteMatch match, Call call, Exchange exchange) {
        if (route.isAnsweredWhenBusy()) {
            return handled(route, match, call);
        }
        if (!inFlight.begin()) {
            return Answer.error(503, "Service Unavailable").with("Retry-After", "1");
        }
        exchange.whenOver(end -> inFlight.end());
        return handled(route, match, call);
    }

    private Answer handled(Route route, RouteMatch match, Call call) {
        try {
            return route.handler().answer(match, call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.error(503, "Service Unavailable").with("Retry-After", "1");
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // The boundary: a fault of ours costs this answer and nothing else (HTTP-043, HTTP-044).
            faults.report(match.toString(), e);
            return Answer.error(500, "Internal Server Error");
        }
    }
}
