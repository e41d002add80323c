package comet.debrid.easydebrid;

import comet.core.debrid.Account;
import comet.core.debrid.LinkRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.call.ServiceCall;
import comet.debrid.call.ServiceCalls;
import comet.debrid.words.Step;
import java.time.Duration;
import java.util.List;

/** EasyDebrid's endpoints, one method each. */
final class EasyDebridApi {

    private static final Duration ACCOUNT_TIME = Duration.ofSeconds(5); // DBT-01
    private static final Duration CHECK_TIME = Duration.ofSeconds(8); // DBT-01

    private final ServiceCalls calls;

    EasyDebridApi(ServiceCalls calls) {
        this.calls = calls;
    }

    /** ED-10. */
    DetailsJson details(Account account, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.get(account, "v1", "user", "details")
                .bearer()
                .errors(Failures.at(Step.VERIFY))
                .within(ACCOUNT_TIME)
                .build();
        return calls.send(call, DetailsJson.class, deadline);
    }

    /** ED-12: what is cached, and its files without links. */
    LookupJson lookup(Account account, List<InfoHash> hashes, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.post(account, "v1", "link", "lookupdetails")
                .bearer()
                .json(new UrlsJson(
                        hashes.stream().map(EasyDebridApi::bareMagnet).toList()))
                .repeatable()
                .errors(Failures.at(Step.CHECK))
                .within(CHECK_TIME)
                .build();
        return calls.send(call, LookupJson.class, deadline);
    }

    /** ED-13: all links of what is cached. The links are bound to the address of the viewer (ED-04). */
    LinksJson links(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.post(request.account(), "v1", "link", "generate")
                .bearer()
                .header("X-Forwarded-For", request.clientAddress())
                .json(new UrlJson(bareMagnet(request.torrent().infoHash())))
                .repeatable()
                .errors(Failures.at(Step.LINK))
                .build();
        return calls.send(call, LinksJson.class, deadline);
    }

    /** ED-14: queues a torrent for the cache of the service; asking twice changes nothing. */
    QueuedJson queue(Account account, TorrentSource torrent, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceCall call = ServiceCall.post(account, "v1", "link", "request")
                .bearer()
                .json(new UrlJson(torrent.magnet().text()))
                .repeatable()
                .errors(Failures.at(Step.ADD))
                .build();
        return calls.send(call, QueuedJson.class, deadline);
    }

    /** ED-05: the hash says all where nothing is downloaded. */
    private static String bareMagnet(InfoHash hash) {
        return TorrentSource.of(hash).magnet().text();
    }
}
