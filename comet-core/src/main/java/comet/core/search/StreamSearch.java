package comet.core.search;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridServices;
import comet.core.port.DemandStore;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.Ranker;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeContext;
import comet.core.port.SearchEvents;
import comet.core.port.StoreException;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * From "what is this media id?" to the streams a viewer is offered. Answers from what is stored while that is fresh,
 * asks the sources when it is not, and answers with what it has when sources are slow or the database is away.
 * Thread-safe; one instance serves all requests.
 */
public final class StreamSearch {

    /** How often a viewer who waits for another instance's search looks for its end (DB-01). */
    private static final Duration JOIN_POLL = Duration.ofMillis(250);

    /** What the search asks of the outside. */
    public record Ports(
            TitleLookup titles,
            List<ScrapeSource> sources,
            ReleaseStore releases,
            DemandStore demand,
            Locks locks,
            DebridServices services,
            Ranker ranker,
            ReleaseParser parser,
            SearchEvents events) {}

    /** Releases that may serve the request, and whether sources were still running. */
    private record Collected(List<Release> releases, boolean partial) {}

    private final Ports ports;
    private final SearchLimits limits;
    private final SourceSearch sourceSearch;
    private final AccountCheck accountCheck;
    private final InstantSource time;
    private final Pause pause;

    /**
     * @param threads runs what happens side by side; virtual threads are meant
     * @param pause how the search waits for another instance
     */
    public StreamSearch(Ports ports, SearchLimits limits, ExecutorService threads, InstantSource time, Pause pause) {
        this.ports = ports;
        this.limits = limits;
        this.time = time;
        this.pause = pause;
        this.accountCheck = new AccountCheck(ports.services(), threads, time);
        this.sourceSearch = new SourceSearch(
                ports.sources(),
                ports.releases(),
                ports.demand(),
                ports.locks(),
                ports.parser(),
                limits.lockTimeToLive(),
                threads,
                time,
                ports.events());
    }

    /**
     * Searches. Ends in one of the named outcomes; failures of sources, services and stores cost their own part of the
     * answer only.
     *
     * @throws InterruptedException if interrupted; sources that were asked go on and their results are stored
     */
    public SearchOutcome search(StreamRequest request) throws InterruptedException {
        SearchPreferences preferences = request.preferences();
        if (limits.torrentsDisabled()) {
            if (preferences.torrentsOnly()) {
                return new SearchOutcome.TorrentsDisabled();
            }
            preferences = preferences.withoutTorrents();
        }
        MediaRequest media = request.media();
        Optional<MediaMetadata> metadata =
                ports.titles().find(media.type(), media.id(), Deadline.after(limits.metadataBudget(), time));
        if (metadata.isEmpty()) {
            return new SearchOutcome.MetadataUnavailable();
        }
        Optional<Collected> collected = collect(media, metadata.get());
        if (collected.isEmpty()) {
            return new SearchOutcome.Busy();
        }
        return found(request, preferences, metadata.get(), collected.get());
    }

    private SearchOutcome found(
            StreamRequest request, SearchPreferences preferences, MediaMetadata metadata, Collected collected)
            throws InterruptedException {
        MediaRequest media = request.media();
        ReleaseSieve sieve = new ReleaseSieve(media, metadata, ports.parser());
        Map<InfoHash, Ranker.Candidate> serving = new LinkedHashMap<>();
        for (Release release : collected.releases()) {
            ParsedRelease parsed = ports.parser().parse(release.title());
            if (sieve.serves(release, parsed, preferences.maxSize())) {
                serving.putIfAbsent(release.infoHash(), new Ranker.Candidate(release, parsed, false));
            }
        }
        AccountAvailability availability = accountCheck.check(
                preferences.accounts(),
                serving.keySet(),
                media.scope(),
                request.clientAddress(),
                Deadline.after(limits.accountBudget(), time));
        List<Ranker.Candidate> candidates = serving.values().stream()
                .map(candidate -> new Ranker.Candidate(
                        candidate.release(),
                        candidate.parsed(),
                        availability.isCachedAnywhere(candidate.release().infoHash())))
                .toList();
        List<Ranker.Candidate> ranked = ports.ranker().rank(candidates, preferences.profile());
        List<OfferedStream> streams =
                new StreamSelection(preferences, availability, limits.hideUnknown()).select(ranked);
        return new SearchOutcome.Found(media, metadata, streams, availability.problems(), collected.partial());
    }

    /** What is known, searched for first where that is due; empty when another instance is busy with it. */
    private Optional<Collected> collect(MediaRequest media, MediaMetadata metadata) throws InterruptedException {
        List<Release> stored = stored(media);
        Instant now = time.instant();
        Optional<LastScrape> last = requested(media, now);
        if (last.isPresent() && isFresh(last.get(), stored, now)) {
            return Optional.of(new Collected(stored, false));
        }
        if (last.isPresent() && !stored.isEmpty()) {
            // Old results now beat new results later: the sources are asked behind the viewer's back (SRCH-35).
            sourceSearch.join(media, metadata, ScrapeContext.BACKGROUND);
            return Optional.of(new Collected(stored, false));
        }
        SearchFlight flight = sourceSearch.join(media, metadata, ScrapeContext.LIVE);
        Optional<SearchFlight.End> end = flight.await(limits.softDeadline());
        if (end.isEmpty() || end.get() == SearchFlight.End.DONE) {
            return Optional.of(new Collected(union(flight.found(), stored), end.isEmpty()));
        }
        return stored.isEmpty() ? awaitElsewhere(media, last) : Optional.of(new Collected(stored, true));
    }

    /** Another instance searches: its results appear in the store (DB-01). */
    private Optional<Collected> awaitElsewhere(MediaRequest media, Optional<LastScrape> before)
            throws InterruptedException {
        Deadline deadline = Deadline.after(limits.joinTimeout(), time);
        while (!deadline.left(time).isZero()) {
            pause.pause(JOIN_POLL);
            Optional<LastScrape> last = lastScrape(media);
            if (last.isPresent() && !last.equals(before)) {
                return Optional.of(new Collected(stored(media), false));
            }
        }
        return Optional.empty();
    }

    private boolean isFresh(LastScrape last, List<Release> stored, Instant now) {
        if (stored.isEmpty()) {
            return last.empty() && last.at().plus(limits.emptyFor()).isAfter(now);
        }
        return limits.freshFor().isEmpty()
                || !last.at().plus(limits.freshFor().get()).isBefore(now);
    }

    private static List<Release> union(List<Release> found, List<Release> stored) {
        Map<InfoHash, Release> all = new LinkedHashMap<>();
        found.forEach(release -> all.putIfAbsent(release.infoHash(), release));
        stored.forEach(release -> all.putIfAbsent(release.infoHash(), release));
        return List.copyOf(all.values());
    }

    private List<Release> stored(MediaRequest media) {
        try {
            return ports.releases().find(media.id(), media.scope());
        } catch (StoreException e) {
            ports.events().storeFailed(e);
            return List.of();
        }
    }

    private Optional<LastScrape> requested(MediaRequest media, Instant now) {
        try {
            return ports.demand().requested(media.text(), now);
        } catch (StoreException e) {
            ports.events().storeFailed(e);
            return Optional.empty();
        }
    }

    private Optional<LastScrape> lastScrape(MediaRequest media) {
        try {
            return ports.demand().lastScrape(media.text());
        } catch (StoreException e) {
            ports.events().storeFailed(e);
            return Optional.empty();
        }
    }
}
