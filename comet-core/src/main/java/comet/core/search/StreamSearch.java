package comet.core.search;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridServices;
import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.ReleaseStore;
import comet.core.port.SearchEvents;
import comet.core.ranking.Ranker;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;

/**
 * From "what is this media id?" to the streams a viewer is offered. Answers from what is stored while that is fresh,
 * asks the sources when it is not, and answers with what it has when sources are slow or the database is away.
 * Thread-safe; one instance serves all requests.
 */
public final class StreamSearch {

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
            SearchEvents events) {
        public Ports {
            sources = List.copyOf(sources);
        }
    }

    private final TitleLookup titles;
    private final ReleaseParser parser;
    private final Ranker ranker;
    private final SearchLimits limits;
    private final ReleaseFinder finder;
    private final AccountCheck accountCheck;
    private final InstantSource time;

    /**
     * @param threads runs what happens side by side: blocking calls that wait for each other, so it starts every task at
     *     once; virtual threads are meant. The caller closes it
     * @param pause how the search waits for another instance
     */
    public StreamSearch(Ports ports, SearchLimits limits, ExecutorService threads, InstantSource time, Pause pause) {
        this.titles = ports.titles();
        this.parser = ports.parser();
        this.ranker = ports.ranker();
        this.limits = limits;
        this.time = time;
        this.accountCheck = new AccountCheck(ports.services(), threads, time, ports.events());
        SourceSearch sources = new SourceSearch(
                ports.sources(),
                ports.releases(),
                ports.demand(),
                ports.locks(),
                limits.lockTimeToLive(),
                threads,
                time,
                ports.events());
        this.finder = new ReleaseFinder(ports.releases(), ports.demand(), sources, limits, time, pause, ports.events());
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
                titles.find(media.type(), media.id(), Deadline.after(limits.metadataBudget(), time));
        if (metadata.isEmpty()) {
            return new SearchOutcome.MetadataUnavailable();
        }
        FilterRules rules =
                limits.rules().forViewer(preferences.profile().options().removeTrash());
        Wanted wanted = Wanted.of(media, metadata.get(), parser, rules);
        Optional<ReleaseFinder.Findings> findings = finder.find(wanted);
        return findings.isPresent() ? offer(request, preferences, wanted, findings.get()) : new SearchOutcome.Busy();
    }

    private SearchOutcome offer(
            StreamRequest request, SearchPreferences preferences, Wanted wanted, ReleaseFinder.Findings findings)
            throws InterruptedException {
        List<Ranker.Candidate> fitting = findings.releases().stream()
                .filter(release -> !isTooLarge(release, preferences.maxSize()))
                .map(release -> new Ranker.Candidate(release, wanted.sieve().read(release), false))
                .toList();
        AccountAvailability availability = accountCheck.check(
                preferences.accounts(),
                fitting.stream().map(StreamSearch::hashOf).distinct().toList(),
                RequestedMedia.of(wanted.media(), wanted.metadata()),
                request.clientAddress(),
                Deadline.after(limits.accountBudget(), time));
        List<Ranker.Candidate> candidates = fitting.stream()
                .filter(candidate -> showsOnlyCached(preferences)
                        || wanted.sieve().namesEpisode(candidate.parsed())
                        || availability.hasFileAnywhere(hashOf(candidate)))
                .map(candidate -> new Ranker.Candidate(
                        candidate.release(), candidate.parsed(), availability.isCachedAnywhere(hashOf(candidate))))
                .toList();
        List<Ranker.Candidate> ranked = AggregateOrder.order(
                ranker.rank(candidates, preferences.profile()), wanted.media().scope());
        List<OfferedStream> streams = new StreamSelection(
                        preferences, availability, limits.hideUnknown(), wanted.sieve()::namesEpisode)
                .select(ranked);
        return new SearchOutcome.Found(
                wanted.media(), wanted.metadata(), streams, availability.problems(), findings.partial());
    }

    private static InfoHash hashOf(Ranker.Candidate candidate) {
        return candidate.release().infoHash();
    }

    /** What is of unknown size stays (UCFG-021). */
    private static boolean isTooLarge(Release release, OptionalLong maxSize) {
        return maxSize.isPresent() && release.playedSize().orElse(0) > maxSize.getAsLong();
    }

    /**
     * Whether a release that does not name the episode may be listed all the same: where nothing but what is cached is
     * shown, the services vouch for it (SRCH-21); elsewhere only a known file does (DB-08).
     */
    private static boolean showsOnlyCached(SearchPreferences preferences) {
        return preferences.cachedOnly() && !preferences.torrentsOnly() && !preferences.torrents();
    }
}
