package comet.debrid.offcloud;

import comet.core.debrid.Account;
import comet.core.debrid.LinkRequest;
import comet.core.file.ListedFile;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Offcloud's endpoints, one method each. */
final class OffcloudApi {

    /** Magnets of one cache check (OC-11, OC-65). */
    static final int MOST_MAGNETS = 100;

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01
    private static final Duration CHECK_TIME = Duration.ofSeconds(8); // DBT-01

    private final ServiceCalls calls;

    OffcloudApi(ServiceCalls calls) {
        this.calls = calls;
    }

    /** OC-10. */
    AccountJson account(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = get(account, Step.VERIFY, "account", "info")
                .within(ACCOUNT_TIME)
                .build();
        return calls.send(call, AccountJson.class, deadline);
    }

    /** OC-11: at most {@value #MOST_MAGNETS}. Asking changes nothing, so it may be repeated. */
    CheckedJson[] check(Account account, List<InfoHash> hashes, Deadline deadline)
            throws DebridException, InterruptedException {
        List<String> magnets = hashes.stream().map(OffcloudApi::magnet).toList();
        ServiceCall call = post(account, Step.CHECK, "cache", "info")
                .json(new CheckJson(magnets, true))
                .repeatable()
                .within(CHECK_TIME)
                .build();
        return calls.send(call, CheckedJson[].class, deadline);
    }

    /** OC-12: plays what is cached and leaves no line in the history, so it may be repeated. */
    FileJson[] direct(Account account, InfoHash hash, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = post(account, Step.LINK, "cache", "download")
                .json(new UrlJson(magnet(hash)))
                .repeatable()
                .build();
        return calls.send(call, FileJson[].class, deadline);
    }

    /** OC-13: makes a line each time. */
    LineJson add(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = post(request.account(), Step.ADD, "cloud")
                .json(new UrlJson(request.torrent().magnet().text()))
                .build();
        return calls.send(call, LineJson.class, deadline);
    }

    /** OC-14. */
    LineJson status(Account account, String id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = post(account, Step.LOOK, "cloud", "status")
                .json(new StatusJson.Question(id))
                .repeatable()
                .aboutTorrent()
                .build();
        return calls.send(call, answer -> StatusJson.read(answer, id).orElseThrow(Mapping::unreadable), deadline);
    }

    /** OC-15. */
    List<ListedFile<String>> explore(Account account, String id, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = get(account, Step.LOOK, "cloud", "explore", id)
                .query("format", "detailed")
                .aboutTorrent()
                .build();
        return calls.send(call, FileMapping::explored, deadline);
    }

    /** OC-16. */
    List<LineJson> history(Account account, Deadline deadline) throws DebridException, InterruptedException {
        return calls.send(get(account, Step.LIST, "cloud", "history").build(), HistoryMapping::lines, deadline);
    }

    /** OC-17. */
    void remove(Account account, String id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call =
                get(account, Step.REMOVE, "cloud", "remove", id).aboutTorrent().build();
        DoneJson done = calls.send(call, DoneJson.class, deadline);
        if (!Boolean.TRUE.equals(done.success())) {
            throw Mapping.unreadable();
        }
    }

    /** OC-07: of a bare hash it says that it is not cached, whether that is so or not. */
    private static String magnet(InfoHash hash) {
        return TorrentSource.of(hash).magnet().text();
    }

    private static ServiceCall.Builder get(Account account, Step step, String... path) {
        return ServiceCall.get(account, below(path)).bearer().errors(Failures.at(step));
    }

    private static ServiceCall.Builder post(Account account, Step step, String... path) {
        return ServiceCall.post(account, below(path)).bearer().errors(Failures.at(step));
    }

    private static String[] below(String... path) {
        return Stream.concat(Stream.of("api"), Stream.of(path)).toArray(String[]::new);
    }
}
