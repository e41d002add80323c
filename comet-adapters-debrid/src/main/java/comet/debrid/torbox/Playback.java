package comet.debrid.torbox;

import static comet.core.debrid.FailureKind.TORRENT_FAILED;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static java.time.temporal.ChronoUnit.SECONDS;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.Link;
import comet.core.debrid.MadeLink;
import comet.core.debrid.TorrentState;
import comet.core.file.FileChoice;
import comet.core.file.FileRefusal;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.debrid.call.Written;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entries;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Looks;
import comet.debrid.operation.resolve.Resolve;
import comet.debrid.operation.resolve.ThroughEntries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One playback on its way through an entry of the account to the link (TB-30 to TB-37). Used by one thread. */
final class Playback implements Entries {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Looks SEVERAL = Looks.atOnceThenAfter(SECOND, SECOND, SECOND, SECOND); // TB-32
    private static final Looks ONE = Looks.atOnceThenAfter();

    /** How long the product believes that an entry is its own (DBM-05). */
    private static final Duration OURS_FOR = Duration.ofMinutes(10);

    private final TorBoxApi api;
    private final FileSelector selector;
    private final InstantSource time;
    private final Resolve play;
    private final Adding adding;
    private final LookUp lookUp;

    Playback(TorBoxApi api, FileSelector selector, InstantSource time, Resolve play, Adding adding, LookUp lookUp) {
        this.api = api;
        this.selector = selector;
        this.time = time;
        this.play = play;
        this.adding = adding;
        this.lookUp = lookUp;
    }

    MadeLink link() throws DebridException, InterruptedException {
        return new ThroughEntries(this).link(play, this::link);
    }

    /** TB-30: nothing is listed before an add, which gives the same entry again. */
    @Override
    public List<LibraryItem> newest(Resolve resolve) {
        return List.of();
    }

    @Override
    public Added add(Resolve resolve) throws DebridException, InterruptedException {
        return adding.add();
    }

    private MadeLink link(Entry entry) throws DebridException, InterruptedException {
        if (adding.isDownloading()) {
            throw play.notReady();
        }
        Item item = Item.read(entry.id()).orElseThrow(() -> failure(TORRENT_NOT_FOUND));
        return item.isQueued() ? linkOfQueued(item) : link(entry, item);
    }

    /** What waited for a slot has another number once it has one. */
    private MadeLink linkOfQueued(Item waiting) throws DebridException, InterruptedException {
        Optional<Item> started = lookUp.torrent();
        if (started.isPresent()) {
            return link(play.found(started.get().id()), started.get());
        }
        throw lookUp.queued().filter(waiting::equals).isPresent() ? play.notReady() : failure(TORRENT_NOT_FOUND);
    }

    private MadeLink link(Entry entry, Item item) throws DebridException, InterruptedException {
        Looks looks = adding.wasTried() || entry.ours() ? SEVERAL : ONE;
        TorrentJson torrent = play.watch(looks, () -> look(item), this::isSettled);
        play.requireReady(state(torrent));
        return link(item, choose(torrent));
    }

    /**
     * An add gives the viewer's own entry as if it were new, and what is the viewer's own is never removed (DBU-02): the
     * time of its making decides.
     */
    private TorrentJson look(Item item) throws DebridException, InterruptedException {
        TorrentJson torrent = api.torrent(play.account(), item, play.deadline());
        if (torrent.hash() != null && !Mapping.is(torrent, play.hash())) {
            throw failure(TORRENT_NOT_FOUND);
        }
        Optional<Instant> made = Written.instant(torrent.createdAt());
        Instant start = play.startedAt().truncatedTo(SECONDS);
        Optional<Entry> entry = play.entry();
        if (adding.wasTried() && made.filter(at -> !at.isBefore(start)).isPresent()) {
            entry.filter(one -> !one.isNew()).ifPresent(play::provedNew);
        } else if (made.filter(at -> !at.isBefore(start.minus(OURS_FOR))).isEmpty()) {
            entry.filter(Entry::ours).ifPresent(play::foundBefore);
        }
        return torrent;
    }

    /** TB-32: until there is nothing more to wait for. */
    private boolean isSettled(TorrentJson torrent) {
        return switch (state(torrent)) {
            case READY -> !Mapping.files(torrent.files()).isEmpty();
            case FAILED -> true;
            // What was cached may be written as a download for a moment; what was added before takes its time.
            case DOWNLOADING -> !adding.wasTried();
            case QUEUED, PROCESSING, UPLOADING, UNKNOWN -> false;
        };
    }

    private TorrentState state(TorrentJson torrent) {
        return State.of(torrent, time.instant());
    }

    private FileChoice.Chosen<Long> choose(TorrentJson torrent) throws DebridException {
        List<ListedFile<Long>> files = Mapping.files(torrent.files());
        if (files.isEmpty()) {
            throw play.notReady(); // TB-25
        }
        if (Mapping.hasZipped(torrent)
                && selector.playable(files).stream()
                        .allMatch(file -> file.handle().isEmpty())) {
            throw archive(); // TB-37
        }
        try {
            return play.choose(selector, files);
        } catch (DebridException e) {
            throw e.failure().equals(FileRefusal.ARCHIVE_ONLY.failure()) ? archive() : e;
        }
    }

    /** TB-82: it may have been made as an archive, and be none when it is made again. */
    private DebridException archive() {
        if (adding.wasTried()) {
            return new DebridException(FileRefusal.ARCHIVE_ONLY.failure());
        }
        return failure(TORRENT_FAILED);
    }

    private MadeLink link(Item item, FileChoice.Chosen<Long> chosen) throws DebridException, InterruptedException {
        Optional<String> url = play.askLink(
                chosen.file().name(),
                () -> api.link(
                        play.account(), item, chosen.handle(), play.request().clientAddress(), play.deadline()));
        Link link = play.playable(url.orElse(null));
        return play.made(link, chosen, play.usualEnd());
    }

    private static DebridException failure(FailureKind kind) {
        return new DebridException(DebridFailure.of(kind));
    }
}
