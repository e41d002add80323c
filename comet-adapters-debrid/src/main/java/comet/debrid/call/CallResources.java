package comet.debrid.call;

import comet.core.port.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/**
 * What calls to every service need; made once by the app.
 *
 * @param http its connections, proxy, DNS and trust are used; its interceptors, listeners, cookies, cache,
 *     authenticator, redirects and timeouts are not, because they could show a key to somebody or send a call twice
 * @param threads starts a virtual thread for each task; not closed here
 * @param time the clock of deadlines, budgets and cool-downs
 * @param pause waits
 * @param random a secure one ({@link java.security.SecureRandom}): hides account identities and spreads repetitions
 * @param userAgent the {@code User-Agent} of every call (DBK-02)
 * @param answerTime how long one answer may take when a call does not say (DBT-01); longer than zero
 */
public record CallResources(
        OkHttpClient http,
        ExecutorService threads,
        InstantSource time,
        Pause pause,
        RandomGenerator random,
        String userAgent,
        Duration answerTime) {

    /** @throws IllegalArgumentException if the user agent is no header value, or no time is given */
    public CallResources {
        if (!RequestWriter.isHeaderValue(userAgent)) {
            throw new IllegalArgumentException("a user agent is made of visible ASCII characters and blanks");
        }
        if (answerTime.isNegative() || answerTime.isZero()) {
            throw new IllegalArgumentException("an answer may take longer than no time");
        }
    }
}
