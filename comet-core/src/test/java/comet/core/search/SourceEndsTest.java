package comet.core.search;

import static comet.core.testing.Releases.hash;
import static comet.core.testing.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Scope;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.ScrapeContext;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.testing.ScriptedScraper;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the part of a source ends, what that costs, and whether the request counts as searched. */
class SourceEndsTest extends SourceSearchTestBase {

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
}
