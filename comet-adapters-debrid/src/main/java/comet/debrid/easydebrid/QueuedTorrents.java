package comet.debrid.easydebrid;

import comet.core.debrid.Account;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The torrents that were queued for an account a short time ago, so that none is queued twice (ED-32). Thread-safe. */
final class QueuedTorrents {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** When each was queued; guarded by itself. */
    private static final class Memory {
        private final Map<InfoHash, Instant> since = new HashMap<>();
    }

    private final InstantSource time;
    private final PerAccount<Memory> memories;

    QueuedTorrents(CallResources resources) {
        this.time = resources.time();
        this.memories = new PerAccount<>(resources.random(), Memory::new);
    }

    /** Whether it is this caller's turn to queue it: nobody has for ten minutes. */
    boolean claim(Account account, InfoHash torrent) {
        Instant now = time.instant();
        Memory memory = memories.of(account);
        synchronized (memory) {
            memory.since.values().removeIf(then -> !now.isBefore(then.plus(REMEMBERED)));
            return memory.since.putIfAbsent(torrent, now) == null;
        }
    }

    /** It was not queued after all: the next one may try. */
    void release(Account account, InfoHash torrent) {
        Memory memory = memories.of(account);
        synchronized (memory) {
            memory.since.remove(torrent);
        }
    }
}
