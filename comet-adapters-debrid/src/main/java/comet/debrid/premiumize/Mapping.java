package comet.debrid.premiumize;

import static comet.core.debrid.EvidenceKind.CHECK;
import static java.util.Objects.requireNonNullElse;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Premiumize writes of accounts and of what it has cached, as the core says it. */
final class Mapping {

    private Mapping() {}

    /** PM-20, DBA-01. */
    static AccountStatus status(AccountJson account, Instant now) throws DebridException {
        if (!StatusJson.SUCCESS.equals(account.status())) {
            throw unreadable();
        }
        Optional<Instant> end = end(account.premiumUntil());
        AccountStatus.Kind kind = end.map(
                        until -> until.isAfter(now) ? AccountStatus.Kind.PREMIUM : AccountStatus.Kind.EXPIRED)
                .orElse(AccountStatus.Kind.FREE);
        return new AccountStatus(kind, kind.refusal(), Written.text(account.customerId()), end, Optional.empty());
    }

    /** In seconds, as a number or a text; {@code false}, 0 and what is no number are no end. */
    private static Optional<Instant> end(@Nullable String premiumUntil) {
        try {
            return Written.seconds((long) Double.parseDouble(requireNonNullElse(premiumUntil, "0")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** PM-21, PM-22: for what the answer does not reach, nobody knows. */
    static Map<InfoHash, Availability> availability(CheckJson answer, List<InfoHash> asked, Instant now)
            throws DebridException {
        List<@Nullable Boolean> cached = answer.response();
        if (cached == null) {
            throw unreadable();
        }
        Map<InfoHash, Availability> found = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            found.put(asked.get(i), availability(answer, at(cached, i), i, asked.get(i), now));
        }
        return found;
    }

    private static Availability availability(
            CheckJson answer, Optional<Boolean> cached, int position, InfoHash hash, Instant now) {
        if (cached.isEmpty()) {
            return Availability.UNKNOWN;
        }
        if (!cached.get()) {
            return Availability.of(Evidence.notCached(ServiceId.PREMIUMIZE, hash, CHECK, now));
        }
        return new Availability(
                CacheState.CACHED,
                List.of(),
                at(answer.filename(), position).flatMap(Written::text),
                Written.bytes(at(answer.filesize(), position).orElse(null)),
                Optional.of(Evidence.cached(ServiceId.PREMIUMIZE, hash, CHECK, Optional.empty(), now)));
    }

    private static <T> Optional<T> at(@Nullable List<@Nullable T> list, int position) {
        return list == null || position >= list.size() ? Optional.empty() : Optional.ofNullable(list.get(position));
    }

    /** DBE-04: JSON, but not what was asked for. */
    static DebridException unreadable() {
        return new DebridException(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }
}
