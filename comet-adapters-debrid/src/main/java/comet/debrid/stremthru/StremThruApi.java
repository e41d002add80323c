package comet.debrid.stremthru;

import static comet.core.debrid.FailureKind.RATE_LIMITED;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.debrid.call.Answer;
import comet.debrid.call.AnswerReader;
import comet.debrid.call.Budget;
import comet.debrid.call.CallResources;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.call.ServiceError;
import comet.debrid.call.ServiceProfile;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The gateway's endpoints, one method each, for the accounts of one service: it is the service that may be down, and whose
 * limits are spent. Thread-safe.
 */
final class StremThruApi {

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01
    private static final Duration CHECK_TIME = Duration.ofSeconds(8); // DBT-01
    private static final Duration ADD_TIME = Duration.ofSeconds(20); // ST-05

    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(240, 20)), Duration.ofSeconds(60), ErrorReader.NONE);

    private static final int TOO_MANY_REQUESTS = 429;

    /** PikPak's key is a password, and no check looks at it (ST-28, PP-02). */
    private static final String NO_KEY = "check";

    private final ServiceId service;
    private final Gateway gateway;
    private final CurrentRoute route;
    private final ServiceCalls calls;
    private final Failures failures;
    private final Consumer<Account> limited;

    /**
     * @param route what is known of the server; one for all services
     * @param limited is told of accounts that asked too often
     */
    StremThruApi(
            ServiceId service,
            Gateway gateway,
            CurrentRoute route,
            Consumer<Account> limited,
            CallResources resources) {
        this.service = service;
        this.limited = limited;
        this.gateway = gateway;
        this.route = route;
        this.calls = new ServiceCalls(PROFILE, gateway.baseUrl(), resources);
        this.failures = new Failures(service);
    }

    /** Where the gateway is. */
    String baseUrl() {
        return gateway.baseUrl();
    }

    /** DBT-09. */
    int callsForOneList(Account account) {
        return calls.callsForOneList(account);
    }

    /** ST-10. */
    UserJson user(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.get(account, Route.account()).within(ACCOUNT_TIME);
        return send(account, withKey(call, account, clientAddress), Step.VERIFY, UserJson.class, deadline);
    }

    /**
     * ST-11: at most {@value StoreTraits#BATCH} hashes.
     *
     * @param mediaId what is asked for, in one of the forms that the gateway understands (ST-22)
     */
    CheckedJson check(
            Account account,
            List<InfoHash> hashes,
            Optional<String> mediaId,
            Optional<String> clientAddress,
            Deadline deadline)
            throws DebridException, InterruptedException {
        String joined = hashes.stream().map(InfoHash::hex).collect(Collectors.joining(","));
        String key = service == ServiceId.PIKPAK ? NO_KEY : account.key().secret();
        return onEitherRoute(current -> {
            ServiceCall.Builder call = ServiceCall.get(account, current.torrents("check"))
                    .query(current.hashes(), joined)
                    .query("sid", mediaId)
                    .within(CHECK_TIME);
            return send(account, with(call, account, key, clientAddress), Step.CHECK, CheckedJson.class, deadline);
        });
    }

    /** ST-12: the entry that is there, or a new one (ST-31). */
    MagnetJson add(Account account, MagnetUri magnet, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return onEitherRoute(current -> {
            ServiceCall.Builder call = ServiceCall.post(account, current.torrents())
                    .json(current.add(magnet))
                    .within(ADD_TIME);
            return send(account, withKey(call, account, clientAddress), Step.ADD, MagnetJson.class, deadline);
        });
    }

    /** ST-13. */
    LibraryJson list(Account account, int limit, int offset, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return onEitherRoute(current -> {
            ServiceCall.Builder call = ServiceCall.get(account, current.torrents())
                    .query("limit", Integer.toString(limit))
                    .query("offset", Integer.toString(offset));
            return send(account, withKey(call, account, clientAddress), Step.LIST, LibraryJson.class, deadline);
        });
    }

    /** ST-14. */
    MagnetJson look(Account account, EntryId id, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return onEitherRoute(current -> {
            ServiceCall.Builder call =
                    ServiceCall.get(account, current.torrents(id.text())).aboutTorrent();
            return send(account, withKey(call, account, clientAddress), Step.LOOK, MagnetJson.class, deadline);
        });
    }

    /** ST-15. What it answers is of no interest. */
    void remove(Account account, EntryId id, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        onEitherRoute(current -> {
            ServiceCall.Builder call =
                    ServiceCall.delete(account, current.torrents(id.text())).aboutTorrent();
            return send(account, withKey(call, account, clientAddress), Step.REMOVE, Answer::status, deadline);
        });
    }

    /** ST-16: makes no more than a link, so it may be repeated. @param handle as the gateway gave it for the file */
    LinkJson link(Account account, String handle, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return onEitherRoute(current -> {
            ServiceCall.Builder call = ServiceCall.post(account, current.links())
                    .json(new AskLinkJson(handle))
                    .repeatable();
            return send(account, withKey(call, account, clientAddress), Step.LINK, LinkJson.class, deadline);
        });
    }

    private ServiceCall.Builder withKey(ServiceCall.Builder call, Account account, Optional<String> clientAddress) {
        return with(call, account, account.key().secret(), clientAddress);
    }

    /** ST-01 to ST-03, ST-62. */
    private ServiceCall.Builder with(
            ServiceCall.Builder call, Account account, String key, Optional<String> clientAddress) {
        return call.header("X-StremThru-Store-Name", account.storeAtGateway().name())
                .header("X-StremThru-Store-Authorization", "Bearer " + key)
                .header("X-StremThru-Authorization", gateway.credential().map(ProxyCredential::header))
                .query("client_ip", clientAddress)
                .followingOnSameHost();
    }

    private <T> T send(Account account, ServiceCall.Builder call, Step step, Class<T> type, Deadline deadline)
            throws DebridException, InterruptedException {
        return send(account, call, step, answer -> answer.read(type), deadline);
    }

    private <T> T send(Account account, ServiceCall.Builder call, Step step, AnswerReader<T> reader, Deadline deadline)
            throws DebridException, InterruptedException {
        ErrorReader errors = failures.at(step);
        ErrorReader watching = answer -> {
            Optional<ServiceError> error = errors.read(answer);
            if (answer.status() == TOO_MANY_REQUESTS
                    || error.filter(StremThruApi::isLimit).isPresent()) {
                limited.accept(account);
            }
            return error;
        };
        return calls.send(call.errors(watching).build(), reader, deadline);
    }

    private static boolean isLimit(ServiceError error) {
        return error.kind().filter(RATE_LIMITED::equals).isPresent();
    }

    /** A call on one of the routes. */
    @FunctionalInterface
    private interface Call<T> {
        T on(Route route) throws DebridException, InterruptedException;
    }

    /** ST-18: what a server says that it does not have is asked on the newer route, now and from now on. */
    private <T> T onEitherRoute(Call<T> call) throws DebridException, InterruptedException {
        Route first = route.get();
        try {
            return call.on(first);
        } catch (DebridException e) {
            if (!Failures.isMissingRoute(e)) {
                throw e;
            }
            if (first == Route.TORZ) {
                throw new DebridException(DebridFailure.of(FailureKind.UNSUPPORTED));
            }
        }
        route.withdrawn();
        return onEitherRoute(call);
    }
}
