package comet.http.configure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.http.address.ClientAddresses;
import comet.http.limit.BoundedWork;
import comet.http.limit.RateLimiter;
import comet.http.log.Faults;
import comet.http.login.OwnForms;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.InvalidInput;
import comet.http.route.Route;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Tells a person who fills in the page whether an account works (PAGE-075, HTTP-155). The key goes to its service and
 * nowhere else; the answer is one of four words. Where people sign in, it also has the service's own word for why they
 * are not let in.
 */
@Singleton
final class AccountCheckHandler implements RouteSource {

    private static final int CHECKS_A_MINUTE = 20;

    /** Where a key is one of two ways in, and a person has to learn which of them failed, and why (PP-71). */
    private static final ServiceId SIGNED_IN = ServiceId.PIKPAK;

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MAX_KEY = 4096;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DebridServices services;
    private final PageLock lock;
    private final OwnForms forms;
    private final RateLimiter limiter;
    private final ClientAddresses clients;
    private final BoundedWork work;
    private final InstantSource time;
    private final Faults faults;

    private enum Status {
        OK,
        INVALID,
        EXPIRED,
        UNKNOWN
    }

    /** @param reason the service's word, short and of an alphabet that needs no escaping; empty if it gave none */
    private record Verdict(Status status, Optional<String> reason) {

        static Verdict of(Status status) {
            return new Verdict(status, Optional.empty());
        }

        String json() {
            String member = reason.map(word -> ",\"reason\":\"" + word + "\"").orElse("");
            return "{\"status\":\"" + status.name().toLowerCase(Locale.ROOT) + "\"" + member + "}";
        }
    }

    AccountCheckHandler(
            DebridServices services,
            PageLock lock,
            OwnForms forms,
            ClientAddresses clients,
            BoundedWork work,
            InstantSource time,
            Faults faults) {
        this.services = services;
        this.lock = lock;
        this.forms = forms;
        this.limiter = new RateLimiter(CHECKS_A_MINUTE, time);
        this.clients = clients;
        this.work = work;
        this.time = time;
        this.faults = faults;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/configure/check-account")
                .atRootAndUnderPrefix()
                .answeredBy((match, call) -> answer(call)));
    }

    private Answer answer(Call call) throws InterruptedException {
        return checked(call).with("Cache-Control", "no-store");
    }

    private Answer checked(Call call) throws InterruptedException {
        if (forms.sender(call) == OwnForms.Sender.FOREIGN) {
            return LoginHandler.crossSite();
        }
        if (lock.isClosedTo(call)) {
            return Answer.error(401, "Authentication required");
        }
        Optional<Duration> wait = limiter.take(clients.limitKey(call));
        if (wait.isPresent()) {
            return Answer.error(429, "Too Many Requests")
                    .with("Retry-After", Long.toString(Math.max(1, wait.get().toSeconds())));
        }
        Optional<JsonNode> body = object(call.body().read());
        Optional<String> service = body.flatMap(json -> text(json, "service"));
        Optional<String> key = body.flatMap(json -> text(json, "apiKey"));
        if (service.isEmpty()) {
            return InvalidInput.missing("body", "service");
        }
        if (key.isEmpty()) {
            return InvalidInput.missing("body", "apiKey");
        }
        Optional<ServiceId> id = ServiceId.parse(service.get());
        if (id.isEmpty()) {
            return InvalidInput.wrong("body", "service");
        }
        if (key.get().length() > MAX_KEY) {
            return InvalidInput.wrong("body", "apiKey");
        }
        Verdict verdict = verdict(id.get(), new ApiKey(key.get()), clients.clientIp(call));
        return Answer.json(200, verdict.json().getBytes(StandardCharsets.UTF_8));
    }

    private Verdict verdict(ServiceId id, ApiKey key, Optional<String> clientAddress) throws InterruptedException {
        if (key.isMissing()) {
            return Verdict.of(Status.INVALID);
        }
        Optional<DebridService> service = services.find(id);
        if (service.isEmpty()) {
            return Verdict.of(Status.UNKNOWN);
        }
        try {
            AccountStatus status = work.within(
                    LIMIT.plusSeconds(1),
                    () -> service.get().verify(new Account(id, key), clientAddress, Deadline.after(LIMIT, time)));
            return Verdict.of(status.refusal().map(AccountCheckHandler::of).orElse(Status.OK));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DebridException refused) {
                return new Verdict(
                        of(refused.failure().kind()),
                        refused.failure().nativeCode().filter(word -> id == SIGNED_IN));
            }
            faults.report("an account check", e.getCause() == null ? e : e.getCause());
            return Verdict.of(Status.UNKNOWN);
        } catch (TimeoutException e) {
            return Verdict.of(Status.UNKNOWN);
        }
    }

    private static Status of(FailureKind kind) {
        return switch (kind.accountFault()) {
            case KEY -> Status.INVALID;
            case SUBSCRIPTION -> Status.EXPIRED;
            case NONE -> Status.UNKNOWN;
        };
    }

    private static Optional<JsonNode> object(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
