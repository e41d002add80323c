package comet.debrid.torbox;

import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import comet.core.torrent.MagnetUri;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Resolve;
import java.time.InstantSource;
import java.util.Optional;

/** How one playback brings its torrent into the account (TB-31 to TB-36). Used by one thread. */
final class Adding {

    /** TorBox's word for it, which has a video of its own (TB-80). */
    private static final DebridFailure SLOTS_TAKEN = DebridFailure.of(TOO_MANY_ACTIVE_DOWNLOADS, "ACTIVE_LIMIT");

    private final TorBoxApi api;
    private final VerifiedAccounts accounts;
    private final InstantSource time;
    private final Resolve play;
    private final Probe probe;
    private final LookUp lookUp;
    private boolean tried;
    private boolean downloading;

    Adding(TorBoxApi api, VerifiedAccounts accounts, InstantSource time, Resolve play, Probe probe, LookUp lookUp) {
        this.api = api;
        this.accounts = accounts;
        this.time = time;
        this.play = play;
        this.probe = probe;
        this.lookUp = lookUp;
    }

    /** Whether what was added is known to be on its way, so that it need not be looked at. */
    boolean isDownloading() {
        return downloading;
    }

    /** Whether this playback has added it already: another add would give the same entry. */
    boolean wasTried() {
        return tried;
    }

    /** Adds it: guarded what is cached, and the rest only if it may be downloaded (TB-32, TB-33). */
    Added add() throws DebridException, InterruptedException {
        tried = true;
        boolean cached = probe.isCached();
        if (!cached) {
            play.requireDownloadWanted();
        }
        try {
            return cached ? addCached() : addForDownload();
        } catch (DebridException e) {
            throw e.failure().kind() == PLAN_RESTRICTED && isPremium() ? new DebridException(SLOTS_TAKEN) : e;
        }
    }

    /**
     * TB-23: told to add only what is cached, TorBox is silent when it is not. The entry may be the viewer's own, until a
     * look at it proves that it is new.
     */
    private Added addCached() throws DebridException, InterruptedException {
        try {
            Item item = api.addCached(account(), magnet(), play.deadline());
            downloading = item.isQueued();
            return Added.found(item.id());
        } catch (DebridException e) {
            FailureKind kind = e.failure().kind();
            if (kind == NETWORK_TIMEOUT && play.deadline().left(time).isPositive()) {
                throw play.notReady();
            }
            return foundInstead(e);
        }
    }

    private Added addForDownload() throws DebridException, InterruptedException {
        downloading = true;
        try {
            return play.byMagnetOrFile(
                    false,
                    () -> Added.made(
                            api.add(account(), magnet(), play.deadline()).id()),
                    file -> () -> Added.made(api.add(account(), play.hash(), file, play.deadline())
                            .id()));
        } catch (DebridException e) {
            if (e.failure().kind() != NETWORK_TIMEOUT) {
                return foundInstead(e);
            }
            // DBM-08: nobody knows whether it arrived.
            return Added.found(lookUp.torrent().orElseThrow(() -> e).id());
        }
    }

    /** TB-36: refused because it is there already. */
    private Added foundInstead(DebridException refusal) throws DebridException, InterruptedException {
        if (refusal.failure().kind() != NOT_READY) {
            throw refusal;
        }
        Optional<Item> torrent = lookUp.torrent();
        Item item = torrent.isPresent() ? torrent.get() : lookUp.queued().orElseThrow(play::notReady);
        downloading = item.isQueued();
        return Added.found(item.id());
    }

    /** An account without a plan is refused whatever it asks, so one that was answered has one (TB-80). */
    private boolean isPremium() {
        return probe.wasAnswered() || accounts.isKnownPremium(account());
    }

    private Account account() {
        return play.account();
    }

    private MagnetUri magnet() {
        return play.request().torrent().magnet();
    }
}
