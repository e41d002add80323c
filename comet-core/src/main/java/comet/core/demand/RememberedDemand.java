package comet.core.demand;

import comet.core.port.DemandStore;
import comet.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Demand and freshness of the requests that viewers make now, in memory (SRCH-31): the store is read at most once in 30 s
 * for each, and told in batches by {@link #flush} when they were last made. What this process itself does is known at
 * once; what another does, half a minute later, or when {@link #lastScrape} is asked, which always reads. Thread-safe.
 */
public final class RememberedDemand implements DemandStore {

    /** How often batches are to be stored. */
    public static final Duration FLUSH_EVERY = Duration.ofSeconds(10);

    private static final Duration READ_EVERY = Duration.ofSeconds(30);

    /** Requests that are remembered; of more, those that were made longest ago are read again. */
    static final int MOST_KNOWN = 20_000;

    /** Requests that may wait to be stored; of more, while the store is away, the latest are not noted. */
    static final int MOST_WAITING = 50_000;

    private record Known(Optional<LastScrape> last, Instant readAt) {}

    private final DemandStore store;
    private final InstantSource time;

    /** One flush at a time, so that none that returns leaves another's batch on the way. */
    private final ReentrantLock flushing = new ReentrantLock();

    /** Guarded by this, as the others. */
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private Map<String, Instant> waiting = new HashMap<>();
    private long lost;
    private long scrapes;

    /** @param store what is remembered of; asked by nobody else in this process */
    public RememberedDemand(DemandStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public Optional<LastScrape> requested(String request, Instant now) throws StoreException {
        served(request, now);
        synchronized (this) {
            Known before = known.get(request);
            if (before != null && now.isBefore(before.readAt().plus(READ_EVERY)) && !now.isBefore(before.readAt())) {
                return before.last();
            }
        }
        return lastScrape(request);
    }

    /** A viewer was served from what was made before: that counts as a request, and reads nothing. Never blocks. */
    public synchronized void served(String request, Instant now) {
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(request)) {
            lost++;
        } else {
            waiting.merge(request, now, RememberedDemand::later);
        }
    }

    @Override
    public Optional<LastScrape> lastScrape(String request) throws StoreException {
        Instant began = time.instant();
        long before;
        synchronized (this) {
            before = scrapes;
        }
        Optional<LastScrape> read = store.lastScrape(request);
        synchronized (this) {
            // What ended meanwhile may not be in what was read.
            if (before == scrapes) {
                known.put(request, new Known(read, began));
            }
        }
        return read;
    }

    @Override
    public void scraped(String request, LastScrape scrape) throws StoreException {
        try {
            store.scraped(request, scrape);
        } finally {
            synchronized (this) {
                scrapes++;
                known.remove(request);
            }
        }
    }

    @Override
    public void seen(Map<String, Instant> lastSeen) throws StoreException {
        store.seen(lastSeen);
    }

    /**
     * Stores when the requests since the last time were made. What cannot be stored waits for the next time.
     *
     * @return how many were stored
     */
    public int flush() throws StoreException {
        flushing.lock();
        try {
            Map<String, Instant> batch = take();
            if (batch.isEmpty()) {
                return 0;
            }
            boolean stored = false;
            try {
                store.seen(batch);
                stored = true;
                return batch.size();
            } finally {
                if (!stored) {
                    giveBack(batch);
                }
            }
        } finally {
            flushing.unlock();
        }
    }

    /** How many requests were not noted, because too many waited for a store that is away. */
    public synchronized long lost() {
        return lost;
    }

    private synchronized Map<String, Instant> take() {
        Map<String, Instant> batch = waiting;
        waiting = new HashMap<>();
        return batch;
    }

    private synchronized void giveBack(Map<String, Instant> batch) {
        batch.forEach(this::served);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
