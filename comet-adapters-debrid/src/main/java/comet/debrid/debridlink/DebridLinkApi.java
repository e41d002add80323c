package comet.debrid.debridlink;

import static comet.core.debrid.FailureKind.IP_NOT_ALLOWED;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentFile;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Debrid-Link's endpoints, one method each (DL-10 to DL-15). */
final class DebridLinkApi {

    /** Torrents of one page (DL-14). */
    static final int PAGE = 100;

    private static final String SEEDBOX = "seedbox";
    private static final String ADD = "add";
    private static final String LIST = "list";
    private static final String IP = "ip";
    private static final String FLAT = "list"; // DL-21
    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01

    private final ServiceCalls calls;
    private final PerAccount<AtomicBoolean> usedFromServer;

    DebridLinkApi(ServiceCalls calls, CallResources resources) {
        this.calls = calls;
        this.usedFromServer = new PerAccount<>(resources.random(), AtomicBoolean::new);
    }

    /** DL-10. */
    AccountJson.Value account(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.get(account, "account", "infos").within(ACCOUNT_TIME);
        AccountJson.Value value = Objects.requireNonNull(
                send(account, call, Step.VERIFY, AccountJson.class, deadline).value());
        usedFromServer.of(account).set(value.serverDetected());
        return value;
    }

    /** DL-11 with a bare hash: it is added only if it is cached (DL-31). */
    TorrentJson addIfCached(Account account, InfoHash hash, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return add(account, new AddJson(hash.hex(), FLAT, null, clientAddress.orElse(null)), deadline);
    }

    /** DL-11 with a magnet: it is downloaded. */
    TorrentJson download(Account account, MagnetUri magnet, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return add(account, new AddJson(magnet.text(), FLAT, true, clientAddress.orElse(null)), deadline);
    }

    private TorrentJson add(Account account, AddJson torrent, Deadline deadline)
            throws DebridException, InterruptedException {
        return added(account, ServiceCall.post(account, SEEDBOX, ADD).json(torrent), deadline);
    }

    /** DL-11 with a file: it is downloaded. */
    TorrentJson download(
            Account account, InfoHash hash, TorrentFile file, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(account, SEEDBOX, ADD)
                .form("structureType", FLAT)
                .form("async", "true")
                .form(IP, clientAddress)
                .torrentFile("file", hash, file);
        return added(account, call, deadline);
    }

    private TorrentJson added(Account account, ServiceCall.Builder call, Deadline deadline)
            throws DebridException, InterruptedException {
        return Objects.requireNonNull(
                send(account, call, Step.ADD, AddedJson.class, deadline).value());
    }

    /**
     * DL-13. A malformed id drops the filter and gives the whole account, an unknown one nothing: the torrent is the one
     * with that id, wherever it stands.
     *
     * @throws DebridException {@code TORRENT_NOT_FOUND} if it is not there
     */
    TorrentJson torrent(Account account, EntryId id, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call =
                ServiceCall.get(account, SEEDBOX, LIST).query("ids", id.text()).query(IP, clientAddress);
        ListJson list = send(account, call, Step.LOOK, ListJson.class, deadline);
        return Objects.requireNonNull(list.value()).stream()
                .filter(torrent -> id.text().equals(torrent.id()))
                .findFirst()
                .orElseThrow(() -> new DebridException(DebridFailure.of(TORRENT_NOT_FOUND)));
    }

    /** DL-14. @param page from 0 */
    ListJson list(Account account, int page, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.get(account, SEEDBOX, LIST)
                .query("page", Integer.toString(page))
                .query("perPage", Integer.toString(PAGE))
                .query(IP, clientAddress);
        return send(account, call, Step.LIST, ListJson.class, deadline);
    }

    /** DL-15. */
    void remove(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call =
                ServiceCall.delete(account, SEEDBOX, id.text(), "remove").aboutTorrent();
        send(account, call, Step.REMOVE, RemovedJson.class, deadline);
    }

    private <E extends EnvelopeJson<?>> E send(
            Account account, ServiceCall.Builder call, Step step, Class<E> type, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall built = call.bearer().errors(Failures.at(step)).build();
        try {
            return calls.send(built, answer -> Envelope.opened(answer, type), deadline);
        } catch (DebridException e) {
            throw e.failure().kind() == IP_NOT_ALLOWED
                            && usedFromServer.of(account).get()
                    ? new DebridException(e.failure().withFurtherKey("SERVER_DETECTED")) // DL-20
                    : e;
        }
    }
}
