package comet.debrid.realdebrid;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Answer;
import comet.debrid.call.Written;
import comet.debrid.operation.UnknownWords;
import comet.debrid.realdebrid.RealDebridApi.Page;
import comet.debrid.realdebrid.TorrentJson.FileJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What Real-Debrid writes, as the core says it. */
final class Mapping {

    private static final int NO_CONTENT = 204;
    private static final int COMPLETE = 100;

    private final UnknownWords unknown;

    Mapping(UnknownWords unknown) {
        this.unknown = unknown;
    }

    /** RD-18. */
    static AccountStatus status(UserJson user, Instant now) throws DebridException {
        if (user.id() == null || user.premium() == null) {
            throw unreadable();
        }
        Optional<Instant> end = Written.instant(user.expiration());
        AccountStatus.Kind kind = AccountStatus.Kind.FREE;
        if (user.premium() > 0) {
            kind = AccountStatus.Kind.PREMIUM;
        } else if (end.filter(over -> over.isBefore(now)).isPresent()) {
            kind = AccountStatus.Kind.EXPIRED;
        }
        return new AccountStatus(kind, kind.refusal(), Optional.of(user.id()), end, Optional.ofNullable(user.type()));
    }

    /** RD-06, RD-11: an object without an error, and no content, are an empty list. */
    static Page page(Answer answer) throws DebridException {
        boolean empty =
                answer.status() == NO_CONTENT || answer.find(NoList.class).isPresent();
        List<ListedJson> torrents = empty ? List.of() : List.of(answer.read(ListedJson[].class));
        return new Page(
                torrents, answer.header("X-Total-Count").map(Mapping::number).orElse(OptionalInt.empty()));
    }

    /** An object where a list is expected. */
    private record NoList() {}

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Math.max(0, Integer.parseInt(text.strip())));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Those of the torrents that have an id and a hash (DBX-01). */
    List<LibraryItem> items(List<ListedJson> torrents) {
        return torrents.stream().map(this::item).flatMap(Optional::stream).toList();
    }

    private Optional<LibraryItem> item(ListedJson torrent) {
        Optional<InfoHash> hash = Optional.ofNullable(torrent.hash()).flatMap(InfoHash::parse);
        Optional<EntryId> id = Optional.ofNullable(torrent.id()).flatMap(EntryId::parse);
        if (hash.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LibraryItem(
                id.get(),
                hash,
                Objects.requireNonNullElse(torrent.filename(), ""),
                torrent.bytes() != null && torrent.bytes() > 0
                        ? OptionalLong.of(torrent.bytes())
                        : OptionalLong.empty(),
                state(torrent.status(), torrent.progress(), torrent.links()),
                Written.instant(torrent.added())));
    }

    /** How far a torrent is. */
    TorrentState state(TorrentJson torrent) {
        return state(torrent.status(), torrent.progress(), torrent.links());
    }

    private TorrentState state(@Nullable String status, @Nullable Integer progress, List<String> links) {
        String word = Objects.requireNonNullElse(status, "");
        return switch (word) {
            case "magnet_conversion", "waiting_files_selection", "queued" -> TorrentState.QUEUED;
            case "downloading" -> TorrentState.DOWNLOADING;
            case "compressing" -> TorrentState.PROCESSING;
            case "uploading" -> TorrentState.UPLOADING;
            case "downloaded" -> TorrentState.READY;
            case "magnet_error", "error", "virus" -> TorrentState.FAILED;
            // A torrent can lose its last peer after it was stored: complete and linked, it still plays.
            case "dead" ->
                progress != null && progress == COMPLETE && !links.isEmpty() ? TorrentState.READY : TorrentState.FAILED;
            default -> unknown.note(word);
        };
    }

    /** Whether the service is still asking peers what is in the torrent. */
    static boolean isConverting(TorrentJson torrent) {
        return "magnet_conversion".equals(torrent.status());
    }

    /** Whether it waits for somebody to choose its files. */
    static boolean awaitsSelection(TorrentJson torrent) {
        return "waiting_files_selection".equals(torrent.status());
    }

    /** All files (RD-20); one without an id or a path cannot be chosen and is left out. */
    static List<ListedFile<FileJson>> files(TorrentJson torrent) {
        return torrent.files().stream()
                .map(Mapping::file)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ListedFile<FileJson>> file(FileJson file) {
        if (file.id() == null || file.path() == null) {
            return Optional.empty();
        }
        OptionalLong size = file.bytes() == null ? OptionalLong.empty() : OptionalLong.of(file.bytes());
        return Optional.of(ListedFile.of(file, file.path(), size).numbered(file.id() - 1));
    }

    /** The id of what was added. */
    static EntryId added(AddedJson added) throws DebridException {
        return Optional.ofNullable(added.id()).flatMap(EntryId::parse).orElseThrow(Mapping::unreadable);
    }

    private static DebridException unreadable() {
        return new DebridException(DebridFailure.of(PROTOCOL_ERROR));
    }
}
