package comet.debrid.examplebox;

import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.operation.AccountState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

// region Mapping
/** What Examplebox writes, as the core says it. */
final class Mapping {

    private static final Availability CACHED = new Availability(CacheState.CACHED, OptionalInt.empty());

    private Mapping() {}

    /** DBA-01, EX-20: a plan whose end has passed is no plan. */
    static AccountState state(AccountJson account, Instant now) throws DebridException {
        if (account.plan() == null) {
            throw unreadable();
        }
        Long end = account.paidUntil();
        if (end != null && !Instant.ofEpochSecond(end).isAfter(now)) {
            return AccountState.EXPIRED;
        }
        return switch (account.plan()) {
            case "paid" -> AccountState.PREMIUM;
            case "trial" -> AccountState.TRIAL;
            default -> AccountState.FREE;
        };
    }

    /** EX-21: a hash that is not in the answer is not cached. */
    static Map<InfoHash, Availability> cached(CachedJson answer) throws DebridException {
        List<String> hashes = answer.cached();
        if (hashes == null) {
            throw unreadable();
        }
        Map<InfoHash, Availability> found = new HashMap<>();
        for (String hash : hashes) {
            InfoHash.parse(hash).ifPresent(known -> found.put(known, CACHED));
        }
        return found;
    }

    /** DBE-04: JSON, but not what was asked for. */
    private static DebridException unreadable() {
        return new DebridException(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }
}
// endregion
