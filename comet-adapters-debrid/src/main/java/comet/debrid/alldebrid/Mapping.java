package comet.debrid.alldebrid;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.AccountStatus.Kind;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.alldebrid.StatusJson.Magnet;
import comet.debrid.alldebrid.UploadJson.Uploaded;
import comet.debrid.call.Written;
import comet.debrid.operation.UnknownWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What AllDebrid writes, as the core says it. */
final class Mapping {

    /** AD-21: the name of a torrent of which nothing is known yet. */
    private static final String NO_NAME = "noname";

    private Mapping() {}

    /** AD-20. */
    static AccountStatus status(UserJson.Data answer, Instant now) throws DebridException {
        UserJson.User user = answer.user();
        if (user == null || user.username() == null) {
            throw unreadable();
        }
        Optional<Instant> end = Written.seconds(user.premiumUntil());
        Kind kind = kind(user, end, now);
        return new AccountStatus(kind, kind.refusal(), Optional.of(user.username()), end, Optional.empty());
    }

    private static Kind kind(UserJson.User user, Optional<Instant> end, Instant now) {
        if (user.isPremium()) {
            return Kind.PREMIUM;
        }
        if (user.isTrial()) {
            return Kind.TRIAL;
        }
        return end.filter(past -> !past.isAfter(now)).isPresent() ? Kind.EXPIRED : Kind.FREE;
    }

    /** AD-21: the one that was sent. */
    static Uploaded uploaded(UploadJson.Data answer) throws DebridException {
        return Stream.of(answer.magnets(), answer.files())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(Mapping::unreadable);
    }

    static EntryId id(Uploaded uploaded) throws DebridException {
        return id(uploaded.id()).orElseThrow(Mapping::unreadable);
    }

    private static Optional<EntryId> id(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(EntryId::parse);
    }

    /** AD-13: the magnet with that id, wherever it stands. */
    static Magnet magnet(StatusJson.Data answer, EntryId id) throws DebridException {
        return magnets(answer)
                .filter(magnet -> id.text().equals(magnet.id()))
                .findFirst()
                .orElseThrow(() -> new DebridException(DebridFailure.of(TORRENT_NOT_FOUND)));
    }

    private static Stream<Magnet> magnets(StatusJson.Data answer) throws DebridException {
        if (answer.magnets() == null) {
            throw unreadable();
        }
        return answer.magnets().stream();
    }

    /** AD-14: the files of the magnet with that id; empty when there are none yet (AD-33). */
    static List<ListedFile<String>> files(FilesJson.Data answer, EntryId id) throws DebridException {
        if (answer.magnets() == null) {
            throw unreadable();
        }
        FilesJson.Magnet found = answer.magnets().stream()
                .filter(magnet -> id.text().equals(magnet.id()))
                .findFirst()
                .orElseThrow(() -> new DebridException(DebridFailure.of(TORRENT_NOT_FOUND)));
        return found.files() == null ? List.of() : FileTree.files(found.files());
    }

    /** Section 4: what has no hash is left out (DBX-01). */
    static List<LibraryItem> library(StatusJson.Data answer, UnknownWords unknown) throws DebridException {
        return magnets(answer).flatMap(magnet -> item(magnet, unknown).stream()).toList();
    }

    private static Optional<LibraryItem> item(Magnet magnet, UnknownWords unknown) {
        Optional<InfoHash> hash = Optional.ofNullable(magnet.hash()).flatMap(InfoHash::parse);
        Optional<EntryId> id = id(magnet.id());
        if (hash.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LibraryItem(
                id.get(),
                hash,
                name(magnet.filename()),
                size(magnet.size()),
                MagnetState.of(magnet.statusCode(), unknown),
                Written.seconds(magnet.completionDate()).or(() -> uploadedAt(magnet))));
    }

    /** When it came into the account. */
    static Optional<Instant> uploadedAt(Magnet magnet) {
        return Written.seconds(magnet.uploadDate());
    }

    private static String name(@Nullable String filename) {
        return filename == null || filename.equals(NO_NAME) ? "" : filename;
    }

    private static OptionalLong size(@Nullable Long bytes) {
        return bytes == null || bytes <= 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    /** DBE-04: an envelope of success, but not what was asked for. */
    static DebridException unreadable() {
        return new DebridException(DebridFailure.of(PROTOCOL_ERROR));
    }
}
