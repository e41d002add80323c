package comet.core.search;

import static comet.core.testing.Releases.announced;
import static comet.core.testing.Releases.hash;
import static comet.core.testing.Releases.release;
import static comet.core.testing.Releases.restricted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.media.AnimeFacts;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.DemandStore;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.InMemoryDemandStore;
import comet.core.port.InMemoryLocks;
import comet.core.port.InMemoryReleaseStore;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.ReleaseSink;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.StoreException;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.core.report.SourceReport.NotAsked;
import comet.core.testing.RecordedReports;
import comet.core.testing.ScriptedScraper;
import comet.core.testing.TrackedThreads;
import comet.core.testing.UnreachableDatabase;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSearchTest {

    private static final String EPISODE = "tt0000202:1:2";
    private static final String EPISODE_KEY = "series/tt0000202:1:2";
    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final LeaseTimes LOCK = LeaseTimes.upTo(Duration.ofMinutes(5));

    private final ManualClock time = new ManualClock();
    private final TrackedThreads threads = new TrackedThreads();
    private final RecordedReports reports = new RecordedReports();
    private final ReleaseStore releases = new InMemoryReleaseStore(time);
    private final DemandStore demand = new InMemoryDemandStore(Duration.ofDays(1));
    private final InMemoryLocks locks = new InMemoryLocks(time);
    private final ScriptedScraper alpha = new ScriptedScraper("alpha");
    private final ScriptedScraper beta = new ScriptedScraper("beta");

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static ScrapeSource source(TorrentScraper scraper) {
        return new ScrapeSource(scraper, EnumSet.allOf(ScrapeContext.class), BUDGET, BUDGET);
    }

    private SourceSearch search() {
        return search(releases, demand, locks, LOCK, source(alpha), source(beta));
    }

    private SourceSearch search(
            ReleaseStore store, DemandStore noted, Locks shared, LeaseTimes leases, ScrapeSource... sources) {
        var surroundings = new SourceSearch.Surroundings(
                store, noted, shared, leases, LeaseKeeper.Interval.REAL, threads, time, reports);
        return new SourceSearch(List.of(sources), surroundings);
    }

    /** A lock is to be renewed three times, at once. */
    private static LeaseKeeper.Interval threeTimes() {
        AtomicInteger left = new AtomicInteger(3);
        return (closed, interval) -> {
            if (left.getAndDecrement() > 0) {
                return true;
            }
            closed.await();
            return false;
        };
    }

    private SourceSearch renewed(Locks shared, LeaseKeeper.Interval interval, ScrapeSource... sources) {
        return new SourceSearch(
                List.of(sources),
                new SourceSearch.Surroundings(releases, demand, shared, LOCK, interval, threads, time, reports));
    }

    private static Wanted wanted(MediaType type, String id) {
        return Wanted.of(
                MediaRequest.parse(type, id).orElseThrow(),
                MediaMetadata.of("Example Show", 1999),
                new ReleaseNameParser(),
                FilterRules.DEFAULT);
    }

    private static SearchFlight join(SourceSearch search, String id) throws InterruptedException {
        return search.join(wanted(MediaType.SERIES, id), ScrapeContext.LIVE, Optional.empty());
    }

    private static SearchFlight.End endOf(SearchFlight flight) throws InterruptedException {
        return flight.await(Optional.of(Duration.ofSeconds(30))).orElseThrow();
    }

    private List<String> stored(Scope scope) throws Exception {
        return releases.find(wanted(MediaType.SERIES, EPISODE).media().id(), scope).stream()
                .map(Release::name)
                .toList();
    }

    @Test
    @DisplayName("SRCH-41: all sources are asked; what they find is shown, stored and remembered")
    void allSourcesAreAsked() throws Exception {
        alpha.finding(release(1, "Example.Show.S01E02.720p"), release(2, "Example.Show.S01.1080p"));
        beta.finding(release(3, "Example.Show.S01E02.2160p"));

        SearchFlight flight = join(search(), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found())
                .extracting(ReadRelease::infoHash)
                .containsExactlyInAnyOrder(hash(1), hash(2), hash(3));
        assertThat(stored(new Scope.Episode(1, 2))).hasSize(3);
        assertThat(demand.lastScrape(EPISODE_KEY)).contains(new LastScrape(time.instant(), false));
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder("alpha LIVE answered 2", "beta LIVE answered 1");
        assertThat(locks.isHeld(EPISODE)).isFalse();
    }

    @Test
    @DisplayName("SCR-01: a source learns the title, the request and its deadline")
    void whatASourceLearns() throws Exception {
        alpha.answering((request, deadline) -> {
            assertThat(deadline).isEqualTo(Deadline.after(BUDGET, time));
            return List.of();
        });

        assertThat(endOf(join(search(), EPISODE))).isEqualTo(SearchFlight.End.DONE);

        assertThat(alpha.requests()).hasSize(1);
        assertThat(alpha.requests().get(0).media().text()).isEqualTo(EPISODE);
        assertThat(alpha.requests().get(0).metadata().title()).isEqualTo("Example Show");
        assertThat(alpha.requests().get(0).searchTitles()).containsExactly("Example Show");
        assertThat(alpha.requests().get(0).context()).isEqualTo(ScrapeContext.LIVE);
        assertThat(reports.awaitFirst().lines()).contains("alpha LIVE answered 0");
    }

    @Test
    @DisplayName("SRCH-41: a source is asked in its contexts only, within the budget of the context")
    void contextsAreKept() throws Exception {
        ScrapeSource liveOnly = new ScrapeSource(alpha, EnumSet.of(ScrapeContext.LIVE), BUDGET, BUDGET);
        ScrapeSource both = new ScrapeSource(beta, EnumSet.allOf(ScrapeContext.class), BUDGET, BUDGET.multipliedBy(2));
        beta.answering((request, deadline) -> {
            assertThat(deadline).isEqualTo(Deadline.after(BUDGET.multipliedBy(2), time));
            return List.of();
        });

        SearchFlight flight = search(releases, demand, locks, LOCK, liveOnly, both)
                .join(wanted(MediaType.SERIES, EPISODE), ScrapeContext.BACKGROUND, Optional.empty());

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        assertThat(alpha.requests()).isEmpty();
        assertThat(reports.awaitFirst().lines()).containsExactly("beta BACKGROUND answered 0");
    }

    @Test
    @DisplayName("SCR-08: a source that fails or breaks costs its own part only")
    void failuresCostTheirOwnPart() throws Exception {
        ScriptedScraper broken = new ScriptedScraper("broken").answering((request, deadline) -> {
            throw new IllegalStateException("a fault of ours");
        });
        alpha.failing(SourceException.Failure.REFUSED);
        beta.finding(release(3, "Example.Show.S01E02.2160p"));

        SearchFlight flight =
                join(search(releases, demand, locks, LOCK, source(alpha), source(broken), source(beta)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder("alpha LIVE failed REFUSED", "broken LIVE broke", "beta LIVE answered 1");
    }

    @Test
    @DisplayName("DB-03: when every source fails, the request does not count as searched")
    void whenEverySourceFails() throws Exception {
        alpha.failing(SourceException.Failure.UNREACHABLE);
        beta.failing(SourceException.Failure.FAULTY);

        SearchFlight flight = join(search(), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: counts as searched {1}")
    @DisplayName("DB-03: a search counts when some source answered and none left a gap")
    @CsvSource({
        "TIMEOUT, false",
        "UNREACHABLE, false",
        "REFUSED, false",
        "LIMITED, false",
        "FAULTY, false",
        "UNREADABLE, false",
        "SKIPPED, false",
        "BROKEN, false",
        "BLOCKED, true",
        "CLOSED, true",
        "RESTING, true"
    })
    void whatLeavesAGap(SourceException.Failure failure, boolean counts) throws Exception {
        alpha.ending(new SourceEnd.Failed(failure));
        beta.finding(release(3, "Example.Show.S01E02.2160p"));

        SearchFlight flight = join(search(), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY).isPresent()).isEqualTo(counts);
        assertThat(stored(new Scope.Episode(1, 2))).hasSize(1);
    }

    @Test
    @DisplayName("DB-03: sources that are closed or left alone leave no gap, but somebody has to answer")
    void somebodyHasToAnswer() throws Exception {
        alpha.ending(new SourceEnd.Failed(SourceException.Failure.CLOSED));
        beta.ending(new SourceEnd.Failed(SourceException.Failure.RESTING));

        assertThat(endOf(join(search(), EPISODE))).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @ParameterizedTest(name = "anime {0}: asked {0}")
    @DisplayName(
            "SCR-24, ANM-43: a source for anime alone is asked for anime alone, and the report says when it was not")
    @ValueSource(booleans = {true, false})
    void sourcesForAnime(boolean anime) throws Exception {
        MediaRequest media = MediaRequest.parse(MediaType.SERIES, EPISODE).orElseThrow();
        AnimeFacts none = AnimeFacts.none(media);
        Wanted wanted = Wanted.of(
                media,
                MediaMetadata.of("Example Show", 1999),
                Optional.empty(),
                new AnimeFacts(anime, none.coordinates(), none.imdb(), none.aniList(), none.linked()),
                List.of("Example Show"),
                new Wanted.Reading(new ReleaseNameParser(), FilterRules.DEFAULT));
        SourceSearch search =
                search(releases, demand, locks, LOCK, source(alpha).forAnimeOnly(), source(beta));

        SearchFlight flight = search.join(wanted, ScrapeContext.LIVE, Optional.empty());

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(alpha.requests()).hasSize(anime ? 1 : 0);
        assertThat(beta.requests()).hasSize(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isPresent();
        assertThat(reports.awaitFirst().all().getFirst().sources())
                .filteredOn(report -> report.source().equals("alpha"))
                .singleElement()
                .satisfies(report -> assertThat(report.notAsked())
                        .isEqualTo(anime ? Optional.empty() : Optional.of(NotAsked.NO_ANIME)));
    }

    @Test
    @DisplayName("without any source the request does not count as searched")
    void withoutSources() throws Exception {
        SearchFlight flight = join(search(releases, demand, locks, LOCK), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("SRCH-41: a source that exceeds its budget is late and is interrupted")
    void aLateSource() throws Exception {
        Duration moment = Duration.ofMillis(1);
        ScrapeSource late = new ScrapeSource(alpha.held(), EnumSet.allOf(ScrapeContext.class), moment, moment);
        beta.finding(release(3, "Example.Show.S01E02.2160p"));

        SearchFlight flight = join(search(releases, demand, locks, LOCK, late, source(beta)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(1);
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder("alpha LIVE failed TIMEOUT", "beta LIVE answered 1");
    }

    @Test
    @DisplayName("DB-02: a search that finds nothing for the request is remembered as empty, whatever else it finds")
    void nothingForTheRequest() throws Exception {
        alpha.finding(release(1, "Example.Show.S01E05.1080p"), release(2, "Other.Show.S01E02.1080p"));

        SearchFlight flight = join(search(), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).isEmpty();
        assertThat(demand.lastScrape(EPISODE_KEY)).contains(new LastScrape(time.instant(), true));
        assertThat(stored(new Scope.Episode(1, 5))).containsExactly("Example.Show.S01E05.1080p");
    }

    @Test
    @DisplayName("DB-01: whoever asks for the same meanwhile joins the search that runs")
    void theSameIsSearchedOnce() throws Exception {
        alpha.held().finding(release(1, "Example.Show.S01E02.720p"));
        SourceSearch search = search();
        SearchFlight first = join(search, EPISODE);
        alpha.awaitAsked();

        assertThat(join(search, EPISODE)).isSameAs(first);
        assertThat(search.join(wanted(MediaType.SERIES, EPISODE), ScrapeContext.BACKGROUND, Optional.empty()))
                .isSameAs(first);

        alpha.letGo();
        threads.awaitIdle();
        assertThat(alpha.requests()).hasSize(1);
        assertThat(join(search, EPISODE)).isNotSameAs(first);
    }

    @Test
    @DisplayName(
            "DB-04: the same id as a film and as a series is not the same request, neither here nor in the database")
    void typesAreNotMixed() throws Exception {
        alpha.held();
        SourceSearch search = search();
        SearchFlight series = join(search, "tt0000202");

        SearchFlight film = search.join(wanted(MediaType.MOVIE, "tt0000202"), ScrapeContext.LIVE, Optional.empty());

        assertThat(film).isNotSameAs(series);
        alpha.letGo();
        assertThat(endOf(series)).isEqualTo(SearchFlight.End.DONE);
        assertThat(endOf(film)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(demand.lastScrape("series/tt0000202")).isPresent();
        assertThat(demand.lastScrape("movie/tt0000202")).isPresent();
    }

    @Test
    @DisplayName("T-SRCH-16: while another instance holds the lock, no source is asked")
    void anotherInstanceSearches() throws Exception {
        Optional<Locks.Lease> lease = locks.tryAcquire(EPISODE_KEY, LOCK.life());
        assertThat(lease).isPresent();

        assertThat(endOf(join(search(), EPISODE))).isEqualTo(SearchFlight.End.ELSEWHERE);
        assertThat(alpha.requests()).isEmpty();
    }

    @Test
    @DisplayName("T-SRCH-16: a search that has just ended elsewhere is not repeated; one that the caller knows of is")
    void aSearchThatJustEnded() throws Exception {
        LastScrape last = new LastScrape(time.instant(), false);
        demand.scraped(EPISODE_KEY, last);

        assertThat(endOf(join(search(), EPISODE))).isEqualTo(SearchFlight.End.ELSEWHERE);
        assertThat(alpha.requests()).isEmpty();
        assertThat(endOf(search().join(wanted(MediaType.SERIES, EPISODE), ScrapeContext.LIVE, Optional.of(last))))
                .isEqualTo(SearchFlight.End.DONE);
        assertThat(alpha.requests()).hasSize(1);
    }

    @Test
    @DisplayName("without a database the sources are asked all the same")
    void withoutADatabase() throws Exception {
        UnreachableDatabase away = new UnreachableDatabase();
        alpha.finding(release(1, "Example.Show.S01E02.720p"));

        SearchFlight flight = join(search(away, away, away, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(1);
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder(
                        "locking failed (IOException)",
                        "alpha LIVE answered 1",
                        "writing releases failed (IOException)");
    }

    @Test
    @DisplayName("DB-03: what could not be stored does not count as searched")
    void whatIsNotStoredIsNotSearched() throws Exception {
        alpha.finding(release(1, "Example.Show.S01E02.720p"));

        SearchFlight flight = join(search(new UnreachableDatabase(), demand, locks, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    /** A store that writes only when told to. */
    private static final class SlowStore implements ReleaseStore {
        private final CountDownLatch mayWrite = new CountDownLatch(1);
        private final ReleaseStore store;

        private SlowStore(ReleaseStore store) {
            this.store = store;
        }

        @Override
        public List<Release> find(MediaId media, Scope scope) throws StoreException {
            return store.find(media, scope);
        }

        @Override
        public void save(MediaId media, Collection<ScopedRelease> found) throws StoreException {
            try {
                mayWrite.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("writing releases", e);
            }
            store.save(media, found);
        }
    }

    @Test
    @DisplayName("DB-14: viewers do not wait for the database to write; the request counts as searched when it has")
    void viewersDoNotWaitForWriting() throws Exception {
        SlowStore slow = new SlowStore(releases);
        alpha.finding(release(1, "Example.Show.S01E02.720p"));
        SourceSearch search = search(slow, demand, locks, LOCK, source(alpha));

        SearchFlight flight = join(search, EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        assertThat(flight.found()).hasSize(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
        assertThat(join(search, EPISODE)).isSameAs(flight);

        slow.mayWrite.countDown();
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY)).isPresent();
        assertThat(locks.isHeld(EPISODE)).isFalse();
    }

    /** A lock whose renewals a test scripts. */
    private static final class ScriptedLocks implements Locks {

        private interface Renewal {
            boolean renew(int count) throws StoreException;
        }

        private final Renewal renewal;
        private final AtomicInteger renewals = new AtomicInteger();
        private final CountDownLatch renewedThrice = new CountDownLatch(3);
        private final CountDownLatch closed = new CountDownLatch(1);
        private final AtomicBoolean taken = new AtomicBoolean();

        private ScriptedLocks(Renewal renewal) {
            this.renewal = renewal;
        }

        @Override
        public Optional<Lease> tryAcquire(String key, Duration timeToLive) {
            if (taken.getAndSet(true)) {
                return Optional.empty();
            }
            return Optional.of(new Lease() {
                @Override
                public boolean renew() throws StoreException {
                    renewedThrice.countDown();
                    return renewal.renew(renewals.incrementAndGet());
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            });
        }

        private void awaitThreeRenewals() throws InterruptedException {
            assertThat(renewedThrice.await(30, TimeUnit.SECONDS))
                    .as("renewed three times")
                    .isTrue();
        }
    }

    @Test
    @DisplayName("DB-13: the lock is renewed again and again while a source is slow, then given back")
    void theLockIsRenewed() throws Exception {
        ScriptedLocks renewing = new ScriptedLocks(count -> true);
        alpha.held().finding(release(1, "Example.Show.S01E02.720p"));

        SearchFlight flight = join(renewed(renewing, threeTimes(), source(alpha)), EPISODE);
        renewing.awaitThreeRenewals();
        alpha.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(renewing.closed.getCount()).isZero();
        assertThat(demand.lastScrape(EPISODE_KEY)).isPresent();
    }

    @Test
    @DisplayName("SRCH-39: a search that lost its lock breaks off: sources are interrupted, nothing is remembered")
    void aLostLockBreaksOff() throws Exception {
        ScriptedLocks losing = new ScriptedLocks(count -> false);
        LeaseKeeper.Interval onceAsked = (closed, interval) -> {
            alpha.awaitAsked();
            return true;
        };
        beta.finding(release(3, "Example.Show.S01E02.2160p"));

        SearchFlight flight = join(renewed(losing, onceAsked, source(alpha.held()), source(beta)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.BROKEN_OFF);
        alpha.awaitInterrupted();
        threads.awaitIdle();
        assertThat(losing.renewals).hasValue(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("a renewal that the database does not answer is tried again, and the search goes on")
    void aRenewalIsTriedAgain() throws Exception {
        ScriptedLocks failing = new ScriptedLocks(count -> {
            if (count < 3) {
                throw new StoreException("renewing", new IOException());
            }
            return true;
        });
        alpha.held();

        SearchFlight flight = join(renewed(failing, threeTimes(), source(alpha)), EPISODE);
        failing.awaitThreeRenewals();
        alpha.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(reports.awaitFirst().lines())
                .containsOnlyOnce("alpha LIVE answered 0")
                .contains("renewing failed (IOException)");
    }

    @Test
    @DisplayName("a fault of ours ends the search for everybody who waits, and is told")
    void aFaultEndsTheSearch() throws Exception {
        Locks broken = (key, timeToLive) -> {
            throw new IllegalStateException("a fault of ours");
        };
        SourceSearch search = search(releases, demand, broken, LOCK, source(alpha));
        SearchFlight flight = join(search, EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.BROKEN_OFF);
        threads.awaitIdle();
        assertThat(reports.awaitFirst().lines()).containsExactly("search LIVE broke");
        assertThat(join(search, EPISODE)).isNotSameAs(flight);
    }

    @Test
    @DisplayName("after shutdown a search breaks off at once")
    void afterShutdown() throws Exception {
        threads.shutdown();
        SourceSearch search = search();
        SearchFlight flight = join(search, EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.BROKEN_OFF);
        assertThat(join(search, EPISODE)).isNotSameAs(flight);
        assertThat(locks.isHeld(EPISODE)).isFalse();
    }

    @Test
    @DisplayName("at shutdown sources are interrupted and the lock is given back")
    void atShutdown() throws Exception {
        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(alpha.held())), EPISODE);
        alpha.awaitAsked();

        threads.shutdownNow();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.BROKEN_OFF);
        threads.awaitIdle();
        assertThat(locks.isHeld(EPISODE)).isFalse();
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("what is found while the program ends is stored, but does not count as a search")
    void whileTheProgramEnds() throws Exception {
        alpha.held().finding(release(1, "Example.Show.S01E02.720p"));
        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(alpha)), EPISODE);
        alpha.awaitAsked();

        threads.shutdown();
        alpha.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.BROKEN_OFF);
        threads.awaitIdle();
        assertThat(stored(new Scope.Episode(1, 2))).hasSize(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("SCR-D04: of one answer at most 10,000 releases are kept")
    void anAnswerHasALimit() throws Exception {
        List<Release> many = IntStream.rangeClosed(1, ReleaseSink.MAX_RELEASES + 5)
                .mapToObj(i -> release(i, "Example.Show.S01E02.720p"))
                .toList();
        alpha.answering((request, deadline) -> many);

        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(ReleaseSink.MAX_RELEASES);
        assertThat(reports.awaitFirst().lines()).containsExactly("alpha LIVE answered " + many.size());
    }

    @Test
    @DisplayName("budgets and waits without end do not overflow")
    void timesWithoutEnd() throws Exception {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        ScrapeSource patient = new ScrapeSource(alpha, EnumSet.allOf(ScrapeContext.class), forEver, forEver);
        alpha.finding(release(1, "Example.Show.S01E02.720p"));

        SearchFlight flight = join(search(releases, demand, locks, LOCK, patient), EPISODE);

        assertThat(flight.await(Optional.of(forEver))).contains(SearchFlight.End.DONE);
        assertThat(flight.await(Optional.empty())).contains(SearchFlight.End.DONE);
        assertThat(flight.found()).hasSize(1);
    }

    @Test
    @DisplayName("SRCH-98: while others wait, or somebody has had an answer, nobody who leaves ends the search")
    void othersWait() throws Exception {
        alpha.held().finding(release(1, "Example.Show.S01E02.720p"));
        SourceSearch search = search(releases, demand, locks, LOCK, source(alpha));
        SearchFlight flight = join(search, EPISODE);
        join(search, EPISODE);
        join(search, EPISODE);
        alpha.awaitAsked();

        flight.left();
        flight.answered();
        flight.left();
        alpha.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isPresent();
    }

    @Test
    @DisplayName(
            "SRCH-98: the last who waits leaves without an answer: sources are interrupted, the lock is given back")
    void theLastOneLeaves() throws Exception {
        alpha.held();
        SourceSearch search = search(releases, demand, locks, LOCK, source(alpha));
        SearchFlight flight = join(search, EPISODE);
        join(search, EPISODE);
        alpha.awaitAsked();

        flight.left();
        flight.left();

        alpha.awaitInterrupted();
        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.BROKEN_OFF);
        threads.awaitIdle();
        assertThat(locks.isHeld(EPISODE_KEY)).isFalse();
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
        assertThat(reports.lines()).isEmpty();
    }

    @Test
    @DisplayName("SRCH-98: a search that began behind an answer goes on, whoever joins it and leaves")
    void behindAnAnswer() throws Exception {
        alpha.held();
        SourceSearch search = search(releases, demand, locks, LOCK, source(alpha));
        SearchFlight flight =
                search.join(wanted(MediaType.SERIES, EPISODE), ScrapeContext.BACKGROUND, Optional.empty());
        join(search, EPISODE);
        alpha.awaitAsked();

        flight.left();
        alpha.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
    }

    @Test
    @DisplayName(
            "SCR-09: what a source hands over is there at once, while it goes on and others have not begun to answer")
    void whatIsHandedOverIsThereAtOnce() throws Exception {
        alpha.handingOver(release(1, "Example.Show.S01E02.720p"), release(2, "Other.Show.S01E02.720p"))
                .held();
        beta.held();

        SearchFlight flight = join(search(), EPISODE);
        alpha.awaitAsked();
        beta.awaitAsked();

        assertThat(flight.found()).extracting(ReadRelease::infoHash).containsExactly(hash(1));
        alpha.letGo();
        beta.letGo();
        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
    }

    @Test
    @DisplayName("SCR-42: what a source handed over before it was late is shown and stored; it is late all the same")
    void aLateSourceKeepsWhatItFound() throws Exception {
        Duration moment = Duration.ofMillis(1);
        alpha.handingOver(release(1, "Example.Show.S01E02.720p")).held();
        ScrapeSource late = new ScrapeSource(alpha, EnumSet.allOf(ScrapeContext.class), moment, moment);

        // However slow this machine is: what is late before it hands over anything is asked again.
        SourceSearch search = search(releases, demand, locks, LOCK, late);
        SearchFlight flight = join(search, EPISODE);
        while (endOf(flight) == SearchFlight.End.DONE && flight.found().isEmpty()) {
            flight = join(search, EPISODE);
        }

        threads.awaitIdle();
        assertThat(flight.found()).extracting(ReadRelease::infoHash).containsExactly(hash(1));
        assertThat(stored(new Scope.Episode(1, 2))).containsExactly("Example.Show.S01E02.720p");
        assertThat(reports.awaitFirst().lines()).contains("alpha LIVE failed TIMEOUT");
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("SCR-D16: a source that waited until its deadline for a slot of ours is skipped, not late")
    void aWaitingSourceIsSkipped() throws Exception {
        Duration moment = Duration.ofMillis(20);
        CountDownLatch slot = new CountDownLatch(1);
        alpha.answering((request, deadline) -> {
            boolean free = slot.await(moment.toMillis(), TimeUnit.MILLISECONDS);
            throw new SourceException(free ? SourceException.Failure.FAULTY : SourceException.Failure.SKIPPED);
        });
        ScrapeSource waiting = new ScrapeSource(alpha, EnumSet.allOf(ScrapeContext.class), moment, moment);

        // However slow this machine is: a source that could not say its last word in time is asked again.
        SourceSearch search = search(releases, demand, locks, LOCK, waiting);
        do {
            endOf(join(search, EPISODE));
            threads.awaitIdle();
        } while (!reports.lines().contains("alpha LIVE failed SKIPPED"));

        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("SCR-08: what a source handed over before it failed or broke is shown and stored")
    void aFailedSourceKeepsWhatItFound() throws Exception {
        alpha.handingOver(release(1, "Example.Show.S01E02.720p")).failing(SourceException.Failure.FAULTY);
        beta.handingOver(release(2, "Example.Show.S01E02.1080p")).answering((request, deadline) -> {
            throw new IllegalStateException("a fault of ours");
        });

        SearchFlight flight = join(search(), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(2);
        assertThat(stored(new Scope.Episode(1, 2))).hasSize(2);
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder("alpha LIVE failed FAULTY", "beta LIVE broke");
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("DB-03: a source that failed in part has answered")
    void partlyFailedIsAnswered() throws Exception {
        alpha.finding(release(1, "Example.Show.S01E02.720p"))
                .ending(new SourceEnd.PartlyFailed(2, SourceException.Failure.REFUSED));

        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(reports.awaitFirst().lines()).containsExactly("alpha LIVE answered 1, 2 REFUSED");
        assertThat(demand.lastScrape(EPISODE_KEY)).isPresent();
    }

    @Test
    @DisplayName(
            "SCR-21, SCR-22: all instances of a source are asked at once, each in its own contexts and by its number")
    void instancesAreAskedAtOnce() throws Exception {
        ScriptedScraper first = new ScriptedScraper("many").held().finding(release(1, "Example.Show.S01E02.720p"));
        ScriptedScraper second = new ScriptedScraper("many").held().failing(SourceException.Failure.FAULTY);
        ScriptedScraper unasked = new ScriptedScraper("many");
        ScrapeSource many = new ScrapeSource(
                List.of(
                        new ScrapeSource.Instance(first, EnumSet.allOf(ScrapeContext.class)),
                        new ScrapeSource.Instance(second, EnumSet.of(ScrapeContext.LIVE)),
                        new ScrapeSource.Instance(unasked, EnumSet.of(ScrapeContext.BACKGROUND))),
                BUDGET,
                BUDGET);

        SearchFlight flight = join(search(releases, demand, locks, LOCK, many), EPISODE);
        first.awaitAsked();
        second.awaitAsked();
        first.letGo();
        second.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(1);
        assertThat(unasked.requests()).isEmpty();
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder("many #1 LIVE answered 1", "many #2 LIVE failed FAULTY");
    }

    @Test
    @DisplayName("a source has instances, and all of them are of one name")
    void instancesAreOfOneName() {
        var one = new ScrapeSource.Instance(alpha, EnumSet.allOf(ScrapeContext.class));
        var other = new ScrapeSource.Instance(beta, EnumSet.allOf(ScrapeContext.class));

        assertThatThrownBy(() -> new ScrapeSource(List.of(), BUDGET, BUDGET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScrapeSource(List.of(one, other), BUDGET, BUDGET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("SCR-D04: a source is told when its limit is reached, each instance by itself")
    void aSourceIsToldOfItsLimit() throws Exception {
        List<Boolean> more = new CopyOnWriteArrayList<>();
        TorrentScraper pages = new TorrentScraper() {
            @Override
            public String name() {
                return "pages";
            }

            @Override
            public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) {
                List<Release> page = IntStream.rangeClosed(1, ReleaseSink.MAX_RELEASES / 2)
                        .mapToObj(i -> release(i, "Other.Show.S01E02.720p"))
                        .toList();
                more.add(found.offer(page));
                more.add(found.offer(page));
                more.add(found.offer(release(1, "Other.Show.S01E02.720p")));
                return new SourceEnd.Done();
            }
        };

        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(pages)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(more).containsExactly(true, false, false);
        assertThat(reports.all())
                .singleElement()
                .satisfies(report -> assertThat(report.sources())
                        .singleElement()
                        .satisfies(source -> assertThat(source.dropped()).isEqualTo(1)));
    }

    @Test
    @DisplayName("SCR-D06: private releases are stored as such, without announce URLs, for later openings")
    void privateReleasesAreStoredAsSuch() throws Exception {
        Release open = release(1, "Example.Show.S01E02.720p");
        Release secret = restricted(announced(
                release(2, "Example.Show.S01E02.1080p"),
                new AnnounceUrls(List.of("https://tracker.example.org/SECRETPASSKEY/announce"))));
        alpha.finding(open, secret);

        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(2);
        assertThat(releases.find(new ImdbId("tt0000202"), new Scope.Episode(1, 2)))
                .containsExactlyInAnyOrder(open, secret);
        assertThat(secret.isPrivate()).isTrue();
        assertThat(secret.sources()).isEqualTo(AnnounceUrls.NONE);
    }
}
