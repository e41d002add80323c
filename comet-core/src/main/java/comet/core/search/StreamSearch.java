package comet.core.search;

import comet.core.debrid.Account;
import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridServices;
import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeContext;
import comet.core.ranking.Ranker;
import comet.core.release.ReleaseParser;
import comet.core.report.Rule;
import comet.core.report.SearchReport;
import comet.core.report.SearchReports;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
            SearchReports reports) {
        public Ports {
            sources = List.copyOf(sources);
        }
    }

    private final TitleLookup titles;
    private final ReleaseParser parser;
    private final Ranker ranker;
    private final SearchLimits limits;
    private final ReleaseFinder finder;
    private final DebridServices services;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchReports reports;

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
        this.services = ports.services();
        this.threads = threads;
        this.time = time;
        this.reports = ports.reports();
        var surroundings = new SourceSearch.Surroundings(
                ports.releases(),
                ports.demand(),
                ports.locks(),
                LeaseTimes.upTo(limits.longestLock()),
                LeaseKeeper.Interval.REAL,
                threads,
                time,
                reports);
        SourceSearch sources = new SourceSearch(ports.sources(), surroundings);
        this.finder = new ReleaseFinder(ports.releases(), ports.demand(), sources, limits, time, pause);
    }

    /**
     * Searches. Ends in one of the named outcomes; failures of sources, services and stores cost their own part of the
     * answer only.
     *
     * @throws InterruptedException if interrupted, because the viewer has left: his accounts are asked no longer. Sources
     *     go on being asked while others wait for them or have had an answer, else they are interrupted as well; what
     *     they found is stored (SRCH-98)
     */
    public SearchOutcome search(StreamRequest request) throws InterruptedException {
        var recorder =
                new SearchRecorder(SearchReport.Part.ANSWER, request.media().key(), ScrapeContext.LIVE, time);
        try (Attendance viewer = new Attendance(recorder)) {
            return reported(viewer, outcome(request, viewer));
        }
    }

    private SearchOutcome reported(Attendance viewer, SearchOutcome outcome) {
        viewer.answered();
        return outcome.reported(told(viewer, shown(outcome)));
    }

    private static Set<InfoHash> shown(SearchOutcome outcome) {
        return outcome instanceof SearchOutcome.Found found
                ? found.streams().stream()
                        .map(stream -> stream.release().infoHash())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private SearchReport told(Attendance viewer, Set<InfoHash> shown) {
        SearchReport report = viewer.report(shown);
        reports.ended(report);
        return report;
    }

    private SearchOutcome outcome(StreamRequest request, Attendance viewer) throws InterruptedException {
        boolean ended = false;
        try {
            SearchOutcome outcome = search(request, viewer);
            ended = true;
            return outcome;
        } finally {
            if (!ended) {
                told(viewer, Set.of());
            }
        }
    }

    private SearchOutcome search(StreamRequest request, Attendance viewer) throws InterruptedException {
        SearchPreferences preferences = request.preferences();
        if (limits.torrentsDisabled()) {
            if (preferences.torrentsOnly()) {
                return new SearchOutcome.TorrentsDisabled();
            }
            preferences = preferences.withoutTorrents();
        }
        MediaRequest media = request.media();
        Optional<MediaMetadata> metadata =
                titles.find(media.type(), media.id(), Deadline.after(limits.metadataBudget(), time), viewer.recorder());
        if (metadata.isEmpty()) {
            return new SearchOutcome.MetadataUnavailable();
        }
        FilterRules rules =
                limits.rules().forViewer(preferences.profile().options().removeTrash());
        Wanted wanted = Wanted.of(media, metadata.get(), parser, rules);
        Optional<ReleaseFinder.Findings> findings = finder.find(wanted, viewer);
        return findings.isPresent()
                ? offer(request, preferences, wanted, findings.get(), viewer.recorder())
                : new SearchOutcome.Busy();
    }

    private SearchOutcome offer(
            StreamRequest request,
            SearchPreferences preferences,
            Wanted wanted,
            ReleaseFinder.Findings findings,
            SearchRecorder recorder)
            throws InterruptedException {
        ReleaseSieve sieve = wanted.sieve();
        List<ReadRelease> fitting = kept(
                findings.releases(),
                read -> !isTooLarge(read.release(), preferences.maxSize()),
                ReadRelease::infoHash,
                Rule.TOO_LARGE,
                recorder);
        AccountAvailability availability = availability(request, preferences, wanted, fitting, recorder);
        List<Ranker.Candidate> candidates = kept(
                fitting.stream()
                        .map(read -> new Ranker.Candidate(
                                read.release(),
                                sieve.attributes(read.parsed()),
                                availability.isCachedAnywhere(read.infoHash())))
                        .toList(),
                candidate -> showsOnlyCached(preferences)
                        || sieve.namesEpisode(candidate.parsed())
                        || availability.hasFileAnywhere(hashOf(candidate)),
                StreamSearch::hashOf,
                Rule.EPISODE_NOT_PROVED,
                recorder);
        List<Ranker.Candidate> ranked = ranker.rank(candidates, preferences.profile());
        new RankingRemovals(preferences.profile(), recorder).tell(candidates, ranked);
        List<OfferedStream> streams = new StreamSelection(
                        preferences, availability, limits.hideUnknown(), sieve::namesEpisode, recorder::removed)
                .select(AggregateOrder.order(ranked, wanted.media().scope()));
        return new SearchOutcome.Found(
                wanted.media(), wanted.metadata(), streams, availability.problems(), findings.partial());
    }

    private AccountAvailability availability(
            StreamRequest request,
            SearchPreferences preferences,
            Wanted wanted,
            List<ReadRelease> fitting,
            SearchRecorder recorder)
            throws InterruptedException {
        AccountAvailability availability = new AccountCheck(services, threads, time, recorder)
                .check(
                        preferences.accounts(),
                        fitting.stream().map(ReadRelease::infoHash).distinct().toList(),
                        RequestedMedia.of(wanted.media(), wanted.metadata()),
                        request.clientAddress(),
                        Deadline.after(limits.accountBudget(), time));
        recorder.accountsAsked(
                preferences.accounts().stream().map(Account::service).toList(), availability.problems());
        return availability;
    }

    private static <T> List<T> kept(
            List<T> all, Predicate<T> fits, Function<T, InfoHash> hash, Rule rule, SearchRecorder recorder) {
        List<T> kept = new ArrayList<>(all.size());
        for (T one : all) {
            if (fits.test(one)) {
                kept.add(one);
            } else {
                recorder.removed(hash.apply(one), rule);
            }
        }
        return kept;
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
