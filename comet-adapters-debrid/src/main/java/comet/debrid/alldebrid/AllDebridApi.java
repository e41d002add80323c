package comet.debrid.alldebrid;

import comet.core.debrid.Account;
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
import java.time.InstantSource;
import java.util.Optional;

/** AllDebrid's endpoints, one method each (AD-10 to AD-18). Parameters go in a form, the viewer's address in the query. */
final class AllDebridApi {

    private static final String VERSION = "v4";
    private static final String STATUS_VERSION = "v4.1";
    private static final String MAGNET = "magnet";
    private static final String LINK = "link";
    private static final String ID = "id";
    private static final String IP = "ip";
    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01

    private final ServiceCalls calls;
    private final Failures failures = new Failures();
    private final InstantSource time;
    private final PerAccount<RecentCalls> recent;

    AllDebridApi(ServiceCalls calls, CallResources resources) {
        this.calls = calls;
        this.time = resources.time();
        this.recent = new PerAccount<>(resources.random(), RecentCalls::new);
    }

    /** How many answers had text in front of their JSON (AD-03). */
    long answersWithTextInFront() {
        return failures.withTextInFront();
    }

    /** AD-10. */
    UserJson.Data user(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.get(account, VERSION, "user").within(ACCOUNT_TIME);
        return send(account, call, Step.VERIFY, UserJson.class, deadline);
    }

    /** AD-11. Uploading it again gives the same id, so it may be repeated. */
    UploadJson.Data upload(Account account, MagnetUri magnet, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(account, VERSION, MAGNET, "upload")
                .query(IP, clientAddress)
                .form("magnets[]", magnet.text())
                .repeatable();
        return send(account, call, Step.ADD, UploadJson.class, deadline);
    }

    /** AD-12. */
    UploadJson.Data upload(
            Account account, InfoHash hash, TorrentFile file, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(account, VERSION, MAGNET, "upload", "file")
                .query(IP, clientAddress)
                .torrentFile("files[0]", hash, file)
                .repeatable();
        return send(account, call, Step.ADD, UploadJson.class, deadline);
    }

    /** AD-13, of one magnet. */
    StatusJson.Data status(Account account, EntryId id, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(account, STATUS_VERSION, MAGNET, "status")
                .form(ID, id.text())
                .repeatable();
        return send(account, call, Step.LOOK, StatusJson.class, deadline);
    }

    /** AD-13, of all magnets of the account. */
    StatusJson.Data magnets(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call =
                ServiceCall.post(account, STATUS_VERSION, MAGNET, "status").repeatable();
        return send(account, call, Step.LIST, StatusJson.class, deadline);
    }

    /** AD-14. */
    FilesJson.Data files(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(account, VERSION, MAGNET, "files")
                .form("id[]", id.text())
                .repeatable();
        return send(account, call, Step.LOOK, FilesJson.class, deadline);
    }

    /** AD-15. */
    UnlockedJson.Data unlock(Account account, String link, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(account, VERSION, LINK, "unlock")
                .query(IP, clientAddress)
                .form(LINK, link)
                .repeatable();
        return send(account, call, Step.LINK, UnlockedJson.class, deadline);
    }

    /** AD-16. */
    DelayedJson.Data delayed(Account account, long id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(account, VERSION, LINK, "delayed")
                .form(ID, Long.toString(id))
                .repeatable();
        return send(account, call, Step.LINK, DelayedJson.class, deadline);
    }

    /** AD-17. */
    void delete(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = ServiceCall.post(account, VERSION, MAGNET, "delete")
                .form(ID, id.text())
                .repeatable();
        send(account, call, Step.REMOVE, DoneJson.class, deadline);
    }

    /** AD-18. */
    void restart(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call =
                ServiceCall.post(account, VERSION, MAGNET, "restart").form(ID, id.text());
        send(account, call, Step.ADD, DoneJson.class, deadline);
    }

    private <D, E extends EnvelopeJson<D>> D send(
            Account account, ServiceCall.Builder call, Step step, Class<E> type, Deadline deadline)
            throws DebridException, InterruptedException {
        int lately = recent.of(account).countAt(time.instant());
        ServiceCall built = call.bearer().errors(failures.of(step, lately)).build();
        return calls.send(built, answer -> Envelope.open(answer, type), deadline);
    }
}
