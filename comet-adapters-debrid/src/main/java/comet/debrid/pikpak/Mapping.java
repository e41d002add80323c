package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import comet.debrid.operation.MagnetHash;
import comet.debrid.operation.UnknownWords;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What PikPak writes, as the core says it. */
final class Mapping {

    /** The service names no file yet: until it does, the id is that of the task (PP-37). */
    static final String TASK = "task:";

    private static final String SENSITIVE = "STATUS_SENSITIVE_RESOURCE";

    private Mapping() {}

    /** PP-32. @param allowsFree whether an account nobody pays for passes */
    static AccountStatus status(MeJson me, VipJson vip, boolean allowsFree, Instant now) throws DebridException {
        VipJson.DataJson paid = vip.data();
        String id = me.sub();
        if (paid == null || id == null || id.isEmpty()) {
            throw unreadable();
        }
        Optional<Instant> end = Written.instant(paid.expire());
        AccountStatus.Kind kind = kind(paid, end, now);
        boolean allowed = kind == AccountStatus.Kind.FREE && allowsFree;
        return new AccountStatus(
                kind, allowed ? Optional.empty() : kind.refusal(), Optional.of(id), end, text(paid.type()));
    }

    private static AccountStatus.Kind kind(VipJson.DataJson paid, Optional<Instant> end, Instant now) {
        if (text(paid.type()).filter(type -> !type.equals("novip")).isEmpty()) {
            return AccountStatus.Kind.FREE;
        }
        boolean over = end.filter(instant -> !instant.isAfter(now)).isPresent();
        return over || "invalid".equals(paid.status()) ? AccountStatus.Kind.EXPIRED : AccountStatus.Kind.PREMIUM;
    }

    /** Which torrent a file or a download is (PP-34). @param params what the service says where it came from */
    static Optional<InfoHash> hash(@Nullable JsonNode params) {
        if (params == null) {
            return Optional.empty();
        }
        return MagnetHash.find(params.path("url").asText(""))
                .or(() -> MagnetHash.find(params.path("original_url").asText("")))
                .or(() -> InfoHash.parse(params.path("hash").asText("")));
    }

    /** PP-35. @return empty for what tells no size, as folders do */
    static OptionalLong size(@Nullable String written) {
        try {
            return Written.bytes(
                    Long.valueOf(Objects.requireNonNullElse(written, "").strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** PP-44: what lies in My Pack is finished. */
    static LibraryItem item(PackEntry entry) {
        FileJson file = entry.file();
        OptionalLong size = size(file.size());
        return new LibraryItem(
                entry.id(),
                Optional.of(entry.hash()),
                Objects.requireNonNullElse(file.name(), ""),
                size.orElse(0) == 0 ? OptionalLong.empty() : size,
                TorrentState.READY,
                Written.instant(file.createdTime()));
    }

    /** A download as an entry of the account; empty if it has no id. */
    static Optional<LibraryItem> item(TaskJson task, InfoHash hash, UnknownWords unknown) {
        return id(task).map(id -> new LibraryItem(
                id,
                Optional.of(hash),
                Objects.requireNonNullElse(task.fileName(), ""),
                OptionalLong.empty(),
                state(task, unknown),
                Written.instant(task.createdTime())));
    }

    /** PP-37: that of the file it makes, or its own until there is one. */
    static Optional<EntryId> id(TaskJson task) {
        return text(task.fileId())
                .or(() -> text(task.id()).map(own -> TASK + own))
                .flatMap(EntryId::parse);
    }

    static TorrentState state(TaskJson task, UnknownWords unknown) {
        return switch (Objects.requireNonNullElse(task.phase(), "")) {
            case "PHASE_TYPE_PENDING" -> TorrentState.QUEUED;
            case "PHASE_TYPE_RUNNING" -> TorrentState.DOWNLOADING;
            case "PHASE_TYPE_COMPLETE" -> TorrentState.READY;
            case "PHASE_TYPE_ERROR" -> TorrentState.FAILED;
            case "PHASE_TYPE_UNKNOWN" -> TorrentState.UNKNOWN;
            default -> unknown.note(Objects.requireNonNullElse(task.phase(), ""));
        };
    }

    /** PP-39. */
    static boolean isSensitive(FileJson.@Nullable AuditJson audit) {
        return audit != null && SENSITIVE.equals(audit.status());
    }

    /** A text that says something. */
    static Optional<String> text(@Nullable String written) {
        return Optional.ofNullable(written).filter(text -> !text.isBlank());
    }

    /** DBE-04: JSON, but not what was asked for. */
    static DebridException unreadable() {
        return new DebridException(DebridFailure.of(PROTOCOL_ERROR));
    }
}
