package comet.core.search;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.port.Deadline;
import comet.core.port.DemandStore;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.Locks;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SearchEvents;
import comet.core.port.SourceException;
import comet.core.port.StoreException;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseParser;
import comet.core.torrent.Release;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks all sources for a media id at once, keeps what is of the title, and remembers it. At most one such search a media
 * id runs on all instances together. Thread-safe.
 */
final class SourceSearch {

    private final List<ScrapeSource> sources;
    private final ReleaseStore releases;
    private final DemandStore demand;
    private final Locks locks;
    private final ReleaseParser parser;
    private final Duration lockTimeToLive;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchEvents events;
    private final ConcurrentMap<String, SearchFlight> flights = new ConcurrentHashMap<>();

    SourceSearch(
            List<ScrapeSource> sources,
            ReleaseStore releases,
            DemandStore demand,
            Locks locks,
            ReleaseParser parser,
            Duration lockTimeToLive,
            ExecutorService threads,
            InstantSource time,
            SearchEvents events) {
        this.sources = List.copyOf(sources);
        this.releases = releases;
        this.demand = demand;
        this.locks = locks;
        this.parser = parser;
        this.lockTimeToLive = lockTimeToLive;
        this.threads = threads;
        this.time = time;
        this.events = events;
    }

    /** Joins the search that runs for this media id, or starts one. */
    SearchFlight join(MediaRequest media, MediaMetadata metadata, ScrapeContext context) {
        SearchFlight mine = new SearchFlight();
        SearchFlight running = flights.putIfAbsent(media.text(), mine);
        if (running != null) {
            return running;
        }
        threads.execute(() -> fly(mine, media, metadata, context));
        return mine;
    }

    private void fly(SearchFlight flight, MediaRequest media, MediaMetadata metadata, ScrapeContext context) {
        SearchFlight.End end = SearchFlight.End.DONE;
        try {
            end = flyUnderLock(flight, media, metadata, context);
        } catch (InterruptedException e) {
            // Shutdown: whoever waits is answered with what there is.
            Thread.currentThread().interrupt();
        } finally {
            flights.remove(media.text(), flight);
            flight.end(end);
        }
    }

    private SearchFlight.End flyUnderLock(
            SearchFlight flight, MediaRequest media, MediaMetadata metadata, ScrapeContext context)
            throws InterruptedException {
        Optional<Locks.Lease> lease;
        try {
            lease = locks.tryAcquire(media.text(), lockTimeToLive);
        } catch (StoreException e) {
            // Without a database there is nobody to share the work with: searching twice beats not searching.
            events.storeFailed(e);
            askAll(flight, media, metadata, context, Optional.empty());
            return SearchFlight.End.DONE;
        }
        if (lease.isEmpty()) {
            return SearchFlight.End.ELSEWHERE;
        }
        try (Locks.Lease held = lease.get()) {
            askAll(flight, media, metadata, context, Optional.of(held));
        }
        return SearchFlight.End.DONE;
    }

    private void askAll(
            SearchFlight flight,
            MediaRequest media,
            MediaMetadata metadata,
            ScrapeContext context,
            Optional<Locks.Lease> lease)
            throws InterruptedException {
        ScrapeRequest request = new ScrapeRequest(media, metadata, List.of(metadata.title()), context);
        ReleaseSieve sieve = new ReleaseSieve(media, metadata, parser);
        AtomicInteger answered = new AtomicInteger();
        List<Future<?>> asking = sources.stream()
                .filter(source -> source.contexts().contains(context))
                .<Future<?>>map(source -> threads.submit(() -> {
                    Optional<List<Release>> answer = ask(source, request);
                    if (answer.isPresent()) {
                        answered.incrementAndGet();
                        keep(flight, media, sieve.ofTitle(answer.get()));
                    }
                    return null;
                }))
                .toList();
        for (Future<?> one : asking) {
            awaitRenewing(one, lease);
        }
        if (answered.get() > 0) {
            remember(media, flight.found().isEmpty());
        }
    }

    /** What a source found; empty when it failed. */
    private Optional<List<Release>> ask(ScrapeSource source, ScrapeRequest request) throws InterruptedException {
        TorrentScraper scraper = source.scraper();
        ScrapeContext context = request.context();
        Duration budget = source.budget(context);
        Deadline deadline = Deadline.after(budget, time);
        Future<List<Release>> call = threads.submit(() -> scraper.scrape(request, deadline));
        try {
            List<Release> offered = call.get(budget.toNanos(), TimeUnit.NANOSECONDS);
            events.sourceAnswered(scraper.name(), context, offered.size());
            return Optional.of(
                    offered.size() > TorrentScraper.MAX_RELEASES
                            ? offered.subList(0, TorrentScraper.MAX_RELEASES)
                            : offered);
        } catch (TimeoutException e) {
            call.cancel(true);
            events.sourceFailed(scraper.name(), context, SourceException.Failure.TIMEOUT);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceException failure) {
                events.sourceFailed(scraper.name(), context, failure.failure());
            } else {
                events.sourceBroke(scraper.name(), context, e);
            }
        }
        return Optional.empty();
    }

    private void keep(SearchFlight flight, MediaRequest media, List<ScopedRelease> ofTitle) {
        flight.add(ofTitle.stream().map(ScopedRelease::release).toList());
        if (ofTitle.isEmpty()) {
            return;
        }
        try {
            releases.save(media.id(), ofTitle);
        } catch (StoreException e) {
            events.storeFailed(e);
        }
    }

    /** Waits for one source; a long wait keeps the lock alive. */
    private void awaitRenewing(Future<?> one, Optional<Locks.Lease> lease) throws InterruptedException {
        while (true) {
            try {
                one.get(lockTimeToLive.toNanos() / 2, TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException e) {
                lease.ifPresent(this::renew);
            } catch (ExecutionException e) {
                events.sourceBroke("search", ScrapeContext.LIVE, e);
                return;
            }
        }
    }

    private void renew(Locks.Lease lease) {
        try {
            lease.renew();
        } catch (StoreException e) {
            events.storeFailed(e);
        }
    }

    private void remember(MediaRequest media, boolean empty) {
        try {
            demand.scraped(media.text(), new LastScrape(time.instant(), empty));
        } catch (StoreException e) {
            events.storeFailed(e);
        }
    }
}
