package comet.outside;

import comet.core.port.Pause;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/**
 * What calls to all services share; made once by the app, or by whoever embeds the adapters.
 *
 * @param http its connections, DNS and trust are used; its interceptors, listeners, cookies, cache, authenticator, proxy,
 *     redirects and timeouts are not, because they could show a key to somebody or send a call twice
 * @param threads starts a virtual thread for each task; not closed here
 * @param time the clock of deadlines, rates and breakers
 * @param pause waits
 * @param random spreads repetitions
 * @param slots calls under way at the same time in the whole process (SCR-D16)
 * @param limits connections in use at the same time
 */
public record OutsideResources(
        OkHttpClient http,
        ExecutorService threads,
        InstantSource time,
        Pause pause,
        RandomGenerator random,
        Semaphore slots,
        CallLimits limits) {

    /** Calls of all sources together that may be under way (SCR-D16). */
    public static final int CALLS_AT_ONCE = 64;

    /** Without limits of connections. */
    public OutsideResources(
            OkHttpClient http,
            ExecutorService threads,
            InstantSource time,
            Pause pause,
            RandomGenerator random,
            Semaphore slots) {
        this(http, threads, time, pause, random, slots, CallLimits.none());
    }

    /** With {@link #CALLS_AT_ONCE} slots and no other limit. */
    public OutsideResources(
            OkHttpClient http, ExecutorService threads, InstantSource time, Pause pause, RandomGenerator random) {
        this(http, threads, time, pause, random, new Semaphore(CALLS_AT_ONCE, true));
    }

    /** The same, for calls that have limits of their own. */
    public OutsideResources limitedBy(CallLimits others) {
        return new OutsideResources(http, threads, time, pause, random, slots, others);
    }
}
