package comet.core.search;

import static comet.core.testing.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.Locks;
import comet.core.port.ScrapeContext;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who waits for a search, who ends it, and who joins it. */
class SearchFlightTest extends SourceSearchTestBase {

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
}
