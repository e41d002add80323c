package comet.core.search;

import static comet.core.testing.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import comet.core.availability.AvailabilityRules;
import comet.core.media.Scope;
import comet.core.memory.InMemoryLocks;
import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.ScrapeContext;
import comet.core.port.SourceException;
import comet.core.port.StoreException;
import comet.core.testing.UnreachableDatabase;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When the sources are asked, who waits for them, and for how long. */
class SearchFreshnessTest {

    private static final String EPISODE = "tt0000202:1:2";
    private static final String EPISODE_KEY = "series/tt0000202:1:2";
    private static final Scope SCOPE = new Scope.Episode(1, 2);
    private static final Release OLD = release(1, "Example.Show.S01E02.1080p.old");
    private static final Release NEW = release(2, "Example.Show.S01E02.720p.new");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Searching searching = new Searching();

    @AfterEach
    void end() {
        searching.end();
    }

    private SearchLimits limits(
            Optional<Duration> freshFor, Duration emptyFor, Optional<Duration> softDeadline, Duration joinTimeout) {
        SearchLimits limits = SearchLimits.DEFAULT;
        return new SearchLimits(
                false,
                AvailabilityRules.DEFAULT,
                freshFor,
                emptyFor,
                softDeadline,
                joinTimeout,
                limits.longestLock(),
                limits.metadataBudget(),
                limits.accountBudget(),
                limits.rules());
    }

    private void holdTheLockElsewhere() throws StoreException {
        Optional<Locks.Lease> lease = searching.locks.tryAcquire(EPISODE_KEY, Duration.ofMinutes(5));
        assertThat(lease).isPresent();
    }

    @Test
    @DisplayName("SRCH-34: what was never searched is searched, and then served from the store")
    void theFirstSearch() throws Exception {
        searching.alpha.finding(NEW);

        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName("T-SRCH-07: releases are stored but the request was never searched: it is searched, both are shown")
    void storedButNeverSearched() throws Exception {
        searching.store(EPISODE, SCOPE, OLD);
        searching.alpha.finding(NEW);

        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name(), NEW.name());
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName("T-SRCH-08, SRCH-33: fresh is what was searched within the time to live, the last moment included")
    void fresh() throws Exception {
        searching.store(EPISODE, SCOPE, OLD);
        searching.searched(EPISODE, false);
        searching.time.advance(WEEK);

        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name());
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("T-SRCH-09, SRCH-35: what is stale is shown at once and searched again behind the viewer's back")
    void stale() throws Exception {
        searching.store(EPISODE, SCOPE, OLD);
        searching.searched(EPISODE, false);
        searching.time.advance(WEEK.plusNanos(1));
        searching.alpha.finding(NEW);

        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name());
        assertThat(searching.alpha.requests())
                .extracting(request -> request.context())
                .containsExactly(ScrapeContext.BACKGROUND);

        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name(), NEW.name());
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName("T-SRCH-11: a search of the series is none of its episode")
    void everyRequestHasItsOwnFreshness() throws Exception {
        searching.searched("tt0000202", false);
        searching.searched("tt0000202:1", false);
        searching.store(EPISODE, SCOPE, OLD);

        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name());
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName("T-SRCH-12: without a time to live what was once searched stays fresh")
    void freshForEver() throws Exception {
        searching.limits = limits(Optional.empty(), QUARTER, Optional.empty(), Duration.ZERO);
        searching.store(EPISODE, SCOPE, OLD);
        searching.searched(EPISODE, false);
        searching.time.advance(Duration.ofDays(365));

        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name());
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("SRCH-35: what was searched, but of which nothing is stored any more, is searched again")
    void searchedButNotStored() throws Exception {
        searching.searched(EPISODE, false);
        searching.alpha.finding(NEW);

        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
    }

    @Test
    @DisplayName("DB-02, T-SRCH-43: a search that found nothing is remembered for 15 minutes")
    void nothingFoundIsRemembered() throws Exception {
        assertThat(searching.shown(EPISODE)).isEmpty();
        searching.time.advance(QUARTER.minusNanos(1));
        assertThat(searching.shown(EPISODE)).isEmpty();
        assertThat(searching.rounds()).isEqualTo(1);

        searching.time.advance(Duration.ofNanos(1));
        assertThat(searching.shown(EPISODE)).isEmpty();
        assertThat(searching.rounds()).isEqualTo(2);
    }

    @Test
    @DisplayName("DB-02: a search that found only other episodes found nothing; it is remembered as such")
    void onlyOtherEpisodes() throws Exception {
        searching.alpha.finding(release(3, "Example.Show.S01E05.1080p"));

        assertThat(searching.shown(EPISODE)).isEmpty();
        assertThat(searching.shown(EPISODE)).isEmpty();
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SRCH-32, DB-02: a search that found nothing makes what others stored fresh for 15 minutes, not a week")
    void nothingNewFound() throws Exception {
        searching.store(EPISODE, SCOPE, OLD);

        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name());
        searching.time.advance(QUARTER);
        searching.alpha.finding(NEW);
        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name());

        assertThat(searching.rounds()).isEqualTo(2);
        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name(), NEW.name());
    }

    @Test
    @DisplayName("DB-02: with 0 a search that found nothing is not remembered")
    void nothingFoundIsNotRemembered() throws Exception {
        searching.limits = limits(Optional.of(WEEK), Duration.ZERO, Optional.empty(), Duration.ZERO);

        // Another instance's clock may be ahead.
        searching.demand.scraped(
                EPISODE_KEY, new DemandStore.LastScrape(searching.time.instant().plusSeconds(1), true));
        assertThat(searching.shown(EPISODE)).isEmpty();
        assertThat(searching.shown(EPISODE)).isEmpty();
        assertThat(searching.rounds()).isEqualTo(2);
    }

    @Test
    @DisplayName("DB-03: when all sources fail the next viewer has them asked again; stored releases are shown")
    void allSourcesFail() throws Exception {
        searching.store(EPISODE, SCOPE, OLD);
        searching.alpha.failing(SourceException.Failure.TIMEOUT);
        searching.beta.failing(SourceException.Failure.UNREADABLE);

        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name());
        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name());
        assertThat(searching.rounds()).isEqualTo(2);
    }

    @Test
    @DisplayName("DB-14: a slow source is not waited for beyond the soft deadline; what it finds is stored afterwards")
    void aSlowSource() throws Exception {
        searching.limits = limits(Optional.of(WEEK), QUARTER, Optional.of(Duration.ofMillis(5)), Duration.ZERO);
        searching.alpha.finding(OLD);
        searching.beta.held().finding(NEW);
        StreamSearch search = searching.instance();
        StreamRequest request = Searching.request(EPISODE, SearchPreferences.DEFAULT);

        // However slow this machine is, what the fast source found is shown at some time; all ask the same search.
        List<String> shown = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (true) {
                SearchOutcome.Found found = (SearchOutcome.Found) search.search(request);
                assertThat(found.partial()).isTrue();
                if (!found.streams().isEmpty()) {
                    return Searching.names(found);
                }
            }
        });

        assertThat(shown).containsExactly(OLD.name());
        searching.beta.letGo();
        searching.threads.awaitIdle();
        assertThat(searching.shown(EPISODE)).containsExactly(OLD.name(), NEW.name());
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName("DB-01: two viewers share one search")
    void twoViewersShareASearch() throws Exception {
        searching.alpha.held().finding(NEW);
        StreamSearch search = searching.instance();
        StreamRequest request = Searching.request(EPISODE, SearchPreferences.DEFAULT);
        Future<SearchOutcome> first = searching.threads.submit(() -> search.search(request));
        searching.alpha.awaitAsked();
        Future<SearchOutcome> second = searching.threads.submit(() -> search.search(request));
        searching.alpha.letGo();
        searching.threads.awaitIdle();

        assertThat(searching.rounds()).isEqualTo(1);
        assertThat(List.of(first.get(), second.get()))
                .allSatisfy(outcome -> assertThat(Searching.names((SearchOutcome.Found) outcome))
                        .containsExactly(NEW.name()));
    }

    @Test
    @DisplayName("DB-01: while another instance searches, stored releases are shown, and more may come")
    void searchedElsewhereWithStoredReleases() throws Exception {
        holdTheLockElsewhere();
        searching.store(EPISODE, SCOPE, OLD);

        SearchOutcome.Found found = searching.found(EPISODE, SearchPreferences.DEFAULT);

        assertThat(Searching.names(found)).containsExactly(OLD.name());
        assertThat(found.partial()).isTrue();
        assertThat(searching.pauses).hasValue(0);
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("DB-01, T-SRCH-16: without stored releases the viewer waits for the other instance's results")
    void searchedElsewhere() throws Exception {
        holdTheLockElsewhere();
        searching.meanwhile = () -> {
            if (searching.pauses.get() == 3) {
                try {
                    searching.store(EPISODE, SCOPE, NEW);
                    searching.searched(EPISODE, false);
                } catch (StoreException e) {
                    throw new AssertionError(e);
                }
            }
        };

        SearchOutcome.Found found = searching.found(EPISODE, SearchPreferences.DEFAULT);

        assertThat(Searching.names(found)).containsExactly(NEW.name());
        assertThat(found.partial()).isFalse();
        assertThat(searching.pauses).hasValue(3);
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("DB-01: the viewer learns that the other instance found nothing, too")
    void nothingFoundElsewhere() throws Exception {
        holdTheLockElsewhere();
        searching.meanwhile = () -> {
            try {
                searching.searched(EPISODE, true);
            } catch (StoreException e) {
                throw new AssertionError(e);
            }
        };

        assertThat(searching.shown(EPISODE)).isEmpty();
        assertThat(searching.pauses).hasValue(1);
    }

    @Test
    @DisplayName("DB-01: after 8 seconds of looking every 250 ms the search is busy")
    void busy() throws Exception {
        holdTheLockElsewhere();

        assertThat(searching.search(EPISODE)).isInstanceOf(SearchOutcome.Busy.class);
        assertThat(searching.pauses).hasValue(32);
    }

    @Test
    @DisplayName("DB-01: with 0 the search is busy at once")
    void busyAtOnce() throws Exception {
        searching.limits = limits(Optional.of(WEEK), QUARTER, Optional.empty(), Duration.ZERO);
        holdTheLockElsewhere();

        assertThat(searching.search(EPISODE)).isInstanceOf(SearchOutcome.Busy.class);
        assertThat(searching.pauses).hasValue(0);
    }

    @Test
    @DisplayName("T-SRCH-15: a lock whose holder died is free when it has expired")
    void theOtherInstanceDied() throws Exception {
        holdTheLockElsewhere();
        searching.time.advance(Duration.ofMinutes(5).plusSeconds(1));
        searching.alpha.finding(NEW);

        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
    }

    @Test
    @DisplayName("T-SRCH-14: without a database a request counts as never searched; sources answer all the same")
    void withoutADatabase() throws Exception {
        UnreachableDatabase away = new UnreachableDatabase();
        searching.releases = away;
        searching.demand = away;
        searching.locks = away;
        searching.alpha.finding(NEW);

        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
        assertThat(searching.rounds()).isEqualTo(2);
        assertThat(searching.reports.lines())
                .contains("reading releases failed (IOException)", "noting demand failed (IOException)")
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    @DisplayName("SRCH-98: the only viewer leaves: the search is called off; what it had found is stored")
    void theViewerLeaves() throws Exception {
        searching.limits = limits(Optional.of(WEEK), QUARTER, Optional.empty(), Duration.ZERO);
        searching.alpha.handingOver(NEW).held();
        StreamSearch search = searching.instance();
        Future<SearchOutcome> viewer =
                searching.threads.submit(() -> search.search(Searching.request(EPISODE, SearchPreferences.DEFAULT)));
        searching.alpha.awaitAsked();

        viewer.cancel(true);
        searching.alpha.awaitInterrupted();
        searching.threads.awaitIdle();

        assertThat(stored()).containsExactly(NEW.name());
        assertThat(searching.demand.lastScrape(EPISODE_KEY)).isEmpty();
        assertThat(((InMemoryLocks) searching.locks).isHeld(EPISODE_KEY)).isFalse();
    }

    private List<String> stored() throws Exception {
        return searching
                .releases
                .find(
                        Searching.request(EPISODE, SearchPreferences.DEFAULT)
                                .media()
                                .id(),
                        SCOPE)
                .stream()
                .map(Release::name)
                .toList();
    }

    @Test
    @DisplayName("SRCH-98: a viewer had an answer: the search goes on although the last one who waits leaves")
    void anAnswerWasGiven() throws Exception {
        // Long enough for the titles, which are at hand; the source never answers in time.
        Duration moment = Duration.ofMillis(300);
        searching.limits = limits(Optional.of(WEEK), QUARTER, Optional.of(moment), Duration.ZERO);
        searching.alpha.held().finding(NEW);
        StreamSearch search = searching.instance();
        StreamRequest request = Searching.request(EPISODE, SearchPreferences.DEFAULT);

        assertThat(search.search(request)).as("HTTP-116: nothing to show yet").isInstanceOf(SearchOutcome.Busy.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> search.search(request)).isInstanceOf(InterruptedException.class);
        searching.alpha.letGo();
        searching.threads.awaitIdle();

        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName("SRCH-98: whoever asks while an abandoned search comes to its end has a search of his own")
    void afterAnAbandonedSearch() throws Exception {
        searching.limits = limits(Optional.of(WEEK), QUARTER, Optional.empty(), Duration.ZERO);
        searching.alpha.held();
        StreamSearch search = searching.instance();
        StreamRequest request = Searching.request(EPISODE, SearchPreferences.DEFAULT);
        Future<SearchOutcome> leaving = searching.threads.submit(() -> search.search(request));
        searching.alpha.awaitAsked();
        leaving.cancel(true);
        searching.alpha.awaitInterrupted();
        searching.alpha.letGo();
        searching.alpha.finding(NEW);

        SearchOutcome.Found found = (SearchOutcome.Found) search.search(request);

        assertThat(Searching.names(found)).containsExactly(NEW.name());
        assertThat(found.partial()).isFalse();
        searching.threads.awaitIdle();
        assertThat(searching.rounds()).isEqualTo(2);
    }

    @Test
    @DisplayName("while the program ends, viewers are shown what is stored")
    void atShutdown() throws Exception {
        searching.store(EPISODE, SCOPE, OLD);
        searching.threads.shutdown();

        SearchOutcome.Found found = searching.found(EPISODE, SearchPreferences.DEFAULT);

        assertThat(Searching.names(found)).containsExactly(OLD.name());
        assertThat(found.partial()).isTrue();
    }

    @Test
    @DisplayName("times without end do not overflow")
    void timesWithoutEnd() throws Exception {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        searching.limits = new SearchLimits(
                false,
                AvailabilityRules.DEFAULT,
                Optional.of(forEver),
                forEver,
                Optional.of(forEver),
                forEver,
                forEver,
                forEver,
                forEver,
                FilterRules.DEFAULT);
        searching.locks = (key, timeToLive) -> Optional.of(new Locks.Lease() {
            @Override
            public boolean renew() {
                return true;
            }

            @Override
            public void close() {}
        });
        searching.alpha.finding(NEW);

        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
        searching.time.advance(Duration.ofDays(100_000));
        assertThat(searching.shown(EPISODE)).containsExactly(NEW.name());
        assertThat(searching.rounds()).isEqualTo(1);
    }

    @Test
    @DisplayName("limits refuse times that make no sense")
    void limitsAreChecked() {
        Duration negative = Duration.ofNanos(-1);

        assertThatThrownBy(() -> limits(Optional.of(negative), QUARTER, Optional.empty(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits(Optional.of(WEEK), negative, Optional.empty(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits(Optional.of(WEEK), QUARTER, Optional.of(Duration.ZERO), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits(Optional.of(WEEK), QUARTER, Optional.empty(), negative))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withLockOf(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withLockOf(Duration.ofMillis(1500))).isInstanceOf(IllegalArgumentException.class);
        assertThat(withLockOf(Duration.ofSeconds(1)).longestLock()).isEqualTo(Duration.ofSeconds(1));
    }

    private static SearchLimits withLockOf(Duration lock) {
        Duration second = Duration.ofSeconds(1);
        return new SearchLimits(
                false,
                AvailabilityRules.DEFAULT,
                Optional.empty(),
                second,
                Optional.empty(),
                second,
                lock,
                second,
                second,
                FilterRules.DEFAULT);
    }
}
