package comet.debrid.pikpak;

import comet.core.debrid.Account;
import comet.core.port.Locks;
import comet.core.port.SessionStore;
import comet.core.port.StoreException;
import comet.debrid.call.CallResources;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What other instances know of signed-in accounts (PP-17). While the store is away, this instance is alone with what it
 * remembers itself: that costs sign-ins, no playback (PLAY-14). Thread-safe.
 */
final class SharedSessions {

    private static final System.Logger LOG = System.getLogger(SharedSessions.class.getName());

    /** The turn of somebody who is alone. */
    private static final Locks.Lease ALONE = new Locks.Lease() {
        @Override
        public boolean renew() {
            return true;
        }

        @Override
        public void close() {}
    };

    private final SessionStore store;
    private final Duration reading;
    private final ClientKind ordinary;
    private final ExecutorService threads;
    private final Seldom complaint;

    /**
     * @param reading the longest that anybody waits for the store to be read
     * @param ordinary as which program an account was signed in if nobody wrote it down
     */
    SharedSessions(SessionStore store, Duration reading, ClientKind ordinary, CallResources resources) {
        this.store = store;
        this.reading = reading;
        this.ordinary = ordinary;
        this.threads = resources.threads();
        this.complaint = new Seldom(Duration.ofMinutes(1), resources.time());
    }

    Optional<SignedIn> find(Account account) throws InterruptedException {
        Future<Optional<SignedIn>> found =
                threads.submit(() -> store.find(account).flatMap(session -> SignedIn.of(session, ordinary)));
        try {
            return found.get(reading.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            complain(cause instanceof StoreException away ? Objects.toString(away.getMessage()) : "the store broke");
        } catch (TimeoutException e) {
            complain("the store takes too long");
        } finally {
            found.cancel(true);
        }
        return Optional.empty();
    }

    void keep(Account account, SignedIn session) {
        try {
            store.keep(account, session.session());
        } catch (StoreException e) {
            complain(Objects.toString(e.getMessage()));
        }
    }

    /** The turn to sign the account in; empty while another instance has it (PP-19). */
    Optional<Locks.Lease> tryTurn(Account account) {
        try {
            return store.tryTurn(account);
        } catch (StoreException e) {
            complain(Objects.toString(e.getMessage()));
            return Optional.of(ALONE);
        }
    }

    private void complain(String why) {
        if (complaint.isTime()) {
            LOG.log(Level.WARNING, "Sign-ins at PikPak are shared with no other instance: {0}", why);
        }
    }
}
