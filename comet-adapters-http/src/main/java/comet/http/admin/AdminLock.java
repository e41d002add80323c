package comet.http.admin;

import comet.http.HttpSettings;
import comet.http.login.Door;
import comet.http.login.Lock;
import comet.http.message.Answer;
import comet.http.message.Call;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The lock of the operator's pages; without a password there are none. Thread-safe. */
@Singleton
final class AdminLock {

    private final Optional<Lock> lock;

    AdminLock(HttpSettings settings, InstantSource time, RandomGenerator random) {
        this.lock = settings.admin()
                .map(access -> Lock.on(
                        Door.ADMIN,
                        access.password(),
                        access.session(),
                        settings.access().loginLimits(),
                        time,
                        random));
    }

    /** Empty where there are no such pages. */
    Optional<Lock> lock() {
        return lock;
    }

    boolean isSignedIn(Call call) {
        return lock.isPresent() && lock.get().sessions().isSignedIn(call);
    }

    /** What a route of the API says to strangers (ADM-06). */
    static Answer authenticationRequired() {
        return noStore(Answer.error(401, "Authentication required"));
    }

    /** ADM-13. */
    static Answer noStore(Answer answer) {
        return answer.with("Cache-Control", "no-store");
    }
}
