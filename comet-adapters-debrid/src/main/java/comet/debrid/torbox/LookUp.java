package comet.debrid.torbox;

import comet.core.port.DebridException;
import comet.debrid.operation.resolve.Resolve;
import java.util.Optional;

/** Looks for the torrent of one playback in the account, where an add did not tell which entry it is (TB-36, DBM-08). */
final class LookUp {

    private static final int NEWEST = 100;

    private final TorBoxApi api;
    private final Resolve play;

    LookUp(TorBoxApi api, Resolve play) {
        this.api = api;
        this.play = play;
    }

    /** Among the newest torrents. */
    Optional<Item> torrent() throws DebridException, InterruptedException {
        return api.torrents(play.account(), 0, NEWEST, play.deadline()).stream()
                .filter(torrent -> Mapping.is(torrent, play.hash()))
                .flatMap(torrent -> Item.torrent(torrent.id()).stream())
                .findFirst();
    }

    /** Among those that wait for a slot. */
    Optional<Item> queued() throws DebridException, InterruptedException {
        return api.queued(play.account(), play.deadline()).stream()
                .filter(waiting -> Mapping.hash(waiting.hash()).equals(Optional.of(play.hash())))
                .flatMap(waiting -> Item.queued(waiting.id()).stream())
                .findFirst();
    }
}
