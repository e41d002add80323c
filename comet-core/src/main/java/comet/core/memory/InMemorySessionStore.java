package comet.core.memory;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.Session;
import comet.core.port.Locks;
import comet.core.port.SessionStore;
import comet.core.port.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The last sessions, which stay in this memory: nothing is encrypted. Thread-safe. */
public final class InMemorySessionStore implements SessionStore {

    private record Kept(Session session, Instant until) {}

    /** Nothing leaves this memory, so the identities need no secret of their own. */
    private static final byte[] NO_SECRET = new byte[32];

    private static final int MOST = 10_000;

    private final Map<AccountIdentity, Kept> sessions = RecentlyUsed.upTo(MOST);
    private final Locks locks;
    private final InstantSource clock;

    /** @param clock says when a session was kept for long enough */
    public InMemorySessionStore(InstantSource clock) {
        this.clock = clock;
        this.locks = new InMemoryLocks(clock);
    }

    @Override
    public void keep(Account account, Session session) {
        sessions.put(identity(account), new Kept(session, clock.instant().plus(LIFETIME)));
    }

    @Override
    public Optional<Session> find(Account account) {
        return Optional.ofNullable(sessions.get(identity(account)))
                .filter(kept -> clock.instant().isBefore(kept.until()))
                .map(Kept::session);
    }

    @Override
    public Optional<Locks.Lease> tryTurn(Account account) throws StoreException {
        AccountIdentity identity = identity(account);
        return locks.tryAcquire(identity.service().key() + identity.keyedHash(), TURN);
    }

    private static AccountIdentity identity(Account account) {
        return AccountIdentity.of(account, NO_SECRET);
    }
}
