package comet.core.search;

import comet.core.availability.AccountAvailability;
import comet.core.availability.AccountCheck;
import comet.core.availability.ListedTorrents;
import comet.core.basis.Basis;
import comet.core.basis.Changes;
import comet.core.basis.Validity;
import comet.core.debrid.Account;
import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.media.MediaMetadata;
import comet.core.port.Deadline;
import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.ReleaseGate;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeContext;
import comet.core.ranking.Ranker;
import comet.core.release.ReleaseParser;
import comet.core.report.Ending;
import comet.core.report.Rule;
import comet.core.report.SearchReport;
import comet.core.report.SearchReports;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
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

    /**
     * What the search asks of the outside.
     *
     * @param changes where whoever changes what is stored or known tells it; by that an answer says how long it holds
     */
    public record Ports(
            TitleLookup titles,
            PartFacts facts,
            List<ScrapeSource> sources,
            ReleaseStore releases,
            DemandStore demand,
            Locks locks,
            AccountCheck accounts,
            Ranker ranker,
            ReleaseParser parser,
            SearchReports reports,
            Optional<Changes> changes) {
        public Ports {
            sources = List.copyOf(sources);
        }

        /** Of a search whose stores tell nobody what changes: no answer of it may be kept. */
        public Ports(
                TitleLookup titles,
                PartFacts facts,
                List<ScrapeSource> sources,
                ReleaseStore releases,
                DemandStore demand,
                Locks locks,
                AccountCheck accounts,
                Ranker ranker,
                ReleaseParser parser,
                SearchReports reports) {
            this(titles, facts, sources, releases, demand, locks, accounts, ranker, parser, reports, Optional.empty());
        }

        /** Of a search that knows of a title what its providers tell, and nothing else. */
        public Ports(
                TitleLookup titles,
                List<ScrapeSource> sources,
                ReleaseStore releases,
                DemandStore demand,
                Locks locks,
                AccountCheck accounts,
                Ranker ranker,
                ReleaseParser parser,
                SearchReports reports) {
            this(titles, PartFacts.NONE, sources, releases, demand, locks, accounts, ranker, parser, reports);
        }
    }

    private final Preparation preparation;
    private final ReleaseParser parser;
    private final Ranker ranker;
    private final SearchLimits limits;
    private final ReleaseFinder finder;
    private final LibrarySearch libraries;
    private final AccountCheck accounts;
    private final InstantSource time;
    private final SearchReports reports;
    private final Optional<Changes> changes;
    private final FirstRankings firstRankings = new FirstRankings();

    /**
     * @param threads runs what happens side by side: blocking calls that wait for each other, so it starts every task at
     *     once; virtual threads are meant. The caller closes it
     * @param pause how the search waits for another instance
     */
    public StreamSearch(Ports ports, SearchLimits limits, ExecutorService threads, InstantSource time, Pause pause) {
        this(ports, Optional.empty(), limits, threads, time, pause);
    }

    /**
     * A search that also looks into the libraries of accounts, for viewers who want that (UCFG-093).
     *
     * @param libraries empty where none are read
     */
    public StreamSearch(
            Ports ports,
            Optional<Libraries> libraries,
            SearchLimits limits,
            ExecutorService threads,
            InstantSource time,
            Pause pause) {
        this.libraries = new LibrarySearch(libraries, ports.releases(), ports.ranker(), threads, time);
        this.preparation = new Preparation(ports.titles(), ports.facts(), threads, time);
        this.parser = ports.parser();
        this.ranker = ports.ranker();
        this.limits = limits;
        this.accounts = ports.accounts();
        this.time = time;
        this.reports = ports.reports();
        this.changes = ports.changes();
        var surroundings = new SourceSearch.Surroundings(
                ports.releases(),
                ports.demand(),
                ports.locks(),
                LeaseTimes.upTo(limits.longestLock()),
                LeaseKeeper.Interval.REAL,
                new StoreCalls(threads, time),
                threads,
                time,
                reports);
        SourceSearch sources = new SourceSearch(ports.sources(), surroundings);
        this.finder = new ReleaseFinder(
                surroundings.calls(),
                new StoredReleases(ports.releases(), threads, ports.changes(), time),
                ports.demand(),
                sources,
                limits,
                time,
                pause);
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
        Basis basis = new Basis(changes, time.instant());
        var recorder =
                new SearchRecorder(SearchReport.Part.ANSWER, request.media().key(), ScrapeContext.LIVE, time, basis);
        try (Attendance viewer = new Attendance(recorder)) {
            return reported(viewer, outcome(request, viewer));
        }
    }

    private SearchOutcome reported(Attendance viewer, SearchOutcome outcome) {
        viewer.answered();
        viewer.recorder().ended(ending(outcome));
        Validity validity = viewer.recorder().basis().validity();
        return outcome.valid(isWhole(outcome) ? validity : Validity.NONE).reported(told(viewer, shown(outcome)));
    }

    /** What is partial, or tells of an account that cannot be used, is asked for again soon. */
    private static boolean isWhole(SearchOutcome outcome) {
        return !(outcome instanceof SearchOutcome.Found found)
                || (!found.partial() && found.problems().isEmpty());
    }

    private static Ending ending(SearchOutcome outcome) {
        return switch (outcome) {
            case SearchOutcome.Found found -> Ending.FOUND;
            case SearchOutcome.Busy busy -> Ending.BUSY;
            case SearchOutcome.MetadataUnavailable unknown -> Ending.UNKNOWN_TITLE;
            case SearchOutcome.NotReleased notYet -> Ending.NOT_RELEASED;
            case SearchOutcome.TorrentsDisabled disabled -> Ending.TORRENTS_DISABLED;
        };
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
                viewer.recorder().ended(Ending.UNANSWERED);
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
            // Whoever makes up episodes of films makes nobody search or store anything.
            case Preparation.Result.NoEpisodes(MediaMetadata film) -> {
                viewer.recorder().basis().once();
                yield new SearchOutcome.Found(request.media(), film, List.of(), List.of(), false, false);
            }
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

    private boolean isNotReleased(Searched search, SearchRecorder recorder) throws InterruptedException {
        Deadline late = search.times().within(FOR_NOTICE, time);
        Optional<ReleaseGate.Verdict> verdict = search.ready().release().await(late.left(time));
        preparation.holds(search.request().media(), verdict, recorder.basis());
        return verdict.filter(ReleaseGate.Verdict.NotReleased.class::isInstance).isPresent();
    }

    private SearchOutcome found(Searched search, Attendance viewer) throws InterruptedException {
        Optional<Deadline> due = search.times().sources(!search.preferences().torrentsOnly());
        try (LibraryVisit library = visit(search, viewer)) {
            Optional<ReleaseFinder.Findings> shared = finder.find(search.wanted(), viewer, due);
            Optional<ReleaseFinder.Findings> findings = library.merged(shared);
            viewer.recorder().read(size(findings) - size(shared));
            viewer.recorder().personal(library.ownOnly());
            return findings.isPresent()
                    ? offer(search, findings.get(), library, viewer.recorder())
                    : nothingYet(search.wanted());
        }
    }

    private static int size(Optional<ReleaseFinder.Findings> findings) {
        return findings.map(all -> all.releases().size()).orElse(0);
    }

    /** Somebody else searches; to one who asks for what was not broadcast yet that is not worth a word (SRCH-96). */
    private SearchOutcome nothingYet(Wanted wanted) {
        Optional<LocalDate> airsOn = wanted.airsOn(time.instant());
        return airsOn.isPresent()
                ? new SearchOutcome.Found(wanted.media(), wanted.metadata(), List.of(), List.of(), true).airing(airsOn)
                : new SearchOutcome.Busy();
    }

    private LibraryVisit visit(Searched search, Attendance viewer) {
        return libraries.visit(
                search.preferences(),
                search.wanted(),
                search.request().clientAddress(),
                search.times().due().orElseGet(() -> search.times().accounts(time)),
                viewer.recorder());
    }

    private SearchOutcome offer(
            Searched search, ReleaseFinder.Findings findings, LibraryVisit library, SearchRecorder recorder)
            throws InterruptedException {
        SearchPreferences preferences = search.preferences();
        Wanted wanted = search.wanted();
        ReleaseSieve sieve = wanted.sieve();
        wanted.airs(time.instant(), recorder.basis());
        FileFacts facts =
                new FileFacts(wanted.media().scope(), new FileFacts.Reading(parser, sieve::attributes, sieve::isPack));
        Ranking ranking = new Ranking(ranker, preferences, facts);
        FirstRankings.Ranked first = firstRankings.of(
                findings.releases(), sieve, preferences, () -> ranking.first(candidates(findings, sieve)));
        List<Ranker.Candidate> all = first.all();
        AccountAvailability availability = availability(search, ranking.bestFirst(first), library.ownOnly(), recorder);
        Offers offers = new Offers(preferences, availability, limits.availability(), sieve::needsNoFileList, facts);
        ListingRules listing = new ListingRules(wanted, preferences, availability, time.instant());
        List<Ranker.Candidate> listed = kept(
                kept(all, offers::fits, Rule.TOO_LARGE, recorder),
                candidate -> listing.admits(hashOf(candidate), candidate.parsed()),
                Rule.EPISODE_NOT_PROVED,
                recorder);
        List<Ranker.Candidate> ranked = ranking.ranked(listed, availability);
        new RankingRemovals(preferences.profile(), recorder).tell(listed, ranked);
        List<OfferedStream> streams = new StreamSelection(preferences, offers, recorder::removed)
                .select(AggregateOrder.order(ranked, wanted.media().scope()));
        return new SearchOutcome.Found(
                        wanted.media(),
                        wanted.metadata(),
                        streams,
                        library.withRefusals(problems(preferences, availability), preferences.configuredAccounts()),
                        findings.partial() || !availability.unanswered().isEmpty(),
                        isNotReleased(search, recorder))
                .airing(wanted.airsOn(time.instant()));
    }

    private static List<Ranker.Candidate> candidates(ReleaseFinder.Findings findings, ReleaseSieve sieve) {
        return findings.releases().stream()
                .map(read -> new Ranker.Candidate(read.release(), sieve.attributes(read.parsed()), false))
                .toList();
    }

    /** One for each place in the configuration (HTTP-176). */
    private static List<AccountProblem> problems(SearchPreferences preferences, AccountAvailability availability) {
        List<AccountProblem> problems = new ArrayList<>();
        for (ConfiguredAccount place : preferences.configuredAccounts()) {
            Optional.ofNullable(availability.problems().get(place.account()))
                    .ifPresent(failure -> problems.add(new AccountProblem(place, failure)));
        }
        return problems;
    }

    private AccountAvailability availability(
            Searched search, Map<InfoHash, String> torrents, Set<InfoHash> ownOnly, SearchRecorder recorder)
            throws InterruptedException {
        SearchPreferences preferences = search.preferences();
        ListedTorrents list = new ListedTorrents(
                torrents,
                search.wanted().requested(),
                preferences.accounts(),
                search.request().clientAddress(),
                ownOnly,
                search.times().accounts(time));
        AccountAvailability availability = accounts.check(list, recorder);
        recorder.accountsAsked(
                preferences.accounts().stream().map(Account::service).toList(),
                problems(preferences, availability),
                availability.unanswered());
        return availability;
    }

    private static List<Ranker.Candidate> kept(
            List<Ranker.Candidate> all, Predicate<Ranker.Candidate> fits, Rule rule, SearchRecorder recorder) {
        List<Ranker.Candidate> kept = new ArrayList<>(all.size());
        for (Ranker.Candidate candidate : all) {
            if (fits.test(candidate)) {
                kept.add(candidate);
            } else {
                recorder.removed(hashOf(candidate), rule);
            }
        }
        return kept;
    }

    private static InfoHash hashOf(Ranker.Candidate candidate) {
        return candidate.release().infoHash();
    }
}
