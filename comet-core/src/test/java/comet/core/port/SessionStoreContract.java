package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.core.debrid.Session;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link SessionStore} keeps. */
public interface SessionStoreContract {

    /** The password in the key of these tests. */
    String PASSWORD = "correct-horse-9";

    /** An account. */
    Account VIEWER = new Account(ServiceId.PIKPAK, new ApiKey("viewer@example.com:" + PASSWORD));

    /** An account of somebody else. */
    Account OTHER = new Account(ServiceId.PIKPAK, new ApiKey("other@example.com:" + PASSWORD));

    /** A token. */
    String TOKEN = "TOKEN000000000001";

    /** An empty store. */
    SessionStore sessions();

    /** Lets time pass for the store. */
    void letPass(Duration time);

    /** A session with the token in it. */
    static Session session(String text) {
        return new Session("{\"refreshToken\":\"" + TOKEN + "-" + text + "\"}");
    }

    @Test
    @DisplayName("PP-17: an account that was never signed in has no session")
    default void unknown() throws StoreException {
        assertThat(sessions().find(VIEWER)).isEmpty();
    }

    @Test
    @DisplayName("PP-17: a session comes back as it was, for its own account alone; a new one replaces the old")
    default void sessionsComeBack() throws StoreException {
        sessions().keep(VIEWER, session("one"));
        sessions().keep(OTHER, session("other"));
        sessions().keep(VIEWER, session("two \u00e4"));

        assertThat(sessions().find(VIEWER)).contains(session("two \u00e4"));
        assertThat(sessions().find(OTHER)).contains(session("other"));
    }

    @Test
    @DisplayName("PP-17: the same key at another service is another account")
    default void servicesDiffer() throws StoreException {
        sessions().keep(VIEWER, session("one"));

        assertThat(sessions().find(new Account(ServiceId.OFFCLOUD, VIEWER.key())))
                .isEmpty();
    }

    @Test
    @DisplayName("PP-17: a session is kept for 90 days after it was last kept, and not a moment longer")
    default void sessionsExpire() throws StoreException {
        sessions().keep(VIEWER, session("one"));
        letPass(Duration.ofDays(60));
        sessions().keep(VIEWER, session("two"));
        letPass(SessionStore.LIFETIME.minusMillis(1));
        assertThat(sessions().find(VIEWER)).contains(session("two"));

        letPass(Duration.ofMillis(1));

        assertThat(sessions().find(VIEWER)).isEmpty();
    }

    @Test
    @DisplayName("PP-19: one at a time signs an account in; others do not wait for that")
    default void turnsExclude() throws StoreException {
        Optional<Locks.Lease> turn = sessions().tryTurn(VIEWER);

        assertThat(turn).isPresent();
        assertThat(sessions().tryTurn(VIEWER)).isEmpty();
        assertThat(sessions().tryTurn(OTHER)).isPresent();

        turn.ifPresent(Locks.Lease::close);
        assertThat(sessions().tryTurn(VIEWER)).isPresent();
    }
}
