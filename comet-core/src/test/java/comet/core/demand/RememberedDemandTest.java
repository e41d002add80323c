package comet.core.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.port.DemandStore;
import comet.core.port.ManualClock;
import comet.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SRCH-31: demand and freshness in memory. */
class RememberedDemandTest {

    private static final String FILM = "movie/tt0000101";

    private final ManualClock time = new ManualClock();
    private final Counting store = new Counting();
    private final RememberedDemand demand = new RememberedDemand(store, time);

    /** A store that counts its calls and fails when it is told to. */
    private static final class Counting implements DemandStore {
        private final Map<String, LastScrape> scrapes = new HashMap<>();
        private final List<Map<String, Instant>> batches = new ArrayList<>();
        private Runnable whileReading = () -> {};
        private int reads;
        private boolean isAway;

        @Override
        public Optional<LastScrape> requested(String request, Instant now) {
            throw new AssertionError("demand goes to the store in batches alone");
        }

        @Override
        public Optional<LastScrape> lastScrape(String request) throws StoreException {
            check();
            reads++;
            Optional<LastScrape> read = Optional.ofNullable(scrapes.get(request));
            whileReading.run();
            return read;
        }

        @Override
        public void scraped(String request, LastScrape scrape) throws StoreException {
            check();
            scrapes.put(request, scrape);
        }

        @Override
        public void seen(Map<String, Instant> lastSeen) throws StoreException {
            check();
            batches.add(Map.copyOf(lastSeen));
        }

        private void check() throws StoreException {
            if (isAway) {
                throw new StoreException("demand", "away", new IllegalStateException());
            }
        }
    }

    private Optional<DemandStore.LastScrape> requested() throws StoreException {
        return demand.requested(FILM, time.instant());
    }

    private DemandStore.LastScrape scrape() {
        return new DemandStore.LastScrape(time.instant(), false);
    }

    @Test
    @DisplayName("SRCH-31: freshness is read once in 30 s, however often it is wanted")
    void readsOnceInHalfAMinute() throws StoreException {
        for (int i = 0; i < 30; i++) {
            assertThat(requested()).isEmpty();
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(store.reads).isEqualTo(1);

        assertThat(requested()).isEmpty();
        assertThat(store.reads).isEqualTo(2);
    }

    @Test
    @DisplayName("SRCH-31: what this process noted is known at once; what another noted, after 30 s")
    void ownAndOthers() throws StoreException {
        assertThat(requested()).isEmpty();
        demand.scraped(FILM, scrape());
        assertThat(requested()).contains(scrape());

        DemandStore.LastScrape before = scrape();
        time.advance(Duration.ofSeconds(10));
        store.scrapes.put(FILM, scrape());
        assertThat(requested()).contains(before);
        DemandStore.LastScrape elsewhere = store.scrapes.get(FILM);
        time.advance(Duration.ofSeconds(20));
        assertThat(requested()).contains(elsewhere);
    }

    @Test
    @DisplayName("SRCH-31: a search that ends while the store is read is not forgotten")
    void endsWhileReading() throws StoreException {
        DemandStore.LastScrape ended = scrape();
        store.whileReading = () -> {
            store.whileReading = () -> {};
            try {
                demand.scraped(FILM, ended);
            } catch (StoreException e) {
                throw new IllegalStateException(e);
            }
        };

        assertThat(requested()).isEmpty();
        assertThat(requested()).contains(ended);
    }

    @Test
    @DisplayName("SRCH-31: when viewers last asked is stored in one batch, and each once")
    void flushesInBatches() throws StoreException {
        assertThat(requested()).isEmpty();
        demand.served("movie/tt0000102", time.instant());
        time.advance(Duration.ofSeconds(5));
        demand.served(FILM, time.instant());

        assertThat(demand.flush()).isEqualTo(2);
        assertThat(demand.flush()).isZero();
        assertThat(store.batches)
                .containsExactly(Map.of(
                        FILM, time.instant(), "movie/tt0000102", time.instant().minusSeconds(5)));
    }

    @Test
    @DisplayName("SRCH-31: what could not be stored is stored the next time")
    void keepsWhatCouldNotBeStored() throws StoreException {
        demand.served(FILM, time.instant());
        store.isAway = true;
        assertThatThrownBy(demand::flush).isInstanceOf(StoreException.class);

        store.isAway = false;
        assertThat(demand.flush()).isEqualTo(1);
        assertThat(store.batches).containsExactly(Map.of(FILM, time.instant()));
    }

    @Test
    @DisplayName("SRCH-31: what waits for a store that is away is bounded, and what does not fit is counted")
    void isBounded() throws StoreException {
        for (int i = 0; i < RememberedDemand.MOST_WAITING + 3; i++) {
            demand.served("movie/" + i, time.instant());
        }
        demand.served("movie/0", time.instant());

        assertThat(demand.lost()).isEqualTo(3);
        assertThat(demand.flush()).isEqualTo(RememberedDemand.MOST_WAITING);
    }
}
