package comet.debrid.offcloud;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.file.FileSelector;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import comet.debrid.operation.CheckedTorrent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Offcloud writes of accounts and of what it has cached, as the core says it. */
final class Mapping {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** {@code 2026-12-31}. */
    private static final int LENGTH_OF_DATE = 10;

    private Mapping() {}

    /** OC-20: a date that has passed outweighs what is said beside it. */
    static AccountStatus status(AccountJson account, Instant now) throws DebridException {
        Optional<Instant> end = endOfDay(account.expirationDate());
        if (account.isPremium() == null && end.isEmpty()) {
            throw unreadable();
        }
        boolean over = end.filter(until -> !until.isAfter(now)).isPresent();
        boolean paid = !Boolean.FALSE.equals(account.isPremium());
        AccountStatus.Kind kind = over ? AccountStatus.Kind.EXPIRED : AccountStatus.Kind.FREE;
        if (!over && paid) {
            kind = AccountStatus.Kind.PREMIUM;
        }
        Optional<String> id = Written.text(account.userId());
        return new AccountStatus(kind, kind.refusal(), id, end, Optional.empty());
    }

    private static Optional<Instant> endOfDay(@Nullable String date) {
        String day = date == null ? "" : date.strip();
        try {
            return day.length() < LENGTH_OF_DATE
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day.substring(0, LENGTH_OF_DATE))
                            .atTime(END_OF_DAY)
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** OC-21: the place of a row is all that tells whose it is, so that every one must be there. */
    static Map<InfoHash, Availability> availability(
            CheckedJson[] rows, List<InfoHash> asked, AvailabilityRequest request, FileSelector files, Instant now)
            throws DebridException {
        if (rows.length != asked.size()) {
            throw unreadable();
        }
        Map<InfoHash, Availability> found = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            InfoHash hash = asked.get(i);
            CheckedJson row = rows[i];
            found.put(
                    hash,
                    row.cached() == null
                            ? Availability.UNKNOWN
                            : new CheckedTorrent<>(hash, row.cached(), FileMapping.files(row.files()))
                                    .availability(request, files, now));
        }
        return found;
    }

    /** DBE-04: JSON, but not what was asked for. */
    static DebridException unreadable() {
        return new DebridException(DebridFailure.of(FailureKind.PROTOCOL_ERROR));
    }
}
