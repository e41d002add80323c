package comet.debrid.examplebox;

import static comet.core.debrid.EvidenceKind.CHECK;
import static comet.core.debrid.EvidenceKind.REFUSED;
import static comet.core.debrid.EvidenceKind.RESOLVED;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.FailureKind;
import comet.core.debrid.Learned;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// region Mapping
/** What Examplebox writes, as the core says it. */
final class Mapping {

    private Mapping() {}

    /** DBA-01, EX-20: a plan whose end has passed is no plan. */
    static AccountStatus status(AccountJson account, Instant now) throws DebridException {
        if (account.plan() == null) {
            throw unreadable();
        }
        Optional<Instant> end = Optional.ofNullable(account.paidUntil()).map(Instant::ofEpochSecond);
        AccountStatus.Kind kind = end.filter(over -> !over.isAfter(now)).isPresent()
                ? AccountStatus.Kind.EXPIRED
                : switch (account.plan()) {
                    case "paid" -> AccountStatus.Kind.PREMIUM;
                    case "trial" -> AccountStatus.Kind.TRIAL;
                    default -> AccountStatus.Kind.FREE;
                };
        return new AccountStatus(kind, kind.refusal(), Optional.empty(), end, Optional.of(account.plan()));
    }

    /** EX-21: what is in the answer is cached; of the rest, the check says itself that it is not. */
    static Map<InfoHash, Availability> cached(CachedJson answer, ServiceId service, Instant now)
            throws DebridException {
        List<String> hashes = answer.cached();
        if (hashes == null) {
            throw unreadable();
        }
        Map<InfoHash, Availability> found = new HashMap<>();
        for (String hash : hashes) {
            InfoHash.parse(hash)
                    .ifPresent(known -> found.put(
                            known, Availability.of(Evidence.cached(service, known, CHECK, Optional.empty(), now))));
        }
        return found;
    }

    /** DBW-04: a link proves that the torrent is cached. */
    static MadeLink made(Link link, LinkRequest request, Instant now) {
        Evidence cached = Evidence.cached(
                request.account().service(), request.torrent().infoHash(), RESOLVED, Optional.empty(), now);
        return new MadeLink(link, Optional.empty(), Optional.empty(), learned(cached));
    }

    /** DBC-03: {@code not_cached} proves the contrary; other failures prove nothing. */
    static DebridException teaching(DebridException failure, LinkRequest request, Instant now) {
        if (failure.failure().kind() != FailureKind.NOT_READY) {
            return failure;
        }
        Evidence refused = Evidence.notCached(
                request.account().service(), request.torrent().infoHash(), REFUSED, now);
        return new DebridException(failure.failure(), learned(refused));
    }

    /** EX-12: it adds nothing, so no entry is ever in the account. */
    private static Learned learned(Evidence evidence) {
        return new Learned(Optional.empty(), List.of(evidence));
    }

    /** DBE-04: JSON, but not what was asked for. */
    private static DebridException unreadable() {
        return new DebridException(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }
}
// end Mapping
