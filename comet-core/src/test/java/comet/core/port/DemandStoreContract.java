package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.DemandStore.LastScrape;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link DemandStore} keeps. Times are kept to the millisecond. */
public interface DemandStoreContract {

    /** How far back demand counts in the store under test. */
    Duration LOOKBACK = Duration.ofDays(1);

    /** When the story of each test begins. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** An empty store with {@link #LOOKBACK}. */
    DemandStore demand();

    @Test
    @DisplayName("SRCH-30: what nobody searched was never scraped")
    default void anUnknownRequestWasNeverScraped() throws StoreException {
        assertThat(demand().requested("tt1254207", NOON)).isEmpty();
        assertThat(demand().requested("tt1254207", NOON.plusSeconds(1))).isEmpty();
        assertThat(demand().lastScrape("tt1254207")).isEmpty();
    }

    @Test
    @DisplayName("SRCH-30: the time of the last scrape is told, before and after a request")
    default void theLastScrapeIsTold() throws StoreException {
        LastScrape scrape = new LastScrape(NOON, false);

        demand().scraped("tt1254207", scrape);

        assertThat(demand().lastScrape("tt1254207")).contains(scrape);
        assertThat(demand().requested("tt1254207", NOON.plusSeconds(60))).contains(scrape);
        assertThat(demand().lastScrape("tt1254207")).contains(scrape);
    }

    @Test
    @DisplayName("DB-02: a scrape that found nothing is remembered as such, until one finds something")
    default void anEmptyScrapeIsRemembered() throws StoreException {
        demand().requested("tt1254207", NOON);
        demand().scraped("tt1254207", new LastScrape(NOON, true));
        assertThat(demand().lastScrape("tt1254207")).contains(new LastScrape(NOON, true));

        LastScrape better = new LastScrape(NOON.plusSeconds(900), false);
        demand().scraped("tt1254207", better);

        assertThat(demand().lastScrape("tt1254207")).contains(better);
    }

    @Test
    @DisplayName("A scrape that ended earlier but is told later changes nothing")
    default void theLatestScrapeCounts() throws StoreException {
        LastScrape latest = new LastScrape(NOON, false);
        demand().scraped("tt1254207", latest);

        demand().scraped("tt1254207", new LastScrape(NOON.minusSeconds(5), true));

        assertThat(demand().lastScrape("tt1254207")).contains(latest);
    }

    @Test
    @DisplayName("SRCH-30: each request text stands for itself")
    default void requestsAreNotMixed() throws StoreException {
        demand().scraped("tt0000202", new LastScrape(NOON, false));

        assertThat(demand().lastScrape("tt0000202:1")).isEmpty();
        assertThat(demand().requested("tt0000202:1:2", NOON)).isEmpty();
    }

    @Test
    @DisplayName("SRCH-31: a request far later than the throttle still tells the last scrape")
    default void aLateRequestTellsTheLastScrape() throws StoreException {
        LastScrape scrape = new LastScrape(NOON, false);
        demand().requested("kitsu:152:4", NOON);
        demand().scraped("kitsu:152:4", scrape);

        assertThat(demand().requested("kitsu:152:4", NOON.plus(LOOKBACK.multipliedBy(3))))
                .contains(scrape);
        assertThat(demand().lastScrape("kitsu:152:4")).contains(scrape);
    }
}
