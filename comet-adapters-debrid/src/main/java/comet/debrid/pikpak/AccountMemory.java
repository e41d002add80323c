package comet.debrid.pikpak;

import comet.core.debrid.DebridFailure;
import comet.core.port.DebridException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What is remembered of signing one account in. Guarded by itself, but not while the service is asked. */
final class AccountMemory {

    private final Semaphore turn = new Semaphore(1, true);
    private @Nullable SignedIn session;
    private Instant renewalNotBefore = Instant.MIN;
    private @Nullable DebridFailure refusal;
    private Instant refusedUntil = Instant.MIN;
    private @Nullable ClientKind unwelcome;

    /** One permit: to sign it in, or to renew what it is signed in with (PP-19). */
    Semaphore turn() {
        return turn;
    }

    synchronized Optional<SignedIn> session() {
        return Optional.ofNullable(session);
    }

    /** It is signed in with this from now on; what was refused before is forgiven. */
    synchronized void signedIn(SignedIn now) {
        session = now;
        renewalNotBefore = Instant.MIN;
        refusal = null;
        unwelcome = null;
    }

    /** It could not be renewed, but is good for a while yet: it is not tried again before that. */
    synchronized void stay(SignedIn old, Instant until) {
        session = old;
        renewalNotBefore = until;
    }

    /** What it is signed in with, if that need not be renewed now (PP-18). */
    synchronized Optional<SignedIn> lasting(Instant now) {
        return session()
                .filter(signedIn -> signedIn.lasts(now) || (signedIn.isAlive(now) && now.isBefore(renewalNotBefore)));
    }

    /** Nothing is tried for that long: insisting gets the account locked (PP-19). */
    synchronized void refused(DebridFailure failure, Instant now, Duration wait) {
        refusal = failure;
        refusedUntil = now.plus(wait);
        unwelcome = null;
    }

    /** @throws DebridException what the service said last, while nothing is to be tried */
    synchronized void requireNotRefused(Instant now) throws DebridException {
        if (refusal != null && now.isBefore(refusedUntil)) {
            throw new DebridException(refusal.withRetryAfter(Duration.between(now, refusedUntil)));
        }
    }

    /** As that program, the service wants to see a human. @return whether it wanted that as the other one, too */
    synchronized boolean unwelcomeAs(ClientKind client) {
        boolean both = unwelcome == client.other();
        unwelcome = client;
        return both;
    }

    /** As which program to try first. */
    synchronized ClientKind welcome(ClientKind ordinary) {
        return unwelcome == ordinary ? ordinary.other() : ordinary;
    }
}
