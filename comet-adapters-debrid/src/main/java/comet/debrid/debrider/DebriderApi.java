package comet.debrid.debrider;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LinkRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.call.Answer;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Debrider's endpoints, one method each. */
final class DebriderApi {

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01
    private static final Duration CHECK_TIME = Duration.ofSeconds(8); // DBT-01
    private static final String CLIENT_ADDRESS = "X-Forwarded-For"; // DR-04

    private final ServiceCalls calls;

    DebriderApi(ServiceCalls calls) {
        this.calls = calls;
    }

    /** DR-10. */
    AccountJson account(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "v1", "account")
                .bearer()
                .errors(Failures.at(Step.VERIFY))
                .within(ACCOUNT_TIME)
                .build();
        return calls.send(call, AccountJson.class, deadline);
    }

    /**
     * DR-11: asking changes nothing, so it may be repeated.
     *
     * @param clientAddress only where a link is wanted (DR-04)
     */
    LookupJson lookup(Account account, List<InfoHash> hashes, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.post(account, "v1", "link", "lookup")
                .bearer()
                .header(CLIENT_ADDRESS, clientAddress)
                .json(new MagnetsJson(
                        hashes.stream().map(DebriderApi::bareMagnet).toList()))
                .repeatable()
                .errors(Failures.at(Step.CHECK))
                .within(CHECK_TIME)
                .build();
        return calls.send(call, LookupJson.class, deadline);
    }

    /** DR-12: may start a download, so it is sent once. */
    LinksJson generate(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.post(request.account(), "v1", "link", "generate")
                .bearer()
                .header(CLIENT_ADDRESS, request.clientAddress())
                .json(new MagnetJson(bareMagnet(request.torrent().infoHash())))
                .errors(Failures.at(Step.LINK))
                .build();
        return calls.send(call, LinksJson.class, deadline);
    }

    /** DR-13. Nobody says what the task is when the answer has none (DR-24). */
    Optional<TaskJson> add(Account account, TorrentSource torrent, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.post(account, "v1", "tasks")
                .bearer()
                .json(new NewTaskJson("magnet", torrent.magnet().text()))
                .errors(Failures.at(Step.ADD))
                .build();
        return Optional.ofNullable(
                calls.send(call, WrappedTaskJson.class, deadline).data());
    }

    /** DR-14: everything in the account. */
    List<TaskJson> tasks(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "v1", "tasks")
                .bearer()
                .errors(Failures.at(Step.LIST))
                .build();
        return calls.send(call, DebriderApi::tasks, deadline);
    }

    private static List<TaskJson> tasks(Answer answer) throws DebridException {
        Optional<TaskJson[]> bare = answer.find(TaskJson[].class);
        if (bare.isPresent()) {
            return Stream.of(bare.get()).filter(Objects::nonNull).toList();
        }
        WrappedTasksJson wrapped = answer.read(WrappedTasksJson.class);
        return Stream.of(wrapped.data(), wrapped.result(), wrapped.tasks())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(DebriderApi::unreadable);
    }

    /** DR-15. */
    TaskJson task(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "v1", "tasks", id.text())
                .bearer()
                .aboutTorrent()
                .errors(Failures.at(Step.LOOK))
                .build();
        return calls.send(call, DebriderApi::task, deadline);
    }

    private static TaskJson task(Answer answer) throws DebridException {
        return Optional.ofNullable(answer.read(WrappedTaskJson.class).data())
                .or(() -> answer.find(TaskJson.class).filter(task -> task.id() != null))
                .orElseThrow(DebriderApi::unreadable);
    }

    /** DR-16; what is answered does not matter (DR-27). */
    void remove(Account account, EntryId id, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.delete(account, "v1", "tasks", id.text())
                .bearer()
                .aboutTorrent()
                .errors(Failures.at(Step.REMOVE))
                .build();
        calls.send(call, answer -> answer, deadline);
    }

    /** DR-05: the hash says all where nothing is downloaded. */
    private static String bareMagnet(InfoHash hash) {
        return TorrentSource.of(hash).magnet().text();
    }

    /** DBE-04: JSON, but not what was asked for. */
    private static DebridException unreadable() {
        return new DebridException(DebridFailure.of(PROTOCOL_ERROR));
    }
}
