package comet.debrid.stremthru;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.file.ListedFile;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import comet.debrid.operation.RootFolder;
import comet.debrid.operation.UnknownWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the gateway writes, as the core says it. */
final class Mapping {

    private static final int MAX_SEASON = 99; // ST-22
    private static final int MAX_EPISODE = 999; // ST-22

    private Mapping() {}

    /** ST-20: no end is told, so a lapsed account is known by its word alone. */
    static AccountStatus status(UserJson answer, boolean trialPasses) throws DebridException {
        UserJson.Data user = required(answer.data());
        AccountStatus.Kind kind = switch (Objects.requireNonNullElse(user.subscriptionStatus(), "")) {
            case "premium" -> AccountStatus.Kind.PREMIUM;
            case "trial" -> AccountStatus.Kind.TRIAL;
            case "expired" -> AccountStatus.Kind.EXPIRED;
            default -> AccountStatus.Kind.FREE;
        };
        boolean passes = kind == AccountStatus.Kind.TRIAL && trialPasses;
        return new AccountStatus(
                kind,
                passes ? Optional.empty() : kind.refusal(),
                Optional.ofNullable(user.id()),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What is asked for, as the gateway understands it: by IMDb alone, as a film or as one episode (ST-22). Empty where it
     * would not understand.
     */
    static Optional<String> mediaId(RequestedMedia media) {
        Optional<String> imdb = media.id().filter(ImdbId.class::isInstance).map(id -> ((ImdbId) id).external());
        Mapped wanted = media.coordinates().mapped();
        if (wanted.season().isEmpty() && wanted.episode().isEmpty()) {
            return imdb.filter(id -> !media.type().equals(Optional.of(MediaType.SERIES)));
        }
        int season = wanted.season().orElse(Integer.MAX_VALUE);
        int episode = wanted.episode().orElse(Integer.MAX_VALUE);
        return imdb.filter(id -> season <= MAX_SEASON && episode <= MAX_EPISODE)
                .map(id -> id + ":" + season + ":" + episode);
    }

    /** The torrent of an answer. */
    static MagnetJson.Data magnet(MagnetJson answer) throws DebridException {
        return required(answer.data());
    }

    /** The torrent of an answer to an add; another one than was asked for is no answer. */
    static MagnetJson.Data magnet(MagnetJson answer, InfoHash asked) throws DebridException {
        MagnetJson.Data magnet = magnet(answer);
        Optional<InfoHash> told = Optional.ofNullable(magnet.hash()).flatMap(InfoHash::parse);
        return required(told.filter(hash -> !hash.equals(asked)).isPresent() ? null : magnet);
    }

    /** Its id. */
    static EntryId id(MagnetJson.Data magnet) throws DebridException {
        return required(entryId(magnet).orElse(null));
    }

    private static Optional<EntryId> entryId(MagnetJson.Data magnet) {
        return Optional.ofNullable(magnet.id()).flatMap(EntryId::parse);
    }

    /** The torrents of an account. One without an id could not be asked about and is left out. */
    static List<LibraryItem> library(LibraryJson.Data page, UnknownWords unknown) throws DebridException {
        List<LibraryItem> items = new ArrayList<>();
        for (MagnetJson.Data magnet : required(page.items())) {
            entryId(magnet)
                    .map(id -> new LibraryItem(
                            id,
                            Optional.ofNullable(magnet.hash()).flatMap(InfoHash::parse),
                            Objects.requireNonNullElse(magnet.name(), ""),
                            size(magnet.size()),
                            state(magnet.status(), unknown),
                            Written.instant(magnet.addedAt())))
                    .ifPresent(items::add);
        }
        return items;
    }

    /** The bytes of a torrent; 0 is unknown (ST-33). */
    private static OptionalLong size(@Nullable Long written) {
        return Written.bytes(written == null || written == 0 ? null : written);
    }

    /** How far a torrent is. {@code unknown} is a word of the gateway too: it does not know (ST-25). */
    static TorrentState state(@Nullable String word, UnknownWords unknown) {
        String known = Objects.requireNonNullElse(word, "unknown").strip().toLowerCase(Locale.ROOT);
        return switch (known) {
            case "cached", "downloaded" -> TorrentState.READY;
            case "queued" -> TorrentState.QUEUED;
            case "downloading" -> TorrentState.DOWNLOADING;
            case "processing" -> TorrentState.PROCESSING;
            case "uploading" -> TorrentState.UPLOADING;
            case "failed", "invalid" -> TorrentState.FAILED;
            case "unknown", "" -> TorrentState.UNKNOWN;
            default -> unknown.note(known);
        };
    }

    /** All files of a torrent in the account, with the handles by which links are asked for (ST-32). */
    static List<ListedFile<String>> files(MagnetJson.Data magnet, StoreTraits store) {
        List<FileJson> files = orEmpty(magnet.files());
        List<String> paths = paths(files);
        List<ListedFile<String>> listed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileJson file = files.get(i);
            String handle = Objects.requireNonNullElse(file.link(), "");
            ListedFile<String> bare = ListedFile.of(handle, paths.get(i), Written.bytes(file.size()));
            ListedFile<String> numbered = isOwn(file, store, true) ? numbered(bare, file, store) : bare;
            listed.add(handle.isBlank() ? numbered.withoutHandle() : numbered);
        }
        return listed;
    }

    /** The files that a check told, some of which may be missing; they have no handles. */
    static List<ListedFile<FileJson>> files(CheckedJson.Item checked, StoreTraits store) {
        List<FileJson> files = orEmpty(checked.files());
        List<String> paths = paths(files);
        List<ListedFile<FileJson>> listed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileJson file = files.get(i);
            ListedFile<FileJson> bare = ListedFile.of(file, paths.get(i), Written.bytes(file.size()));
            listed.add(isOwn(file, store, false) ? numbered(bare, file, store) : bare);
        }
        return listed;
    }

    /** ST-74: a number of another store is no number here. */
    private static boolean isOwn(FileJson file, StoreTraits store, boolean ifNotTold) {
        return file.source() == null ? ifNotTold : store.code().equals(file.source());
    }

    private static <F> ListedFile<F> numbered(ListedFile<F> bare, FileJson file, StoreTraits store) {
        return store.numbersFiles() && file.index() != null ? bare.numbered(file.index()) : bare;
    }

    private static List<String> paths(List<FileJson> files) {
        return RootFolder.stripped(files.stream().map(Mapping::path).toList());
    }

    private static String path(FileJson file) {
        String path = Objects.requireNonNullElse(file.path(), "");
        return path.isBlank() ? Objects.requireNonNullElse(file.name(), "") : path;
    }

    private static List<FileJson> orEmpty(@Nullable List<FileJson> files) {
        return Objects.requireNonNullElse(files, List.of());
    }

    /** What an answer has to hold. @throws DebridException {@code PROTOCOL_ERROR} if it does not */
    static <T> T required(@Nullable T value) throws DebridException {
        if (value == null) {
            throw new DebridException(DebridFailure.of(PROTOCOL_ERROR));
        }
        return value;
    }
}
