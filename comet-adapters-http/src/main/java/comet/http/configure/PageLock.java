package comet.http.configure;

import comet.http.HttpSettings;
import comet.http.login.Door;
import comet.http.login.Lock;
import comet.http.message.Call;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The lock of the configuration page, if the operator has set a password. Thread-safe. */
@Singleton
final class PageLock {

    private final Optional<Lock> lock;

    PageLock(HttpSettings.Access access, InstantSource time, RandomGenerator random) {
        this.lock = access.pagePassword()
                .map(password ->
                        Lock.on(Door.CONFIGURE, password, access.pageSession(), access.loginLimits(), time, random));
    }

    /** Empty when the page is open. */
    Optional<Lock> lock() {
        return lock;
    }

    boolean exists() {
        return lock.isPresent();
    }

    /** Whether the one who asks has to sign in first. */
    boolean isClosedTo(Call call) {
        return lock.isPresent() && !lock.get().sessions().isSignedIn(call);
    }
}
