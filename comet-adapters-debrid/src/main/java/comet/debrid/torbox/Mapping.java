package comet.debrid.torbox;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What TorBox writes, as the core says it. */
final class Mapping {

    /** A subscription is renewed some time after its end (TB-20). */
    private static final Duration RENEWAL = Duration.ofHours(24);

    private Mapping() {}

    /** TB-20, DBA-01. */
    static AccountStatus status(UserJson user, Instant now) throws DebridException {
        if (user.plan() == null) {
            throw new DebridException(DebridFailure.of(PROTOCOL_ERROR));
        }
        Optional<Instant> end = Written.instant(user.premiumExpiresAt());
        AccountStatus.Kind kind = kind(user.plan(), end, now);
        return new AccountStatus(kind, kind.refusal(), Optional.ofNullable(user.id()), end, plan(user.plan()));
    }

    private static AccountStatus.Kind kind(int plan, Optional<Instant> end, Instant now) {
        if (plan > 0) {
            return end.filter(over -> over.plus(RENEWAL).isBefore(now)).isPresent()
                    ? AccountStatus.Kind.EXPIRED
                    : AccountStatus.Kind.PREMIUM;
        }
        return end.filter(over -> !over.isAfter(now)).isPresent()
                ? AccountStatus.Kind.EXPIRED
                : AccountStatus.Kind.FREE;
    }

    private static Optional<String> plan(int plan) {
        return switch (plan) {
            case 0 -> Optional.of("Free");
            case 1 -> Optional.of("Essential");
            case 2 -> Optional.of("Pro");
            case 3 -> Optional.of("Standard");
            default -> Optional.empty();
        };
    }

    /** TB-26: at most as many as asked for, and nobody knows how many there are. */
    static LibraryPage page(List<TorrentJson> torrents, int limit, Instant now) {
        List<LibraryItem> items = torrents.stream()
                .limit(limit)
                .flatMap(torrent -> Item.torrent(torrent.id()).map(item -> item(item, torrent, now)).stream())
                .toList();
        return new LibraryPage(items, OptionalInt.empty());
    }

    private static LibraryItem item(Item item, TorrentJson torrent, Instant now) {
        return new LibraryItem(
                item.id(),
                hash(torrent.hash()),
                Objects.requireNonNullElse(torrent.name(), ""),
                Written.bytes(torrent.size()),
                State.of(torrent, now),
                Written.instant(torrent.createdAt()));
    }

    /** Whether it is that torrent, perhaps under another of its hashes (TB-36). */
    static boolean is(TorrentJson torrent, InfoHash hash) {
        return Stream.concat(Stream.ofNullable(torrent.hash()), torrent.alternativeHashes().stream())
                .anyMatch(text -> hash(text).equals(Optional.of(hash)));
    }

    /** TB-25: the files, each with its number; none while the metadata is loaded. */
    static List<ListedFile<Long>> files(List<FileJson> files) {
        return files.stream()
                .filter(file -> !path(file).isEmpty())
                .map(Mapping::listed)
                .toList();
    }

    private static ListedFile<Long> listed(FileJson file) {
        Optional<Long> id = Optional.ofNullable(file.id()).filter(number -> number >= 0);
        return new ListedFile<>(
                id.filter(number -> !isZipped(file)),
                path(file),
                Written.bytes(file.size()),
                id.filter(number -> number <= Integer.MAX_VALUE)
                        .map(number -> OptionalInt.of(number.intValue()))
                        .orElse(OptionalInt.empty()),
                Optional.empty());
    }

    /** TB-37: whether any file is there only as a part of an archive. */
    static boolean hasZipped(TorrentJson torrent) {
        return torrent.files().stream().anyMatch(Mapping::isZipped);
    }

    private static boolean isZipped(FileJson file) {
        return Boolean.TRUE.equals(file.zipped());
    }

    /** TB-25: without the root folder, and with the name that TorBox gives for itself. */
    private static String path(FileJson file) {
        String full = Objects.requireNonNullElse(file.name(), "");
        int root = full.indexOf('/', 1);
        String path = root < 0 ? full : full.substring(root + 1);
        if (file.shortName() == null) {
            return path;
        }
        return path.substring(0, path.lastIndexOf('/') + 1) + file.shortName();
    }

    /** The name of the torrent: its root folder, whatever the item is called (TB-21). */
    static Optional<String> name(CachedJson cached) {
        return cached.files().stream()
                .flatMap(file -> Stream.ofNullable(file.name()))
                .map(path -> path.replaceFirst("^/+", ""))
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .filter(root -> !root.isBlank())
                .findFirst()
                .or(() -> Optional.ofNullable(cached.name()));
    }

    static Optional<InfoHash> hash(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(InfoHash::parse);
    }
}
