package comet.debrid.debrider;

import static comet.core.debrid.AccountStatus.Kind.EXPIRED;
import static comet.core.debrid.AccountStatus.Kind.FREE;
import static comet.core.debrid.AccountStatus.Kind.PREMIUM;
import static comet.core.debrid.AccountStatus.Kind.TRIAL;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static java.util.Objects.requireNonNullElse;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import comet.debrid.debrider.AccountJson.MetadataJson;
import comet.debrid.debrider.AccountJson.PlanJson;
import comet.debrid.debrider.AccountJson.SubscriptionJson;
import comet.debrid.debrider.LookupJson.TorrentJson;
import comet.debrid.operation.CheckedTorrent;
import comet.debrid.operation.RootFolder;
import comet.debrid.operation.UnknownWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Debrider writes, as the core says it. */
final class Mapping {

    private final UnknownWords unknown;

    Mapping(UnknownWords unknown) {
        this.unknown = unknown;
    }

    /** DR-20. */
    static AccountStatus status(AccountJson account, Instant now) throws DebridException {
        if (account.id() == null && account.subscription() == null) {
            throw unreadable();
        }
        Optional<SubscriptionJson> subscription = Optional.ofNullable(account.subscription());
        AccountStatus.Kind kind = subscription.map(bought -> kind(bought, now)).orElse(FREE);
        Optional<PlanJson> plan = subscription.flatMap(bought -> Optional.ofNullable(bought.plan()));
        if (kind == PREMIUM && plan.filter(Mapping::isClosed).isPresent()) {
            throw new DebridException(DebridFailure.of(PLAN_RESTRICTED));
        }
        return new AccountStatus(
                kind,
                kind.refusal(),
                Optional.ofNullable(account.id()),
                subscription.flatMap(bought -> end(bought, kind)),
                plan.flatMap(bought -> Optional.ofNullable(bought.name())));
    }

    private static AccountStatus.Kind kind(SubscriptionJson subscription, Instant now) {
        Optional<Instant> end = Written.instant(subscription.endDate());
        boolean over = end.filter(until -> !until.isAfter(now)).isPresent();
        boolean free = subscription.plan() != null && subscription.plan().isFree();
        AccountStatus.Kind otherwise = over ? EXPIRED : FREE;
        return switch (requireNonNullElse(subscription.status(), "")) {
            case "active" -> over || free ? otherwise : PREMIUM;
            case "canceled" -> end.isPresent() && !over ? PREMIUM : otherwise;
            case "trialing" -> TRIAL;
            default -> otherwise;
        };
    }

    private static Optional<Instant> end(SubscriptionJson subscription, AccountStatus.Kind kind) {
        Optional<Instant> end = Written.instant(subscription.endDate());
        return kind == TRIAL ? Written.instant(subscription.trialEnd()).or(() -> end) : end;
    }

    /** Whether keys do not open the API; what is not said is allowed. */
    private static boolean isClosed(PlanJson plan) {
        return Optional.ofNullable(plan.metadata())
                .map(MetadataJson::apiAccess)
                .filter(access -> !access)
                .isPresent();
    }

    /** DR-21: each row by its hash where the cached ones have one, else by its place. */
    static List<CheckedTorrent<String>> checked(LookupJson answer, List<InfoHash> asked) throws DebridException {
        List<TorrentJson> rows = answer.result();
        if (rows == null) {
            throw unreadable();
        }
        if (rows.stream().filter(TorrentJson::cached).allMatch(row -> hash(row).isPresent())) {
            return rows.stream()
                    .flatMap(row -> hash(row).map(hash -> checked(row, hash)).stream())
                    .toList();
        }
        if (rows.size() != asked.size()) {
            throw unreadable();
        }
        List<CheckedTorrent<String>> checked = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            checked.add(checked(rows.get(i), asked.get(i)));
        }
        return checked;
    }

    private static Optional<InfoHash> hash(TorrentJson row) {
        return Optional.ofNullable(row.hash()).flatMap(InfoHash::parse);
    }

    private static CheckedTorrent<String> checked(TorrentJson row, InfoHash hash) {
        return new CheckedTorrent<>(hash, row.cached(), RootFolder.name(paths(row.files())), listed(row.files()));
    }

    /** DR-12: the files under either name. */
    static List<ListedFile<String>> linked(LinksJson answer) throws DebridException {
        return Stream.of(answer.files(), answer.result())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Mapping::listed)
                .orElseThrow(Mapping::unreadable);
    }

    /** DR-15: the files of the task, which has to be of that torrent. */
    static List<ListedFile<String>> files(TaskJson task, InfoHash hash) throws DebridException {
        if (hash(task).filter(other -> !other.equals(hash)).isPresent()) {
            throw unreadable();
        }
        return listed(task.files());
    }

    /** The files with their links; one without is in the torrent all the same. */
    static List<ListedFile<String>> listed(List<FileJson> files) {
        List<String> paths = RootFolder.stripped(paths(files));
        List<ListedFile<String>> listed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileJson file = files.get(i);
            Optional<String> link = Optional.ofNullable(file.link()).filter(url -> !url.isBlank());
            listed.add(new ListedFile<>(
                    link, paths.get(i), Written.bytes(file.size()), OptionalInt.empty(), Optional.empty()));
        }
        return listed;
    }

    /** DR-21: each begins with the folder of the torrent. */
    private static List<String> paths(List<FileJson> files) {
        return files.stream().map(file -> requireNonNullElse(file.name(), "")).toList();
    }

    /** DR-25: the torrents among the tasks, in the order given. */
    List<LibraryItem> items(List<TaskJson> tasks) {
        return tasks.stream()
                .filter(task -> task.type() == null || task.type().equals("torrent"))
                .flatMap(task -> item(task).stream())
                .toList();
    }

    private Optional<LibraryItem> item(TaskJson task) {
        Optional<InfoHash> hash = hash(task);
        return id(task).filter(id -> hash.isPresent())
                .map(id -> new LibraryItem(
                        id,
                        hash,
                        requireNonNullElse(task.name(), ""),
                        Written.bytes(task.size()),
                        state(task.status()),
                        Written.instant(task.addedDate())));
    }

    private static Optional<InfoHash> hash(TaskJson task) {
        return Optional.ofNullable(task.hash()).flatMap(InfoHash::parse);
    }

    static Optional<EntryId> id(TaskJson task) {
        return Optional.ofNullable(task.id()).flatMap(EntryId::parse);
    }

    TorrentState state(@Nullable String status) {
        return switch (requireNonNullElse(status, "")) {
            case "parsing", "queued", "waiting", "pending" -> TorrentState.QUEUED;
            case "downloading" -> TorrentState.DOWNLOADING;
            case "completed" -> TorrentState.READY;
            case "error", "failed" -> TorrentState.FAILED;
            default -> unknown.note(requireNonNullElse(status, ""));
        };
    }

    /** DBE-04: JSON, but not what was asked for. */
    static DebridException unreadable() {
        return new DebridException(DebridFailure.of(PROTOCOL_ERROR));
    }
}
