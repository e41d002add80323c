package comet.debrid.examplebox;

import comet.core.debrid.Account;
import comet.core.debrid.LinkRequest;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

// region ExampleboxApi
/** Examplebox's endpoints, one method each. */
final class ExampleboxApi {

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01
    private static final Duration CHECK_TIME = Duration.ofSeconds(8); // DBT-01

    private final ServiceCalls calls;

    ExampleboxApi(ServiceCalls calls) {
        this.calls = calls;
    }

    /** EX-10. */
    AccountJson account(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "account")
                .bearer()
                .within(ACCOUNT_TIME)
                .build();
        return calls.send(call, AccountJson.class, deadline);
    }

    /** EX-11: at most 100 hashes. Asking changes nothing, so it may be repeated. */
    CachedJson check(Account account, List<InfoHash> hashes, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.post(account, "cache", "check")
                .bearer()
                .json(new CheckJson(hashes.stream().map(InfoHash::hex).toList()))
                .repeatable()
                .within(CHECK_TIME)
                .build();
        return calls.send(call, CachedJson.class, deadline);
    }

    /** EX-12: plays what is cached and adds nothing, so it may be repeated. */
    PlayJson play(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        Mapped wanted = request.media().coordinates().mapped();
        ServiceCall call = ServiceCall.post(request.account(), "play")
                .bearer()
                .form("magnet", request.torrent().magnet().text())
                .form("season", text(wanted.season()))
                .form("episode", text(wanted.episode()))
                .form("ip", request.clientAddress())
                .repeatable()
                .build();
        return calls.send(call, PlayJson.class, deadline);
    }

    private static Optional<String> text(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }
}
// end ExampleboxApi
