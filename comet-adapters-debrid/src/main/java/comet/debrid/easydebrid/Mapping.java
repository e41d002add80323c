package comet.debrid.easydebrid;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.DebridFailure;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Written;
import comet.debrid.operation.CheckedTorrent;
import comet.debrid.operation.RootFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What EasyDebrid writes, as the core says it. */
final class Mapping {

    private Mapping() {}

    /** ED-20: there are no trials; who never paid has no end. */
    static AccountStatus status(DetailsJson details, Instant now) throws DebridException {
        if (details.id() == null && details.paidUntil() == null) {
            throw unreadable();
        }
        Optional<Instant> end = Written.seconds(details.paidUntil());
        AccountStatus.Kind kind = end.map(
                        until -> until.isAfter(now) ? AccountStatus.Kind.PREMIUM : AccountStatus.Kind.EXPIRED)
                .orElse(AccountStatus.Kind.FREE);
        return new AccountStatus(kind, kind.refusal(), Optional.ofNullable(details.id()), end, Optional.empty());
    }

    /** ED-21: the place in the answer is all that tells which torrent is which. */
    static List<CheckedTorrent<String>> checked(LookupJson answer, List<InfoHash> asked) throws DebridException {
        List<LookupJson.TorrentJson> rows = answer.result();
        if (rows == null || rows.size() != asked.size()) {
            throw unreadable();
        }
        List<CheckedTorrent<String>> checked = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            LookupJson.TorrentJson row = rows.get(i);
            Optional<String> name = RootFolder.name(paths(row.files()));
            checked.add(new CheckedTorrent<>(asked.get(i), row.cached(), name, listed(row.files())));
        }
        return checked;
    }

    /** ED-23: all files of a torrent with their links; one without is in the torrent all the same. */
    static List<ListedFile<String>> linked(LinksJson answer) throws DebridException {
        if (answer.files() == null) {
            throw unreadable();
        }
        return listed(answer.files());
    }

    /** ED-14: it is queued, or it is no torrent that the service takes. */
    static boolean isAccepted(QueuedJson answer) throws DebridException {
        if (answer.success() == null) {
            throw unreadable();
        }
        return answer.success();
    }

    private static List<String> paths(List<FileJson> files) {
        return files.stream().map(FileJson::path).toList();
    }

    private static List<ListedFile<String>> listed(List<FileJson> files) {
        List<String> paths = RootFolder.stripped(paths(files));
        List<ListedFile<String>> listed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileJson file = files.get(i);
            listed.add(new ListedFile<>(
                    file.link(), paths.get(i), Written.bytes(file.size()), OptionalInt.empty(), Optional.empty()));
        }
        return listed;
    }

    /** DBE-04: JSON, but not what was asked for. */
    private static DebridException unreadable() {
        return new DebridException(DebridFailure.of(PROTOCOL_ERROR));
    }
}
