package comet.http.addon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import comet.core.basis.Changes;
import comet.core.basis.Validity;
import comet.core.media.MediaRequest;
import comet.core.port.GenericTrackers;
import comet.core.search.SearchOutcome;
import comet.core.torrent.AnnounceUrls;
import comet.http.caching.CachePolicy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lists that need not be made again, as bytes (STOR-66): each as long as nothing that it was made from has changed, and
 * no moment has come at which it would be another. What is partial, or must not be stored, is not kept. Bounded in bytes:
 * a sixteenth of the heap, and 64 MiB at most. Thread-safe.
 */
@Singleton
public final class ReadyAnswers {

    private static final long MOST_BYTES = 64L << 20;
    private static final int SHARE_OF_HEAP = 16;

    /** What an entry takes beside its bytes. Rounded up. */
    private static final int FIXED_BYTES = 1_536;

    /** The smaller form, the tag and its text take about a third of the bytes. */
    private static final int BYTES_AND_A_THIRD = 4;

    private static final int THIRD = 3;

    /** Bytes of a configuration in a key, for each character of the segment that it was read from. */
    private static final int BYTES_PER_CHARACTER = 2;

    /**
     * How it went since the start.
     *
     * @param hits lists that were sent as they were
     * @param misses lists that had to be made, kept afterwards or not
     * @param entries lists that are kept now, about
     * @param bytes what they take, about
     */
    public record Counts(long hits, long misses, long entries, long bytes) {}

    /**
     * A list that is kept.
     *
     * @param stored how many stored releases took part when it was made; empty where nobody looked
     * @param found what was found in it, whose demand is to be noted; empty when no release was looked for
     */
    record Kept(
            ReadyBytes bytes,
            CachePolicy policy,
            OptionalInt stored,
            Optional<MediaRequest> found,
            Validity validity,
            AnnounceUrls trackers,
            int keyBytes) {}

    private final Cache<AnswerKey, Kept> answers;
    private final Changes changes;
    private final GenericTrackers trackers;
    private final InstantSource time;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    ReadyAnswers(Changes changes, GenericTrackers trackers, InstantSource time) {
        this.changes = changes;
        this.trackers = trackers;
        this.time = time;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP))
                .weigher((AnswerKey key, Kept kept) -> bytes(kept))
                .executor(Runnable::run)
                .build();
    }

    private static int bytes(Kept kept) {
        return FIXED_BYTES
                + kept.keyBytes()
                + kept.bytes().length() / THIRD * BYTES_AND_A_THIRD
                + kept.validity().bytes();
    }

    /** The list, if it may be sent as it is. */
    Optional<Kept> find(AnswerKey key) {
        Kept kept = answers.getIfPresent(key);
        if (kept != null && isCurrent(kept)) {
            hits.increment();
            return Optional.of(kept);
        }
        if (kept != null) {
            answers.asMap().remove(key, kept);
        }
        misses.increment();
        return Optional.empty();
    }

    private boolean isCurrent(Kept kept) {
        return kept.trackers().equals(trackers.current()) && kept.validity().holds(changes, time.instant());
    }

    /** What is known of trackers before a list is made. */
    AnnounceUrls trackers() {
        return trackers.current();
    }

    /**
     * Keeps a list, if it is worth it.
     *
     * @param outcome what it was made from
     * @param before the trackers as they were before it was made
     * @param segment characters of the configuration it is for
     */
    void keep(
            AnswerKey key,
            ReadyBytes bytes,
            CachePolicy policy,
            SearchOutcome outcome,
            AnnounceUrls before,
            int segment) {
        Validity validity = outcome.validity();
        boolean mayBeKept = policy == CachePolicy.STREAMS || policy == CachePolicy.EMPTY;
        if (!mayBeKept || !validity.holds(changes, time.instant())) {
            return;
        }
        Optional<MediaRequest> found =
                outcome instanceof SearchOutcome.Found list ? Optional.of(list.media()) : Optional.empty();
        answers.put(
                key,
                new Kept(
                        bytes,
                        policy,
                        outcome.report().stored(),
                        found,
                        validity,
                        before,
                        BYTES_PER_CHARACTER * segment));
    }

    /** How it went. */
    public Counts counts() {
        long bytes = answers.policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
        return new Counts(hits.sum(), misses.sum(), answers.estimatedSize(), bytes);
    }
}
