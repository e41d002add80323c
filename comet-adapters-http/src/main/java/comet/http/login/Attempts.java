package comet.http.login;

import comet.core.port.Pause;
import comet.http.address.ClientAddresses;
import comet.http.address.LimitAddress;
import comet.http.address.ServerAddress;
import comet.http.log.AddressLabel;
import comet.http.message.Call;
import comet.http.metrics.LoginMeters;
import comet.http.metrics.LoginMeters.Result;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges whoever sends a password, at every door alike: by whom the form was sent (ADM-09), how often he has guessed
 * (ADM-07), and then the password; tells the log and the meters (ADM-12). Thread-safe.
 */
@Singleton
public final class Attempts {

    private static final Logger LOG = System.getLogger("comet.http.login");

    /** A wrong password costs its sender this much time (ADM-08). */
    private static final Duration FAILURE_TAKES = Duration.ofMillis(250);

    private final OwnForms forms;
    private final ServerAddress server;
    private final ClientAddresses clients;
    private final AddressLabel labels;
    private final Pause pause;
    private final LoginMeters meters;

    Attempts(
            OwnForms forms,
            ServerAddress server,
            ClientAddresses clients,
            AddressLabel labels,
            Pause pause,
            LoginMeters meters) {
        this.forms = forms;
        this.server = server;
        this.clients = clients;
        this.labels = labels;
        this.pause = pause;
        this.meters = meters;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {

        /** The form was sent by another site: nothing was looked at. */
        record Foreign() implements Outcome {}

        /** There is no password in it. */
        record Incomplete() implements Outcome {}

        /**
         * He may enter.
         *
         * @param cookie value of {@code Set-Cookie}; a secret
         */
        record Entered(String cookie) implements Outcome {}

        /** The password is wrong, and he may try again. */
        record Wrong() implements Outcome {}

        /**
         * He has to wait.
         *
         * @param held how long, positive
         */
        record Held(Duration held) implements Outcome {}
    }

    /**
     * Judges.
     *
     * @param password as the form has it
     * @throws InterruptedException if interrupted while a wrong password takes its time
     */
    public Outcome attempt(Lock lock, Optional<String> password, Call call) throws InterruptedException {
        if (!isOwnForm(lock, call)) {
            return new Outcome.Foreign();
        }
        if (password.isEmpty()) {
            return new Outcome.Incomplete();
        }
        LimitAddress address = clients.limitAddress(call);
        Judgement judgement =
                lock.limiter().judge(address, () -> lock.password().matches(password.get()));
        meters.attempted(lock.door().surface(), result(judgement));
        String who = labels.of(address.text());
        String door = lock.door().name().toLowerCase(Locale.ROOT);
        return switch (judgement) {
            case Judgement.Right right -> {
                LOG.log(Level.INFO, "{0}: {1} signed in", door, who);
                yield new Outcome.Entered(lock.sessions().begin(server.cookieScope(call)));
            }
            case Judgement.NotLookedAt(Duration held) -> new Outcome.Held(held);
            case Judgement.Wrong(Duration held) -> {
                LOG.log(Level.WARNING, "{0}: wrong password from {1}", door, who);
                pause.pause(FAILURE_TAKES);
                yield held.isZero() ? new Outcome.Wrong() : new Outcome.Held(held);
            }
        };
    }

    private static Result result(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Right right -> Result.SUCCESS;
            case Judgement.Wrong(Duration held) -> held.isZero() ? Result.FAILURE : Result.LOCKED;
            case Judgement.NotLookedAt held -> Result.LOCKED;
        };
    }

    /** ADM-09; a tool that is no browser shows a session and says that it means it. */
    private boolean isOwnForm(Lock lock, Call call) {
        return switch (forms.sender(call)) {
            case OURS -> true;
            case FOREIGN -> false;
            case UNKNOWN ->
                lock.sessions().isSignedIn(call)
                        && call.headers()
                                .first("X-Requested-With")
                                .filter("comet"::equals)
                                .isPresent();
        };
    }
}
