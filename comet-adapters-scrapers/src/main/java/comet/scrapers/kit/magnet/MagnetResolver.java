package comet.scrapers.kit.magnet;

import comet.core.port.Deadline;
import comet.core.port.StoreException;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.scrapers.kit.RecentlyUsed;
import comet.scrapers.kit.torrentfile.TorrentContent;
import comet.scrapers.kit.torrentfile.UnusableTorrentException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Learns the files of torrents that were found as magnets, behind the searches that found them (TOR-40 to TOR-44): at most
 * {@value #WORKERS} at a time; when {@value #MOST_WAITING} wait, further ones are dropped. Thread-safe; one for the app,
 * which closes it before the store.
 */
public final class MagnetResolver implements MagnetQueue, AutoCloseable {

    /** Torrents that are resolved at the same time. */
    public static final int WORKERS = 10;

    /** Jobs that may wait. */
    public static final int MOST_WAITING = 256;

    private static final Logger LOG = System.getLogger(MagnetResolver.class.getName());

    private static final int RESOLVED_KEPT = 512;
    private static final int UNRESOLVABLE_KEPT = 10_000;
    private static final Duration UNRESOLVABLE_FOR = Duration.ofHours(6);
    private static final Duration RESOLVED_FOR = Duration.ofDays(1);
    private static final int ENOUGH_TRACKERS = 3;

    /**
     * How long things may take.
     *
     * @param resolving of one magnet ({@code MAGNET_RESOLVE_TIMEOUT}); longer than zero
     * @param closing until jobs that still run are broken off (TOR-D10)
     */
    public record Limits(Duration resolving, Duration closing) {}

    private final MetadataSource source;
    private final ResolvedTorrents sink;
    private final Supplier<AnnounceUrls> genericTrackers;
    private final Limits limits;
    private final ExecutorService threads;
    private final InstantSource time;
    private final RecentlyUsed<InfoHash, TorrentContent> resolved;
    private final RecentlyUsed<InfoHash, Boolean> unresolvable;

    /** Those who work; held by each of them. */
    private final Semaphore places = new Semaphore(WORKERS);

    /** All below is guarded by {@code this}. Jobs that wait or run, by their key. */
    private final Map<MagnetJob.Key, MagnetJob> jobs = new HashMap<>();

    private final Deque<MagnetJob.Key> waiting = new ArrayDeque<>();
    private final Set<InfoHash> underWay = new HashSet<>();
    private final List<Future<?>> workers = new ArrayList<>();
    private boolean closed;
    private long resolvedCount;
    private long failedCount;
    private long droppedCount;

    /**
     * Resolves by asking peers.
     *
     * @param sink takes what was learned
     * @param genericTrackers asked as well when a magnet names fewer than three (TOR-D11)
     * @param threads starts a virtual thread for each task; not closed here
     */
    public MagnetResolver(
            Swarm swarm,
            ResolvedTorrents sink,
            Supplier<AnnounceUrls> genericTrackers,
            Limits limits,
            ExecutorService threads,
            InstantSource time) {
        this((MetadataSource) swarm, sink, genericTrackers, limits, threads, time);
    }

    MagnetResolver(
            MetadataSource source,
            ResolvedTorrents sink,
            Supplier<AnnounceUrls> genericTrackers,
            Limits limits,
            ExecutorService threads,
            InstantSource time) {
        this.source = source;
        this.sink = sink;
        this.genericTrackers = genericTrackers;
        this.limits = limits;
        this.threads = threads;
        this.time = time;
        this.resolved = new RecentlyUsed<>(RESOLVED_KEPT, RESOLVED_FOR, time);
        this.unresolvable = new RecentlyUsed<>(UNRESOLVABLE_KEPT, UNRESOLVABLE_FOR, time);
    }

    @Override
    public void offer(MagnetJob job) {
        if (unresolvable.get(job.infoHash()).isPresent()) {
            return;
        }
        synchronized (this) {
            if (closed) {
                return;
            }
            if (jobs.computeIfPresent(job.key(), (key, known) -> known.and(job)) != null) {
                return;
            }
            if (waiting.size() >= MOST_WAITING) {
                droppedCount++;
                return;
            }
            jobs.put(job.key(), job);
            waiting.add(job.key());
            if (places.tryAcquire()) {
                workers.removeIf(Future::isDone);
                workers.add(threads.submit(this::work));
            }
        }
    }

    private void work() {
        boolean interrupted = false;
        while (!interrupted) {
            @Nullable MagnetJob job = next();
            if (job == null) {
                return;
            }
            Optional<TorrentContent> content = Optional.empty();
            try {
                content = content(job);
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (RuntimeException e) {
                // A fault of ours costs one torrent, not the worker.
                LOG.log(
                        Level.WARNING,
                        "resolving a magnet broke off: {0}",
                        e.getClass().getName());
            }
            finish(job.infoHash(), content);
        }
        places.release();
    }

    /** A job whose torrent nobody is at; null when there is none, and the worker has ended. */
    private synchronized @Nullable MagnetJob next() {
        for (int left = waiting.size(); left > 0; left--) {
            MagnetJob job = Objects.requireNonNull(jobs.get(waiting.remove()));
            if (underWay.add(job.infoHash())) {
                return job;
            }
            // Whoever is at it finishes this one as well.
        }
        places.release();
        return null;
    }

    private Optional<TorrentContent> content(MagnetJob job) throws InterruptedException {
        Optional<TorrentContent> known = resolved.get(job.infoHash());
        if (known.isPresent()) {
            return known;
        }
        AnnounceUrls sources = job.sources().urls().size() < ENOUGH_TRACKERS
                ? job.sources().and(genericTrackers.get())
                : job.sources();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Optional<TorrentContent> learned = learned(job.infoHash(), sources);
        if (learned.isPresent()) {
            resolved.put(job.infoHash(), learned.get());
        } else {
            unresolvable.put(job.infoHash(), true);
            LOG.log(Level.DEBUG, "the files of {0} could not be learned from its peers", job.infoHash());
        }
        return learned;
    }

    private Optional<TorrentContent> learned(InfoHash hash, AnnounceUrls sources) throws InterruptedException {
        Optional<byte[]> info = source.info(hash, sources, Deadline.after(limits.resolving(), time));
        if (info.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TorrentContent.ofInfo(info.get(), sources))
                    .filter(content -> content.infoHash().equals(hash));
        } catch (UnusableTorrentException e) {
            return Optional.empty();
        }
    }

    /** All jobs that wanted this torrent are done. */
    private void finish(InfoHash hash, Optional<TorrentContent> content) {
        List<MagnetJob> done = new ArrayList<>();
        synchronized (this) {
            underWay.remove(hash);
            jobs.values().stream().filter(job -> job.infoHash().equals(hash)).forEach(done::add);
            done.forEach(job -> jobs.remove(job.key()));
            waiting.removeIf(key -> key.infoHash().equals(hash));
            if (content.isPresent()) {
                resolvedCount++;
            } else {
                failedCount++;
            }
        }
        content.ifPresent(files -> done.forEach(job -> store(new ResolvedTorrent(job, files))));
    }

    private void store(ResolvedTorrent torrent) {
        try {
            sink.take(torrent);
        } catch (StoreException e) {
            LOG.log(Level.DEBUG, "the files of a resolved magnet were not stored: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "storing the files of a magnet broke off: {0}",
                    e.getClass().getName());
        }
    }

    /** How it fares. */
    public synchronized MagnetStatus status() {
        return new MagnetStatus(waiting.size(), underWay.size(), resolvedCount, failedCount, droppedCount);
    }

    /** Takes no more jobs, waits a little for those it has, and breaks off the rest (TOR-44, TOR-D10). */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            if (places.tryAcquire(WORKERS, limits.closing().toNanos(), TimeUnit.NANOSECONDS)) {
                places.release(WORKERS);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        breakOff();
    }

    private synchronized void breakOff() {
        waiting.clear();
        jobs.clear();
        workers.forEach(worker -> worker.cancel(true));
    }
}
