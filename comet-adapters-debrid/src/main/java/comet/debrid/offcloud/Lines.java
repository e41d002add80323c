package comet.debrid.offcloud;

import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.debrid.call.ServiceCalls;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entries;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Resolve;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a torrent becomes a line of the history, and how its line is found (OC-31 to OC-33). For one playback. */
final class Lines implements Entries {

    private final OffcloudApi api;
    private final History history;
    private final HistoryMapping mapping;
    private final InstantSource time;
    private final Map<EntryId, TorrentState> added = new HashMap<>();
    private boolean tooLong;

    Lines(OffcloudApi api, History history, HistoryMapping mapping, InstantSource time) {
        this.api = api;
        this.history = history;
        this.mapping = mapping;
        this.time = time;
    }

    /** A history that is too long to be read is gone without (OC-60). */
    @Override
    public List<LibraryItem> newest(Resolve play) throws DebridException, InterruptedException {
        if (tooLong) {
            return List.of();
        }
        try {
            return history.all(play.account(), play.deadline());
        } catch (DebridException e) {
            if (!e.failure().equals(ServiceCalls.TOO_LARGE)) {
                throw e;
            }
            tooLong = true;
            return List.of();
        }
    }

    @Override
    public void beforeAdding(Resolve play) throws DebridException {
        play.requireDownloadWanted();
    }

    @Override
    public Added add(Resolve play) throws DebridException, InterruptedException {
        try {
            LineJson line = api.add(play.request(), play.deadline());
            EntryId id = HistoryMapping.id(line).orElseThrow(Mapping::unreadable);
            added.put(id, mapping.state(line, time.instant()));
            history.changed(play.account());
            return Added.made(id);
        } catch (DebridException e) {
            if (e.failure().kind() == NETWORK_TIMEOUT) {
                history.changed(play.account());
            }
            throw e;
        }
    }

    /**
     * How far it is: as the add said, or as the history says.
     *
     * @throws DebridException {@code TORRENT_NOT_FOUND} if it is there no more
     */
    TorrentState state(Resolve play, Entry entry) throws DebridException, InterruptedException {
        Optional<TorrentState> atOnce = Optional.ofNullable(added.get(entry.id()));
        if (atOnce.isPresent()) {
            return atOnce.get();
        }
        Optional<TorrentState> listed = newest(play).stream()
                .filter(item -> item.id().equals(entry.id()))
                .map(LibraryItem::state)
                .findFirst();
        if (listed.isEmpty() && tooLong) {
            return mapping.state(api.status(play.account(), entry.id().text(), play.deadline()), time.instant());
        }
        return listed.orElseThrow(() -> new DebridException(DebridFailure.of(TORRENT_NOT_FOUND)));
    }
}
