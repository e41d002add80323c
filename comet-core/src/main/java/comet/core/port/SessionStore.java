package comet.core.port;

import comet.core.debrid.Account;
import comet.core.debrid.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * The sessions of accounts at services that let people sign in, shared by all instances on one database (PP-17). A
 * session opens an account: whoever keeps it where others read encrypts it, and files it under the account's identity,
 * never under its key (DBP-05). A lost one costs a sign-in. Thread-safe.
 */
public interface SessionStore {

    /** How long a session is kept after it was last kept; services forget theirs sooner. */
    Duration LIFETIME = Duration.ofDays(90);

    /** How long one instance may take to sign an account in (PP-19). */
    Duration TURN = Duration.ofSeconds(30);

    /** Keeps a session from now on, instead of an older one of the same account. */
    void keep(Account account, Session session) throws StoreException;

    /** The session of an account; empty when none was kept in the last {@link #LIFETIME}, or it can be read no more. */
    Optional<Session> find(Account account) throws StoreException;

    /**
     * One attempt to be the only one, among all instances, that signs this account in or renews its session (PP-19).
     *
     * @return the turn, which ends by itself after {@link #TURN}; empty while somebody else has it
     */
    Optional<Locks.Lease> tryTurn(Account account) throws StoreException;
}
