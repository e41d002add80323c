package comet.debrid.debridlink;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.AccountStatus.Kind;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import comet.debrid.operation.RootFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What Debrid-Link writes, as the core says it. */
final class Mapping {

    private static final double DONE = 100;
    private static final int HIGHEST_WAITING = 3;
    private static final int DOWNLOADING = 4;
    private static final int VERIFYING_AND_DOWNLOADING = 6;

    /** How far Debrid-Link's clock may be behind ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(60);

    private Mapping() {}

    /** DL-20. */
    static AccountStatus status(AccountJson.Value account, Instant now) throws DebridException {
        Long left = account.premiumLeft();
        if (left == null) {
            throw unreadable();
        }
        Kind kind = left == 0 ? Kind.FREE : Kind.PREMIUM;
        Optional<Instant> end = left > 0 ? Written.seconds(saturated(now.getEpochSecond(), left)) : Optional.empty();
        return new AccountStatus(
                kind,
                kind.refusal(),
                present(account.username()).or(() -> present(account.email())),
                end,
                Optional.empty());
    }

    private static long saturated(long now, long left) {
        return left > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + left;
    }

    static EntryId id(TorrentJson torrent) throws DebridException {
        return present(torrent.id()).flatMap(EntryId::parse).orElseThrow(Mapping::unreadable);
    }

    /** Section 3. */
    static TorrentState state(TorrentJson torrent) {
        boolean failed = present(torrent.errorString()).isPresent()
                || present(torrent.error()).filter(code -> !code.equals("0")).isPresent();
        if (failed) {
            return TorrentState.FAILED;
        }
        if (isDone(torrent.downloadPercent())) {
            return TorrentState.READY;
        }
        int status = torrent.status() == null ? -1 : torrent.status();
        if (status >= 0 && status <= HIGHEST_WAITING) {
            return TorrentState.QUEUED;
        }
        boolean begun = torrent.downloadPercent() != null && torrent.downloadPercent() > 0;
        return begun || status == DOWNLOADING || status == VERIFYING_AND_DOWNLOADING
                ? TorrentState.DOWNLOADING
                : TorrentState.QUEUED;
    }

    /** Whether waiting changes nothing any more. */
    static boolean isSettled(TorrentJson torrent) {
        TorrentState state = state(torrent);
        return state == TorrentState.READY || state == TorrentState.FAILED;
    }

    private static boolean isDone(@Nullable Double percent) {
        return percent != null && percent >= DONE;
    }

    /** DL-23: whether the files themselves are not told. */
    static boolean isArchive(TorrentJson torrent) {
        return torrent.isZip() || torrent.files() == null || torrent.files().isEmpty();
    }

    /** DL-21, DL-22: the files in the order of the answer, each by its link; what is not finished has none. */
    static List<ListedFile<String>> files(TorrentJson torrent) {
        List<TorrentJson.File> files = torrent.files() == null ? List.of() : torrent.files();
        List<String> paths = RootFolder.stripped(
                files.stream().map(file -> present(file.name()).orElse("")).toList());
        return IntStream.range(0, files.size())
                .mapToObj(i -> listed(files.get(i), paths.get(i)).numbered(i))
                .toList();
    }

    private static ListedFile<String> listed(TorrentJson.File file, String path) {
        Optional<String> link = present(file.downloadUrl()).filter(url -> isDone(file.downloadPercent()));
        ListedFile<String> listed = ListedFile.of(link.orElse(""), path, Written.bytes(file.size()));
        return link.isPresent() ? listed : listed.withoutHandle();
    }

    /** DL-14; empty for what is no torrent (DBX-01). */
    static Optional<LibraryItem> item(TorrentJson torrent) {
        Optional<InfoHash> hash = hash(torrent);
        Optional<EntryId> id = present(torrent.id()).flatMap(EntryId::parse);
        if (hash.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LibraryItem(
                id.get(),
                hash,
                present(torrent.name()).orElse(""),
                size(torrent.totalSize()),
                state(torrent),
                createdAt(torrent)));
    }

    static Optional<InfoHash> hash(TorrentJson torrent) {
        return present(torrent.hashString()).flatMap(InfoHash::parse);
    }

    /**
     * Whether it came into the account not before that moment. Adding twice gives the same entry, with the time of the
     * first add (DL-62).
     */
    static boolean isMadeSince(TorrentJson torrent, Instant moment) {
        return createdAt(torrent)
                .filter(at -> !at.isBefore(moment.minus(CLOCK_DIFFERENCE)))
                .isPresent();
    }

    private static Optional<Instant> createdAt(TorrentJson torrent) {
        return Written.seconds(torrent.created());
    }

    /** Bytes of the whole torrent. */
    static OptionalLong size(@Nullable Long bytes) {
        return bytes == null || bytes <= 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(known -> !known.isEmpty());
    }

    /** DBE-04: an envelope of success, but not what was asked for. */
    static DebridException unreadable() {
        return new DebridException(DebridFailure.of(PROTOCOL_ERROR));
    }
}
