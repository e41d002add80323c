package comet.http.configure;

import comet.http.HttpSettings;
import comet.http.login.LoginLimiter;
import comet.http.login.PagePassword;
import comet.http.login.PageSessions;
import comet.http.message.Call;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The lock of the configuration page, if the operator has set a password. Thread-safe. */
@Singleton
final class PageLock {

    private final Optional<Parts> parts;

    /** What there is where the page has a password. */
    record Parts(PagePassword password, PageSessions sessions, LoginLimiter limiter) {}

    PageLock(HttpSettings.Access access, InstantSource time, RandomGenerator random) {
        this.parts = access.pagePassword()
                .map(password -> new Parts(
                        password,
                        new PageSessions(password, access.pageSession(), time, random),
                        new LoginLimiter(access.loginLimits(), time)));
    }

    /** Empty when the page is open. */
    Optional<Parts> parts() {
        return parts;
    }

    boolean exists() {
        return parts.isPresent();
    }

    /** Whether the one who asks has to sign in first. */
    boolean isClosedTo(Call call) {
        return parts.isPresent() && !parts.get().sessions().isSignedIn(call);
    }
}
