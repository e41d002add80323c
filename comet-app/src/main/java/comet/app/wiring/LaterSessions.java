package comet.app.wiring;

import comet.core.debrid.Account;
import comet.core.debrid.Session;
import comet.core.port.Locks;
import comet.core.port.SessionStore;
import comet.core.port.StoreException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store that is asked for when it is used: services are made, and play, before the database is open. Until then a
 * sign-in is simply not kept.
 *
 * @param store empty until it can be used
 */
record LaterSessions(Supplier<Optional<SessionStore>> store) implements SessionStore {

    @Override
    public void keep(Account account, Session session) throws StoreException {
        opened().keep(account, session);
    }

    @Override
    public Optional<Session> find(Account account) throws StoreException {
        return opened().find(account);
    }

    @Override
    public Optional<Locks.Lease> tryTurn(Account account) throws StoreException {
        return opened().tryTurn(account);
    }

    private SessionStore opened() throws StoreException {
        return store.get()
                .orElseThrow(() -> new StoreException(
                        "accounts cannot be kept", new IllegalStateException("the database is not open yet")));
    }
}
