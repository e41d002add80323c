package comet.core.search;

import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.memory.InMemoryDemandStore;
import comet.core.memory.InMemoryLocks;
import comet.core.memory.InMemoryReleaseStore;
import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.core.testing.RecordedReports;
import comet.core.testing.ScriptedScraper;
import comet.core.testing.TrackedThreads;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** One search at the sources, with two of them, stores and locks in memory, and a clock that moves by hand. */
abstract class SourceSearchTestBase {

    static final String EPISODE = "tt0000202:1:2";
    static final String EPISODE_KEY = "series/tt0000202:1:2";
    static final Duration BUDGET = Duration.ofSeconds(30);
    static final LeaseTimes LOCK = LeaseTimes.upTo(Duration.ofMinutes(5));

    final ManualClock time = new ManualClock();
    final TrackedThreads threads = new TrackedThreads();
    final RecordedReports reports = new RecordedReports();
    final ReleaseStore releases = new InMemoryReleaseStore(time);
    final DemandStore demand = new InMemoryDemandStore(Duration.ofDays(1));
    final InMemoryLocks locks = new InMemoryLocks(time);
    final ScriptedScraper alpha = new ScriptedScraper("alpha");
    final ScriptedScraper beta = new ScriptedScraper("beta");

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    static ScrapeSource source(TorrentScraper scraper) {
        return new ScrapeSource(scraper, EnumSet.allOf(ScrapeContext.class), BUDGET, BUDGET);
    }

    SourceSearch search() {
        return search(releases, demand, locks, LOCK, source(alpha), source(beta));
    }

    SourceSearch search(
            ReleaseStore store, DemandStore noted, Locks shared, LeaseTimes leases, ScrapeSource... sources) {
        var surroundings = new SourceSearch.Surroundings(
                store,
                noted,
                shared,
                leases,
                LeaseKeeper.Interval.REAL,
                new StoreCalls(threads, time),
                threads,
                time,
                reports);
        return new SourceSearch(List.of(sources), surroundings);
    }

    static Wanted wanted(MediaType type, String id) {
        return Wanted.of(
                MediaRequest.parse(type, id).orElseThrow(),
                MediaMetadata.of("Example Show", 1999),
                new ReleaseNameParser(),
                FilterRules.DEFAULT);
    }

    static SearchFlight join(SourceSearch search, String id) throws InterruptedException {
        return search.join(wanted(MediaType.SERIES, id), ScrapeContext.LIVE, Optional.empty());
    }

    static SearchFlight.End endOf(SearchFlight flight) throws InterruptedException {
        return flight.await(Optional.of(Duration.ofSeconds(30))).orElseThrow();
    }

    List<String> stored(Scope scope) throws Exception {
        return releases.find(wanted(MediaType.SERIES, EPISODE).media().id(), scope).stream()
                .map(Release::name)
                .toList();
    }
}
