package comet.core.search;

import comet.core.debrid.Account;
import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.port.Deadline;
import comet.core.port.DebridServices;
import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.ReleaseGate;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeContext;
import comet.core.ranking.Ranker;
import comet.core.release.ReleaseParser;
import comet.core.report.Rule;
import comet.core.report.SearchReport;
import comet.core.report.SearchReports;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.time.Duration;
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

    /** How much longer than everything else the question may take whether a title is released, where that is a notice. */
    private static final Duration FOR_NOTICE = Duration.ofSeconds(2);

    /** What the search asks of the outside. */
    public record Ports(
            TitleLookup titles,
            PartFacts facts,
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

        /** Of a search that knows of a title what its providers tell, and nothing else. */
        public Ports(
                TitleLookup titles,
                List<ScrapeSource> sources,
                ReleaseStore releases,
                DemandStore demand,
                Locks locks,
                DebridServices services,
                Ranker ranker,
                ReleaseParser parser,
                SearchReports reports) {
            this(titles, PartFacts.NONE, sources, releases, demand, locks, services, ranker, parser, reports);
        }
    }

    private final Preparation preparation;
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
        this.preparation = new Preparation(ports.titles(), ports.facts(), threads, time);
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
        this.finder = new ReleaseFinder(
                new StoredReleases(ports.releases(), threads), ports.demand(), sources, limits, time, pause);
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
        AnswerTimes times = new AnswerTimes(time.instant(), limits);
        FilterRules rules =
                limits.rules().forViewer(preferences.profile().options().removeTrash());
        return switch (preparation.prepare(
                request.media(), new Wanted.Reading(parser, rules), times.titles(), viewer.recorder())) {
            case Preparation.Result.Unknown unknown -> new SearchOutcome.MetadataUnavailable();
            case Preparation.Result.NotReleased notYet -> new SearchOutcome.NotReleased();
            case Preparation.Result.Ready ready -> {
                try {
                    yield found(new Searched(request, preferences, ready, times), viewer);
                } finally {
                    ready.release().cancel();
                }
            }
        };
    }

    /** One search under way. */
    private record Searched(
            StreamRequest request, SearchPreferences preferences, Preparation.Result.Ready ready, AnswerTimes times) {

        Wanted wanted() {
            return ready.wanted();
        }
    }

    private boolean isNotReleased(Searched search) throws InterruptedException {
        Deadline late = search.times().within(FOR_NOTICE, time);
        return search.ready()
                .release()
                .await(late.left(time))
                .filter(ReleaseGate.Verdict.NotReleased.class::isInstance)
                .isPresent();
    }

    private SearchOutcome found(Searched search, Attendance viewer) throws InterruptedException {
        Optional<Deadline> due = search.times().sources(!search.preferences().torrentsOnly());
        Optional<ReleaseFinder.Findings> findings = finder.find(search.wanted(), viewer, due);
        return findings.isPresent() ? offer(search, findings.get(), viewer.recorder()) : new SearchOutcome.Busy();
    }

    private SearchOutcome offer(Searched search, ReleaseFinder.Findings findings, SearchRecorder recorder)
            throws InterruptedException {
        SearchPreferences preferences = search.preferences();
        Wanted wanted = search.wanted();
        ReleaseSieve sieve = wanted.sieve();
        List<ReadRelease> fitting = kept(
                findings.releases(),
                read -> !isTooLarge(read, sieve, preferences.maxSize()),
                ReadRelease::infoHash,
                Rule.TOO_LARGE,
                recorder);
        AccountAvailability availability = availability(search, fitting, recorder);
        ListingRules listing = new ListingRules(wanted, preferences, availability, time.instant());
        List<Ranker.Candidate> candidates = kept(
                fitting.stream()
                        .map(read -> new Ranker.Candidate(
                                read.release(),
                                sieve.attributes(read.parsed()),
                                availability.isCachedAnywhere(read.infoHash())))
                        .toList(),
                candidate -> listing.admits(hashOf(candidate), candidate.parsed()),
                StreamSearch::hashOf,
                Rule.EPISODE_NOT_PROVED,
                recorder);
        List<Ranker.Candidate> ranked = ranker.rank(candidates, preferences.profile());
        new RankingRemovals(preferences.profile(), recorder).tell(candidates, ranked);
        List<OfferedStream> streams = new StreamSelection(
                        preferences, availability, limits.hideUnknown(), sieve::needsNoFileList, recorder::removed)
                .select(AggregateOrder.order(ranked, wanted.media().scope()));
        return new SearchOutcome.Found(
                wanted.media(),
                wanted.metadata(),
                streams,
                availability.problems(),
                findings.partial(),
                isNotReleased(search));
    }

    private AccountAvailability availability(Searched search, List<ReadRelease> fitting, SearchRecorder recorder)
            throws InterruptedException {
        SearchPreferences preferences = search.preferences();
        AccountAvailability availability = new AccountCheck(services, threads, time, recorder)
                .check(
                        preferences.accounts(),
                        fitting.stream().map(ReadRelease::infoHash).distinct().toList(),
                        search.wanted().requested(),
                        search.request().clientAddress(),
                        search.times().accounts(time));
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

    /** What is of unknown size stays (UCFG-021); of a collection only the file has the size that counts (SCR-03). */
    private static boolean isTooLarge(ReadRelease read, ReleaseSieve sieve, OptionalLong maxSize) {
        Release release = read.release();
        OptionalLong size = sieve.isPack(read.parsed())
                ? release.file().map(ReleaseFile::size).orElse(OptionalLong.empty())
                : release.playedSize();
        return maxSize.isPresent() && size.orElse(0) > maxSize.getAsLong();
    }
}
