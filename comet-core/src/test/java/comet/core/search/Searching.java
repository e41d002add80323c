package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.availability.AccountCheck;
import comet.core.availability.AvailabilityCheck;
import comet.core.availability.CheckPorts;
import comet.core.debrid.Account;
import comet.core.debrid.RefusedShapes;
import comet.core.evidence.Lifetimes;
import comet.core.knowledge.KnowledgeEvents;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.memory.InMemoryDemandStore;
import comet.core.memory.InMemoryEvidenceStore;
import comet.core.memory.InMemoryInstallationSecret;
import comet.core.memory.InMemoryLocks;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.memory.InMemoryReleaseStore;
import comet.core.port.AccountLibraries;
import comet.core.port.Deadline;
import comet.core.port.DebridServices;
import comet.core.port.DemandStore;
import comet.core.port.EvidenceStore;
import comet.core.port.HintSource;
import comet.core.port.InstallationSecret;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore;
import comet.core.port.Pause;
import comet.core.port.ProvidedTitle;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.StoreException;
import comet.core.ranking.ProfileRanker;
import comet.core.ranking.RankingProfile;
import comet.core.release.ReleaseNameParser;
import comet.core.release.ReleaseParser;
import comet.core.testing.RecordedReports;
import comet.core.testing.ScriptedScraper;
import comet.core.testing.TrackedThreads;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Everything around one search, in memory: two sources, stores, a clock that moves by hand, and a pause that moves it.
 * Several instances of the search share it, as instances of a deployment share a database.
 */
final class Searching {

    private static final Duration BUDGET = Duration.ofSeconds(30);

    final ManualClock time = new ManualClock();
    final TrackedThreads threads = new TrackedThreads();
    final RecordedReports reports = new RecordedReports();
    final ScriptedScraper alpha = new ScriptedScraper("alpha");
    final ScriptedScraper beta = new ScriptedScraper("beta");
    final AtomicInteger titleLookups = new AtomicInteger();
    final AtomicInteger pauses = new AtomicInteger();

    final InstallationSecret secret = new InMemoryInstallationSecret(new Random(1));
    private @Nullable TorrentKnowledge knowledge;

    MetadataStore metadata = new InMemoryMetadataStore();
    ReleaseStore releases = new InMemoryReleaseStore(time);
    DemandStore demand = new InMemoryDemandStore(Duration.ofDays(1));
    Locks locks = new InMemoryLocks(time);
    DebridServices services = DebridServices.NONE;
    EvidenceStore evidence = new InMemoryEvidenceStore();
    RefusedShapes refusedShapes = RefusedShapes.NONE;
    AccountLibraries libraries = AccountLibraries.NONE;
    List<HintSource> hints = List.of();
    SearchLimits limits = SearchLimits.DEFAULT;
    Optional<Libraries> searchedLibraries = Optional.empty();
    ReleaseParser parser = new ReleaseNameParser();
    Optional<MediaMetadata> title = Optional.of(MediaMetadata.of("Example Show", 1999));
    PartFacts facts = PartFacts.NONE;

    /** What the provider of titles says of an id; the one title of every id until a test says otherwise. */
    Titles titles = (id, deadline) -> title;

    /** A provider of titles. */
    @FunctionalInterface
    interface Titles {
        Optional<MediaMetadata> find(MediaId id, Deadline deadline) throws InterruptedException;
    }

    /** What happens elsewhere while a viewer waits. */
    Runnable meanwhile = () -> {};

    /** An instance of the search with the settings of this moment. */
    StreamSearch instance() {
        MetadataProvider provider = new MetadataProvider() {
            @Override
            public String name() {
                return "titles";
            }

            @Override
            public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
                    throws InterruptedException {
                titleLookups.incrementAndGet();
                return titles.find(id, deadline).map(MediaMetadata::main).map(ProvidedTitle::of);
            }

            @Override
            public Aliases aliases(MediaType type, MediaId id, Deadline deadline) throws InterruptedException {
                return titles.find(id, deadline).map(MediaMetadata::others).orElse(Aliases.NONE);
            }
        };
        Pause pause = duration -> {
            pauses.incrementAndGet();
            time.advance(duration);
            meanwhile.run();
        };
        var lookup = new TitleLookup(List.of(provider), metadata, TitleLookup.Limits.DEFAULT, threads, time, reports);
        var ports = new StreamSearch.Ports(
                lookup,
                facts,
                List.of(source(alpha), source(beta)),
                releases,
                demand,
                locks,
                accounts(pause),
                new ProfileRanker(),
                parser,
                reports);
        return new StreamSearch(ports, searchedLibraries, limits, threads, time, pause);
    }

    private AccountCheck accounts(Pause pause) {
        TorrentKnowledge remembered = new TorrentKnowledge(
                evidence,
                secret,
                parser,
                new Lifetimes(Duration.ofDays(1), Duration.ofDays(1)),
                refusedShapes,
                threads,
                time,
                pause,
                KnowledgeEvents.NONE);
        knowledge = remembered;
        CheckPorts ports = new CheckPorts(services, remembered, libraries, hints, parser);
        return new AvailabilityCheck(ports, limits.availability(), threads, time);
    }

    /** What is remembered by the instance that was made last, and who is told of playbacks there. */
    TorrentKnowledge knowledge() {
        return Objects.requireNonNull(knowledge, "no instance was made yet");
    }

    /** What the operator lets through. */
    void filter(FilterRules rules) {
        SearchLimits old = limits;
        limits = new SearchLimits(
                old.torrentsDisabled(),
                old.availability(),
                old.freshFor(),
                old.emptyFor(),
                old.softDeadline(),
                old.joinTimeout(),
                old.longestLock(),
                old.metadataBudget(),
                old.accountBudget(),
                rules);
    }

    private static ScrapeSource source(ScriptedScraper scraper) {
        return new ScrapeSource(scraper, EnumSet.allOf(ScrapeContext.class), BUDGET, BUDGET);
    }

    /** A viewer without configuration asks; all that the search leaves running ends before this returns. */
    SearchOutcome search(String id) throws InterruptedException {
        return search(id, SearchPreferences.DEFAULT);
    }

    SearchOutcome search(String id, SearchPreferences preferences) throws InterruptedException {
        SearchOutcome outcome = instance().search(request(id, preferences));
        threads.awaitIdle();
        return outcome;
    }

    /** The outcome of a search that found something or nothing, but ran. */
    SearchOutcome.Found found(String id, SearchPreferences preferences) throws InterruptedException {
        SearchOutcome outcome = search(id, preferences);
        assertThat(outcome).isInstanceOf(SearchOutcome.Found.class);
        return (SearchOutcome.Found) outcome;
    }

    /** The names of what a viewer without configuration is shown, in order. */
    List<String> shown(String id) throws InterruptedException {
        return names(found(id, SearchPreferences.DEFAULT));
    }

    static List<String> names(SearchOutcome.Found found) {
        return found.streams().stream().map(stream -> stream.release().name()).toList();
    }

    static StreamRequest request(String id, SearchPreferences preferences) {
        MediaType type = id.contains(":") || id.startsWith("tt0000202") ? MediaType.SERIES : MediaType.MOVIE;
        return new StreamRequest(MediaRequest.parse(type, id).orElseThrow(), preferences, Optional.empty());
    }

    /** Torrents and the accounts. */
    static SearchPreferences accounts(boolean torrents, boolean cachedOnly, Account... accounts) {
        return new SearchPreferences(
                Arrays.asList(accounts),
                torrents,
                0,
                OptionalLong.empty(),
                cachedOnly,
                false,
                false,
                false,
                RankingProfile.DEFAULT);
    }

    /** Remembers a release as another search did. */
    void store(String id, Scope scope, Release release) throws StoreException {
        releases.save(request(id, SearchPreferences.DEFAULT).media().id(), List.of(new ScopedRelease(scope, release)));
    }

    /** Remembers that the sources were asked at this moment. */
    void searched(String id, boolean empty) throws StoreException {
        demand.scraped(
                request(id, SearchPreferences.DEFAULT).media().key(),
                new DemandStore.LastScrape(time.instant(), empty));
    }

    /** How often the sources were asked. */
    int rounds() {
        return alpha.requests().size();
    }

    void end() {
        threads.shutdownNow();
    }
}
