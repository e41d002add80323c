package comet.http;

import comet.core.account.LibrarySync;
import comet.core.playback.PlaybackResolver;
import comet.core.port.DebridServices;
import comet.core.port.Pause;
import comet.http.addon.StreamFinder;
import comet.http.health.HealthCheck;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/**
 * Everything the server asks of the rest of the program. All of it is used from many threads at a time.
 *
 * @param streams searches for streams
 * @param playback makes links
 * @param librarySync reads libraries of accounts
 * @param debrid services to check an account with (PAGE-075)
 * @param checks what {@code /health/ready} reports; names differ from each other and from {@code draining}
 * @param threads runs one task a request and one a search; virtual threads. Belongs to the caller, who closes it after
 *     the server
 * @param time the clock
 * @param random a cryptographic source
 * @param pause waits, after a wrong password and while draining
 */
public record HttpPorts(
        StreamFinder streams,
        PlaybackResolver playback,
        LibrarySync librarySync,
        DebridServices debrid,
        List<HealthCheck> checks,
        ExecutorService threads,
        InstantSource time,
        RandomGenerator random,
        Pause pause) {
    public HttpPorts {
        checks = List.copyOf(checks);
    }
}
