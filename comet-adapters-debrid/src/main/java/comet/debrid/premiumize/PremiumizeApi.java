package comet.debrid.premiumize;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.LinkRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import comet.core.torrent.TorrentSource;
import comet.debrid.call.Answer;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.List;

/** Premiumize's endpoints, one method each. */
final class PremiumizeApi {

    /** Hashes of one cache check (PM-11). */
    static final int MOST_HASHES = 100;

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01
    private static final Duration CHECK_TIME = Duration.ofSeconds(8); // DBT-01
    private static final Duration DIRECT_TIME = Duration.ofSeconds(15); // DBT-01

    private final ServiceCalls calls;

    PremiumizeApi(ServiceCalls calls) {
        this.calls = calls;
    }

    /** PM-10. */
    AccountJson account(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = get(account, Step.VERIFY, "account", "info")
                .within(ACCOUNT_TIME)
                .build();
        return calls.send(call, AccountJson.class, deadline);
    }

    /** PM-11: at most {@value #MOST_HASHES} hashes. Asking changes nothing, so it may be repeated. */
    CheckJson check(Account account, List<InfoHash> hashes, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call =
                post(account, Step.CHECK, "cache", "check").repeatable().within(CHECK_TIME);
        hashes.forEach(hash -> call.form("items[]", hash.hex()));
        return calls.send(call.build(), CheckJson.class, deadline);
    }

    /** PM-12: plays what is cached and adds nothing (PM-31), so it may be repeated. */
    DirectJson direct(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        String withoutTrackers =
                TorrentSource.of(request.torrent().infoHash()).magnet().text();
        ServiceCall call = post(request.account(), Step.LINK, "transfer", "directdl")
                .form("src", withoutTrackers)
                .form("ip", request.clientAddress())
                .repeatable()
                .within(DIRECT_TIME)
                .build();
        return calls.send(call, DirectJson.class, deadline);
    }

    /** PM-13 with the magnet. */
    CreatedJson create(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = post(request.account(), Step.ADD, "transfer", "create")
                .form("src", request.torrent().magnet().text())
                .build();
        return calls.send(call, CreatedJson.class, deadline);
    }

    /** PM-13 with the {@code .torrent}. */
    CreatedJson create(LinkRequest request, TorrentFile file, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = post(request.account(), Step.ADD, "transfer", "create")
                .torrentFile("file", request.torrent().infoHash(), file)
                .build();
        return calls.send(call, CreatedJson.class, deadline);
    }

    /** PM-14. */
    TransfersJson transfers(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return calls.send(get(account, Step.LIST, "transfer", "list").build(), TransfersJson.class, deadline);
    }

    /** PM-15: deletes the files of the transfer with it. What is gone cannot be deleted twice, so it may be repeated. */
    void delete(Account account, String id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = post(account, Step.REMOVE, "transfer", "delete")
                .form("id", id)
                .repeatable()
                .aboutTorrent()
                .build();
        calls.send(call, PremiumizeApi::success, deadline);
    }

    /** PM-16. */
    ItemJson item(Account account, String id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = get(account, Step.LOOK, "item", "details")
                .query("id", id)
                .aboutTorrent()
                .build();
        return calls.send(call, ItemJson.class, deadline);
    }

    /** PM-17. */
    FolderJson folder(Account account, String id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = get(account, Step.LOOK, "folder", "list")
                .query("id", id)
                .aboutTorrent()
                .build();
        return calls.send(call, FolderJson.class, deadline);
    }

    private static ServiceCall.Builder get(Account account, Step step, String... path) {
        return ServiceCall.get(account, path).bearer().errors(Failures.at(step));
    }

    private static ServiceCall.Builder post(Account account, Step step, String... path) {
        return ServiceCall.post(account, path).bearer().errors(Failures.at(step));
    }

    private static StatusJson success(Answer answer) throws DebridException {
        StatusJson json = answer.read(StatusJson.class);
        if (!StatusJson.SUCCESS.equals(json.status())) {
            throw new DebridException(DebridFailure.of(PROTOCOL_ERROR));
        }
        return json;
    }
}
