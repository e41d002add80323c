package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.ACCOUNT_BLOCKED;
import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.call.CallResources;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The ways into an account: by the refresh token of the last time, by login and password, or by the refresh token that is
 * the key; as one program of the service or as the other (PP-10 to PP-12, PP-18, PP-70, PP-71). What is to be remembered
 * of one account is in its {@link AccountMemory}.
 */
final class SignIn {

    /** How long a renewal that failed is not tried again while the access token lives. */
    private static final Duration AFTER_FAILED_RENEWAL = Duration.ofMinutes(1);

    /** How long the service is left alone after it refused (PP-19). */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);

    private static final Set<FailureKind> REFUSALS = EnumSet.of(INVALID_CREDENTIALS, ACCOUNT_BLOCKED);

    /**
     * One sign-in.
     *
     * @param old what the account was signed in with before
     * @param oldWillDo whether that is still good while its access token lives
     */
    record Entry(Account account, AccountMemory memory, Optional<SignedIn> old, boolean oldWillDo, Deadline deadline) {}

    private final PikPakSettings settings;
    private final UserApi api;
    private final Captchas captchas;
    private final InstantSource time;

    SignIn(PikPakSettings settings, UserApi api, Captchas captchas, CallResources resources) {
        this.settings = settings;
        this.api = api;
        this.captchas = captchas;
        this.time = resources.time();
    }

    /**
     * Enters.
     *
     * @return what the account is signed in with; the old one if that will do until it can be renewed
     * @throws DebridException if the service refuses, or does not answer
     */
    SignedIn enter(Login login, Entry entry) throws DebridException, InterruptedException {
        Optional<SignedIn> refreshed = refreshed(entry);
        if (refreshed.isPresent()) {
            return refreshed.get();
        }
        ClientKind first =
                entry.old().map(SignedIn::client).orElseGet(() -> entry.memory().welcome(settings.firstClient()));
        return switch (login) {
            case Login.Password password -> byPassword(password, first, entry);
            case Login.Token token -> byToken(token, first, entry);
        };
    }

    /** PP-18. Empty if there is nothing to refresh, or the service takes it no more. */
    private Optional<SignedIn> refreshed(Entry entry) throws DebridException, InterruptedException {
        Optional<SignedIn> old =
                entry.old().filter(session -> !session.refreshToken().isEmpty());
        if (old.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(byToken(old.get().refreshToken(), old.get().client(), entry));
        } catch (DebridException e) {
            if (Failures.isGrantRefused(e.failure())) {
                return Optional.empty();
            }
            Instant now = time.instant();
            if (entry.oldWillDo() && old.get().isAlive(now)) {
                entry.memory().stay(old.get(), now.plus(AFTER_FAILED_RENEWAL));
                return old;
            }
            throw e;
        }
    }

    /** PP-71: whoever copied a token from the web site was signed in as that program, not as the ordinary one. */
    private SignedIn byToken(Login.Token token, ClientKind first, Entry entry)
            throws DebridException, InterruptedException {
        try {
            return byToken(token.refreshToken(), first, entry);
        } catch (DebridException e) {
            if (!Failures.isGrantRefused(e.failure())) {
                throw held(e, entry);
            }
        }
        try {
            return byToken(token.refreshToken(), first.other(), entry);
        } catch (DebridException e) {
            throw held(e, entry);
        }
    }

    private SignedIn byToken(String refreshToken, ClientKind client, Entry entry)
            throws DebridException, InterruptedException {
        ClientProfile profile = settings.profile(client);
        TokensJson tokens = api.refresh(entry.account(), profile, refreshToken, entry.deadline());
        return SignedIn.of(tokens, entry.old(), client, time.instant());
    }

    /**
     * PP-70: a refused program is followed by the other one at once. If the service wants to see a human first, that is
     * told at once (PP-15), and the next sign-in is tried as the other program.
     */
    private SignedIn byPassword(Login.Password login, ClientKind first, Entry entry)
            throws DebridException, InterruptedException {
        Optional<SignedIn> signedIn;
        try {
            signedIn = as(first, login, entry);
        } catch (DebridException e) {
            if (!Failures.isForAnotherClient(e.failure())) {
                throw held(e, entry);
            }
            return asLast(first.other(), login, entry);
        }
        if (signedIn.isEmpty()) {
            DebridException humanNeeded = new DebridException(Failures.HUMAN_NEEDED);
            throw entry.memory().unwelcomeAs(first) ? held(humanNeeded, entry) : humanNeeded;
        }
        return signedIn.get();
    }

    private SignedIn asLast(ClientKind client, Login.Password login, Entry entry)
            throws DebridException, InterruptedException {
        try {
            return as(client, login, entry).orElseThrow(() -> new DebridException(Failures.HUMAN_NEEDED));
        } catch (DebridException e) {
            throw held(e, entry);
        }
    }

    /** PP-10, PP-11. Empty if the service wants to see a human before it looks at the password. */
    private Optional<SignedIn> as(ClientKind client, Login.Password login, Entry entry)
            throws DebridException, InterruptedException {
        Optional<String> captcha = captchas.forSignIn(entry.account(), client, login.name(), entry.deadline());
        if (captcha.isEmpty()) {
            return Optional.empty();
        }
        TokensJson tokens =
                api.signIn(entry.account(), settings.profile(client), captcha.get(), login, entry.deadline());
        return Optional.of(SignedIn.of(tokens, entry.old(), client, time.instant()));
    }

    /** PP-19. */
    private DebridException held(DebridException refusal, Entry entry) {
        DebridFailure failure = refusal.failure();
        if (REFUSALS.contains(failure.kind())) {
            entry.memory().refused(failure, time.instant(), AFTER_REFUSAL);
        }
        return refusal;
    }
}
