package comet.debrid.premiumize;

import static java.util.Objects.requireNonNullElse;

import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import comet.debrid.operation.MagnetHash;
import comet.debrid.operation.UnknownWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Premiumize writes of the transfers of an account, as the core says it. */
final class TransferMapping {

    private final UnknownWords unknownWords;

    TransferMapping(UnknownWords unknownWords) {
        this.unknownWords = unknownWords;
    }

    /** The torrents among them, in their order; the rest are files of the web. */
    List<Transfer> transfers(TransfersJson answer) throws DebridException {
        if (answer.transfers() == null) {
            throw Mapping.unreadable();
        }
        return answer.transfers().stream()
                .map(this::transfer)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Transfer> transfer(TransfersJson.TransferJson json) {
        Optional<InfoHash> hash = hash(json);
        Optional<EntryId> id = Written.text(json.id()).flatMap(EntryId::parse);
        if (id.isEmpty() || (hash.isEmpty() && isOfTheWeb(json.src()))) {
            return Optional.empty();
        }
        LibraryItem item = new LibraryItem(
                id.get(),
                hash,
                requireNonNullElse(json.name(), ""),
                Written.bytes(json.filesize()),
                state(json),
                Written.seconds(json.createdAt()));
        return Optional.of(new Transfer(
                item,
                hash.isPresent(),
                word(json).equals("banned"),
                Written.text(json.folderId()),
                Written.text(json.fileId())));
    }

    /** A fresh transfer may be named by its hash (PM-62). */
    private static Optional<InfoHash> hash(TransfersJson.TransferJson json) {
        return Stream.of(
                        Optional.ofNullable(json.hash()).flatMap(InfoHash::parse),
                        MagnetHash.find(json.src()),
                        Optional.ofNullable(json.name())
                                .filter(name -> name.strip().length() == 2 * InfoHash.LENGTH)
                                .flatMap(InfoHash::parse))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of a torrent the service shows an address of its own, which says nothing. */
    private static boolean isOfTheWeb(@Nullable String src) {
        String address = requireNonNullElse(src, "").strip().toLowerCase(Locale.ROOT);
        boolean web = address.startsWith("http://") || address.startsWith("https://") || address.startsWith("ftp://");
        return web && !address.contains("/job/src?");
    }

    private TorrentState state(TransfersJson.TransferJson json) {
        return switch (word(json)) {
            case "waiting", "queued" -> TorrentState.QUEUED;
            case "running" ->
                requireNonNullElse(json.progress(), 0.0) > 0 ? TorrentState.DOWNLOADING : TorrentState.QUEUED;
            case "finished", "seeding" -> TorrentState.READY;
            case "error", "timeout", "deleted", "banned" -> TorrentState.FAILED;
            default -> unknownWords.note(word(json));
        };
    }

    private static String word(TransfersJson.TransferJson json) {
        return requireNonNullElse(json.status(), "").strip().toLowerCase(Locale.ROOT);
    }
}
