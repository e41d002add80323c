package comet.http.configure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
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
import comet.http.selfcheck.AddressAdvice;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Tells a person who fills in the page whether an account works (PAGE-075, HTTP-155), why not and what to do (ASK-47),
 * and for which address its links will be made (ASK-25). The key goes to its service and nowhere else, and is not kept.
 * Where people sign in, the answer also has the service's own word for why they are not let in.
 */
@Singleton
final class AccountCheckHandler implements RouteSource {

    private static final int CHECKS_A_MINUTE = 20;

    /** Of all addresses together: whoever has many of them does not test stolen keys here either. */
    private static final int ALL_CHECKS_A_MINUTE = 200;

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

    /** @param reason the service's own word, where people sign in and it gave one (PP-71) */
    private record Checked(AccountFinding finding, Optional<String> reason) {

        static Checked of(AccountFinding finding) {
            return new Checked(finding, Optional.empty());
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
        this.limiter = new RateLimiter(CHECKS_A_MINUTE, ALL_CHECKS_A_MINUTE, time);
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
        Optional<Duration> wait = limiter.take(clients.limitAddress(call).key());
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
        Account account = new Account(id.get(), new ApiKey(key.get()));
        return Answer.json(200, json(account, call));
    }

    private byte[] json(Account account, Call call) throws InterruptedException {
        Optional<DebridService> service = services.find(account.service());
        Checked checked = checked(service, account, clients.clientIp(call));
        AccountFinding finding = checked.finding();
        ObjectNode answer = JSON.createObjectNode()
                .put("status", finding.status().word())
                .put("cause", finding.cause())
                .put("message", finding.sentence());
        finding.code().ifPresent(code -> answer.put("code", code.text()));
        finding.premiumUntil().ifPresent(end -> answer.put("premiumUntil", end.toString()));
        finding.daysLeft().ifPresent(days -> answer.put("daysLeft", days));
        checked.reason().ifPresent(reason -> answer.put("reason", reason));
        service.map(known -> AddressAdvice.of(known.capabilities(account), clients.seen(call)))
                .ifPresent(advice -> answer.putObject("address")
                        .put("finding", advice.finding())
                        .put("works", advice.works())
                        .put("message", advice.sentence()));
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Checked checked(Optional<DebridService> service, Account account, Optional<String> clientAddress)
            throws InterruptedException {
        if (account.key().isMissing()) {
            return Checked.of(AccountFinding.keyMissing());
        }
        if (service.isEmpty()) {
            return Checked.of(AccountFinding.notConnected());
        }
        try {
            AccountStatus status = work.within(
                    LIMIT.plusSeconds(1),
                    () -> service.get().recheck(account, clientAddress, Deadline.after(LIMIT, time)));
            return Checked.of(AccountFinding.of(status, time.instant()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DebridException refused) {
                return new Checked(
                        AccountFinding.of(refused.failure(), account),
                        refused.failure().nativeCode().filter(word -> account.service() == SIGNED_IN));
            }
            faults.report("an account check", e.getCause() == null ? e : e.getCause());
            return Checked.of(AccountFinding.unexpected());
        } catch (TimeoutException e) {
            return Checked.of(AccountFinding.noAnswer());
        }
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
