package comet.debrid.realdebrid;

import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.NO_PLAYABLE_FILE;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.TorrentState.FAILED;
import static comet.core.debrid.TorrentState.READY;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.MadeLink;
import comet.core.debrid.TorrentState;
import comet.core.file.FileChoice;
import comet.core.file.FileChoice.Chosen;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.debrid.call.CallResources;
import comet.debrid.operation.Recent;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entries;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Looks;
import comet.debrid.operation.resolve.Resolve;
import comet.debrid.operation.resolve.ThroughEntries;
import comet.debrid.operation.resolve.Way;
import comet.debrid.realdebrid.TorrentJson.FileJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How Real-Debrid is brought to a link (RD-30 to RD-37). Thread-safe. */
final class RealDebridWay implements Way {

    private static final int NEWEST = 100; // RD-30

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** RD-07: an entry that was just made may not be known everywhere at once. */
    private static final List<Duration> UNTIL_KNOWN = List.of(Duration.ofMillis(500), SECOND);

    private static final Looks CONVERSION = Looks.each(SECOND, 10); // RD-32
    private static final Looks AFTER_SELECTION = Looks.atOnceThenAfter(SECOND, SECOND); // RD-34

    private static final Duration REMEMBERED = Duration.ofMinutes(10); // RD-37

    /** Which files of a new entry are chosen. */
    private sealed interface Wanted {
        /** All that play. */
        record All() implements Wanted {}

        /** One alone, because the service packs several into an archive (RD-21). */
        record Alone(int fileId) implements Wanted {}
    }

    private final RealDebridApi api;
    private final Mapping mapping;
    private final FileSelector selector;
    private final ThroughEntries entries;
    private final Recent<EntryId, TorrentJson> downloaded;

    RealDebridWay(RealDebridApi api, Mapping mapping, FileSelector selector, CallResources resources) {
        this.api = api;
        this.mapping = mapping;
        this.selector = selector;
        this.entries = new ThroughEntries(new Account());
        this.downloaded = new Recent<>(REMEMBERED, resources);
    }

    @Override
    public MadeLink go(Resolve resolve) throws DebridException, InterruptedException {
        return entries.link(resolve, entry -> link(resolve, entry, new Wanted.All()));
    }

    private MadeLink link(Resolve resolve, Entry entry, Wanted wanted) throws DebridException, InterruptedException {
        Optional<TorrentJson> remembered = downloaded.find(resolve.account(), entry.id());
        TorrentJson torrent = remembered.isPresent() ? remembered.get() : ready(resolve, entry, wanted);
        Chosen<FileJson> chosen = resolve.choose(selector, Mapping.files(torrent));
        if (!chosen.handle().isSelected() && !entry.isNew()) {
            return throughAnother(resolve, entry, new Wanted.All()); // RD-30
        }
        if (torrent.links().isEmpty()) {
            throw new DebridException(DebridFailure.of(LINK_UNAVAILABLE));
        }
        Optional<LinkJson> link = unrestrict(resolve, entry, torrent, chosen);
        if (link.isEmpty()) {
            return unpacked(resolve, entry, wanted, chosen);
        }
        downloaded.keep(resolve.account(), entry.id(), torrent);
        return resolve.made(resolve.playable(link.get().download()), chosen, Optional.empty());
    }

    private MadeLink throughAnother(Resolve resolve, Entry entry, Wanted wanted)
            throws DebridException, InterruptedException {
        resolve.passOver(entry);
        return link(resolve, entries.add(resolve), wanted);
    }

    /** RD-21: an entry with one file alone has nothing to pack. */
    private MadeLink unpacked(Resolve resolve, Entry entry, Wanted wanted, Chosen<FileJson> chosen)
            throws DebridException, InterruptedException {
        Integer fileId = chosen.handle().id();
        if (fileId == null || wanted instanceof Wanted.Alone) {
            throw new DebridException(DebridFailure.of(NO_PLAYABLE_FILE, "ARCHIVE_ONLY"));
        }
        return throughAnother(resolve, entry, new Wanted.Alone(fileId));
    }

    /** Empty when the file has been packed. A link that leads nowhere is made new once. */
    private Optional<LinkJson> unrestrict(Resolve resolve, Entry entry, TorrentJson torrent, Chosen<FileJson> chosen)
            throws DebridException, InterruptedException {
        try {
            return unrestrict(resolve, torrent, chosen);
        } catch (DebridException e) {
            boolean old = downloaded.find(resolve.account(), entry.id()).isPresent();
            downloaded.forget(resolve.account(), entry.id());
            if (e.failure().kind() != LINK_UNAVAILABLE || !(old || Failures.isHostAway(e.failure()))) {
                throw e;
            }
            TorrentJson fresh = api.torrent(resolve.account(), entry.id(), resolve.deadline());
            resolve.requireReady(mapping.state(fresh));
            return unrestrict(resolve, fresh, resolve.choose(selector, Mapping.files(fresh)));
        }
    }

    private Optional<LinkJson> unrestrict(Resolve resolve, TorrentJson torrent, Chosen<FileJson> chosen)
            throws DebridException, InterruptedException {
        Optional<String> link = FileLinks.of(torrent, chosen.handle());
        if (link.isEmpty()) {
            return Optional.empty();
        }
        LinkJson made = resolve.askLink(
                chosen.file().name(), () -> api.unrestrict(resolve.request(), link.get(), resolve.deadline()));
        return FileLinks.isArchive(made) ? Optional.empty() : Optional.of(made);
    }

    /** RD-31 to RD-34: what is cached is downloaded as soon as its files are chosen. */
    private TorrentJson ready(Resolve resolve, Entry entry, Wanted wanted)
            throws DebridException, InterruptedException {
        TorrentJson torrent = firstLook(resolve, entry);
        if (Mapping.isConverting(torrent)) {
            torrent = resolve.watch(CONVERSION, () -> look(resolve, entry), seen -> !Mapping.isConverting(seen));
        }
        if (Mapping.awaitsSelection(torrent)) {
            api.select(resolve.request(), entry.id(), selection(resolve, torrent, wanted), resolve.deadline());
            torrent = resolve.watch(AFTER_SELECTION, () -> look(resolve, entry), this::isSettled);
        }
        resolve.requireReady(mapping.state(torrent));
        return torrent;
    }

    private TorrentJson firstLook(Resolve resolve, Entry entry) throws DebridException, InterruptedException {
        for (Duration wait : entry.isNew() ? UNTIL_KNOWN : List.<Duration>of()) {
            try {
                return look(resolve, entry);
            } catch (DebridException e) {
                if (e.failure().kind() != TORRENT_NOT_FOUND) {
                    throw e;
                }
            }
            resolve.pause(wait);
        }
        return look(resolve, entry);
    }

    private TorrentJson look(Resolve resolve, Entry entry) throws DebridException, InterruptedException {
        return api.torrent(resolve.account(), entry.id(), resolve.deadline());
    }

    private boolean isSettled(TorrentJson torrent) {
        TorrentState state = mapping.state(torrent);
        return state == READY || state == FAILED;
    }

    /** RD-33. Nothing is downloaded of a torrent that does not hold what is asked for. */
    private List<Integer> selection(Resolve resolve, TorrentJson torrent, Wanted wanted) throws DebridException {
        List<ListedFile<FileJson>> files = Mapping.files(torrent);
        if (selector.choose(files, resolve.request()) instanceof FileChoice.Refused<FileJson> refused) {
            throw new DebridException(refused.failure());
        }
        return switch (wanted) {
            case Wanted.Alone(int fileId) -> List.of(fileId);
            case Wanted.All() -> ids(selector.toSelect(files, resolve.request()));
        };
    }

    private static List<Integer> ids(List<ListedFile<FileJson>> files) {
        return files.stream()
                .flatMap(file -> file.handle().stream())
                .flatMap(file -> Optional.ofNullable(file.id()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How torrents come into an account, and are found there. */
    private final class Account implements Entries {

        @Override
        public List<LibraryItem> newest(Resolve resolve) throws DebridException, InterruptedException {
            return mapping.items(api.torrents(resolve.account(), NEWEST, 0, resolve.deadline())
                    .torrents());
        }

        @Override
        public Added add(Resolve resolve) throws DebridException, InterruptedException {
            try {
                return resolve.byMagnetOrFile(
                        false,
                        () -> made(api.addMagnet(resolve.request(), resolve.deadline())),
                        file -> () -> made(api.addFile(resolve.request(), file, resolve.deadline())));
            } catch (DebridException e) {
                if (!Failures.isActiveAlready(e.failure())) {
                    throw e;
                }
                return resolve.findAmong(newest(resolve))
                        .map(entry -> Added.found(entry.id()))
                        .orElseThrow(() -> e);
            }
        }

        private Added made(AddedJson added) throws DebridException {
            return Added.made(Mapping.added(added));
        }
    }
}
