package comet.http.caching;

import java.time.Duration;

/**
 * The settings of HTTP caching (HTTP-100 to HTTP-102); all times in seconds, not negative.
 *
 * @param enabled the master switch
 * @param streams {@code HTTP_CACHE_STREAMS_TTL}
 * @param staleWhileRevalidate {@code HTTP_CACHE_STALE_WHILE_REVALIDATE}
 * @param manifest {@code HTTP_CACHE_MANIFEST_TTL}
 * @param configure {@code HTTP_CACHE_CONFIGURE_TTL}
 */
public record CacheTimes(boolean enabled, int streams, int staleWhileRevalidate, int manifest, int configure) {

    /** The defaults: caching is off. */
    public static final CacheTimes DEFAULT = new CacheTimes(false, 300, 60, 86_400, 86_400);

    /** @throws IllegalArgumentException if a time is negative */
    public CacheTimes {
        if (streams < 0 || staleWhileRevalidate < 0 || manifest < 0 || configure < 0) {
            throw new IllegalArgumentException("caching times are not negative");
        }
    }

    /** The same times as durations; what is too long for a header is cut. */
    public static CacheTimes of(
            boolean enabled, Duration streams, Duration staleWhileRevalidate, Duration manifest, Duration configure) {
        return new CacheTimes(
                enabled, seconds(streams), seconds(staleWhileRevalidate), seconds(manifest), seconds(configure));
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(Math.min(time.toSeconds(), Integer.MAX_VALUE));
    }
}
