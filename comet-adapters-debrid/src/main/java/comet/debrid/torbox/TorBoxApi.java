package comet.debrid.torbox;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentFile;
import comet.debrid.call.Budget;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** TorBox's endpoints, one method each. */
final class TorBoxApi {

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01
    private static final Duration CHECK_TIME = Duration.ofSeconds(8); // DBT-01

    /** Told to add only what is cached, TorBox does not answer for half a minute when it is not (TB-23). */
    private static final Duration GUARDED_TIME = Duration.ofSeconds(10);

    private static final Budget CREATES = new Budget("creates", 8, Duration.ofMinutes(1), 8); // DBT-07
    private static final Budget UNCACHED_CREATES = new Budget("uncached creates", 50, Duration.ofHours(1), 10); // TB-04

    private static final String ALLOW_ZIP = "allow_zip";
    private static final int NOT_FOUND = 404;

    private final ServiceCalls calls;

    TorBoxApi(ServiceCalls calls) {
        this.calls = calls;
    }

    /** TB-10. */
    UserJson user(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "user", "me")
                .bearer()
                .query("settings", "false")
                .errors(Failures.at(Step.VERIFY))
                .within(ACCOUNT_TIME)
                .build();
        return calls.send(call, answer -> needed(Answers.data(answer, EnvelopeJson.OfUser.class)), deadline);
    }

    /** TB-11: at most 500 hashes. Asking changes nothing. */
    List<CachedJson> check(Account account, List<InfoHash> hashes, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.post(account, "torrents", "checkcached")
                .bearer()
                .query("format", "list")
                .query("list_files", "true")
                .json(new CheckJson(hashes.stream().map(InfoHash::hex).toList()))
                .repeatable()
                .errors(Failures.at(Step.CHECK))
                .within(CHECK_TIME)
                .build();
        return calls.send(call, Answers::cached, deadline);
    }

    /** TB-12 with the guard of TB-23: adds nothing that is not cached. */
    Item addCached(Account account, MagnetUri magnet, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = add(account)
                .form("magnet", magnet.text())
                .form(ALLOW_ZIP, "false")
                .form("add_only_if_cached", "true")
                .within(GUARDED_TIME);
        return created(call, deadline);
    }

    /** TB-12. */
    Item add(Account account, MagnetUri magnet, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = add(account)
                .form("magnet", magnet.text())
                .form(ALLOW_ZIP, "false")
                .spending(UNCACHED_CREATES);
        return created(call, deadline);
    }

    /** TB-12 with the file, for what nobody can find by its magnet (DBM-04). */
    Item add(Account account, InfoHash hash, TorrentFile file, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall.Builder call = add(account)
                .form(ALLOW_ZIP, "false")
                .torrentFile("file", hash, file)
                .spending(UNCACHED_CREATES);
        return created(call, deadline);
    }

    private static ServiceCall.Builder add(Account account) {
        return ServiceCall.post(account, "torrents", "createtorrent")
                .bearer()
                .spending(CREATES)
                .errors(Failures.at(Step.ADD));
    }

    private Item created(ServiceCall.Builder call, Deadline deadline) throws DebridException, InterruptedException {
        return calls.send(
                call.build(),
                answer -> {
                    CreatedJson created = needed(Answers.data(answer, EnvelopeJson.OfCreated.class));
                    return needed(Item.torrent(created.torrentId()).or(() -> Item.queued(created.queuedId())));
                },
                deadline);
    }

    /** TB-13. @throws DebridException {@code TORRENT_NOT_FOUND} if there is no such torrent */
    TorrentJson torrent(Account account, Item item, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "torrents", "mylist")
                .bearer()
                .query("bypass_cache", "true")
                .query("id", item.text())
                .errors(Failures.at(Step.LOOK))
                .aboutTorrent()
                .build();
        return calls.send(
                call,
                answer -> Answers.torrent(answer, item)
                        .orElseThrow(() -> new DebridException(DebridFailure.of(TORRENT_NOT_FOUND))),
                deadline);
    }

    /** TB-14: sometimes one more than asked for (TB-26). An empty list is HTTP 404 (TB-24). */
    List<TorrentJson> torrents(Account account, int offset, int limit, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "torrents", "mylist")
                .bearer()
                .query("bypass_cache", "true")
                .query("offset", Integer.toString(offset))
                .query("limit", Integer.toString(limit))
                .accepting(NOT_FOUND)
                .errors(Failures.at(Step.LIST))
                .build();
        return calls.send(call, Answers::torrents, deadline);
    }

    /** TB-17. */
    List<QueuedJson> queued(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "queued", "getqueued")
                .bearer()
                .query("type", "torrent")
                .query("bypass_cache", "true")
                .accepting(NOT_FOUND)
                .errors(Failures.at(Step.LIST))
                .build();
        return calls.send(call, Answers::queued, deadline);
    }

    /** TB-15. The key is in the query. @return the address as TorBox wrote it; empty when it wrote none */
    Optional<String> link(Account account, Item item, long file, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "torrents", "requestdl")
                .bearer()
                .query("token", account.key().secret())
                .query("torrent_id", item.text())
                .query("file_id", Long.toString(file))
                .query("zip_link", "false")
                .query("user_ip", clientAddress)
                .errors(Failures.at(Step.LINK))
                .aboutTorrent()
                .build();
        return calls.send(call, answer -> Answers.data(answer, EnvelopeJson.OfLink.class), deadline);
    }

    /** TB-16, TB-18. @throws DebridException {@code TORRENT_NOT_FOUND} if there is no such entry */
    void remove(Account account, Item item, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall.Builder call = item.isQueued()
                ? ServiceCall.post(account, "queued", "controlqueued")
                : ServiceCall.post(account, "torrents", "controltorrent");
        calls.send(
                call.bearer()
                        .json(RemoveJson.of(item))
                        .errors(Failures.at(Step.REMOVE))
                        .repeatable()
                        .aboutTorrent()
                        .build(),
                answer -> Answers.data(answer, EnvelopeJson.OfAnything.class),
                deadline);
    }

    private static <T> T needed(Optional<T> found) throws DebridException {
        return found.orElseThrow(() -> new DebridException(DebridFailure.of(PROTOCOL_ERROR)));
    }
}
