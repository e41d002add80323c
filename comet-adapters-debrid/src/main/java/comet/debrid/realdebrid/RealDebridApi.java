package comet.debrid.realdebrid;

import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.Account;
import comet.core.debrid.EntryId;
import comet.core.debrid.LinkRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.TorrentFile;
import comet.debrid.call.Answer;
import comet.debrid.call.AnswerReader;
import comet.debrid.call.ErrorReader;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** Real-Debrid's endpoints, one method each. */
final class RealDebridApi {

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01
    private static final MediaType TORRENT = MediaType.get("application/x-bittorrent");
    private static final int TOO_MANY_REQUESTS = 429;

    private final ServiceCalls calls;
    private final Consumer<Account> limited;

    /** @param limited told when the service says that an account asks too often (RD-51) */
    RealDebridApi(ServiceCalls calls, Consumer<Account> limited) {
        this.calls = calls;
        this.limited = limited;
    }

    /** A page of the torrents of an account. @param total empty when the service does not tell */
    record Page(List<ListedJson> torrents, OptionalInt total) {}

    /** RD-10. */
    UserJson user(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.get(account, "user").within(ACCOUNT_TIME);
        return send(account, call, Failures::readOfAccount, answer -> answer.read(UserJson.class), deadline);
    }

    /** RD-11. */
    Page torrents(Account account, int limit, int offset, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.get(account, "torrents").query("limit", Integer.toString(limit));
        if (offset > 0) {
            call.query("offset", Integer.toString(offset));
        }
        return send(account, call, Failures.at(Step.LIST), Mapping::page, deadline);
    }

    /** RD-12. */
    TorrentJson torrent(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call =
                ServiceCall.get(account, "torrents", "info", id.text()).aboutTorrent();
        return send(account, call, Failures.at(Step.LOOK), answer -> answer.read(TorrentJson.class), deadline);
    }

    /** RD-13. */
    AddedJson addMagnet(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(request.account(), "torrents", "addMagnet")
                .form("magnet", request.torrent().magnet().text())
                .form("ip", request.clientAddress());
        return send(request.account(), call, Failures.at(Step.ADD), answer -> answer.read(AddedJson.class), deadline);
    }

    /** RD-14. */
    AddedJson addFile(LinkRequest request, TorrentFile file, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.put(request.account(), "torrents", "addTorrent")
                .query("ip", request.clientAddress())
                .body(RequestBody.create(file.bytes(), TORRENT));
        return send(request.account(), call, Failures.at(Step.ADD), answer -> answer.read(AddedJson.class), deadline);
    }

    /** RD-15: chooses files by their ids. That they were chosen before is as good. */
    void select(LinkRequest request, EntryId id, List<Integer> files, Deadline deadline)
            throws DebridException, InterruptedException {
        String ids = String.join(",", files.stream().map(String::valueOf).toList());
        ServiceCall.Builder call = ServiceCall.post(request.account(), "torrents", "selectFiles", id.text())
                .form("files", ids)
                .form("ip", request.clientAddress())
                .aboutTorrent();
        try {
            send(request.account(), call, Failures.at(Step.SELECT), Answer::status, deadline);
        } catch (DebridException e) {
            if (!Failures.isDoneAlready(e.failure())) {
                throw e;
            }
        }
    }

    /** RD-16. */
    LinkJson unrestrict(LinkRequest request, String link, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(request.account(), "unrestrict", "link")
                .form("link", link)
                .form("ip", request.clientAddress())
                .repeatable();
        return send(request.account(), call, Failures.at(Step.LINK), answer -> answer.read(LinkJson.class), deadline);
    }

    /** RD-17: that there is no such torrent is as good (DBR-01). */
    void delete(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call =
                ServiceCall.delete(account, "torrents", "delete", id.text()).aboutTorrent();
        try {
            send(account, call, Failures.at(Step.REMOVE), Answer::status, deadline);
        } catch (DebridException e) {
            if (e.failure().kind() != TORRENT_NOT_FOUND) {
                throw e;
            }
        }
    }

    private <T> T send(
            Account account, ServiceCall.Builder call, ErrorReader errors, AnswerReader<T> reader, Deadline deadline)
            throws DebridException, InterruptedException {
        ErrorReader watching = answer -> {
            if (answer.status() == TOO_MANY_REQUESTS) {
                limited.accept(account);
            }
            return errors.read(answer);
        };
        return calls.send(call.bearer().errors(watching).build(), reader, deadline);
    }
}
