package comet.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.InMemoryTitleSearchStore;
import comet.core.port.ManualClock;
import comet.core.port.SourceException.Failure;
import comet.core.port.StoreException;
import comet.core.port.TitleFinder.Candidate;
import comet.core.port.TitleSearchStore;
import comet.core.port.TitleSearchStore.Match;
import comet.core.testing.RecordedLookups;
import comet.core.testing.TrackedThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TitleSearchTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Candidate SINTEL =
            new Candidate(new ImdbId("tt9900040"), MediaType.MOVIE, "Sintel", OptionalInt.of(2010));
    private static final Match FOUND = new Match(new ImdbId("tt9900040"), MediaType.MOVIE, OptionalInt.of(2010));

    private final ManualClock clock = new ManualClock();
    private final TrackedThreads threads = new TrackedThreads();
    private final RecordedLookups reports = new RecordedLookups();
    private final ScriptedFinder imdb = new ScriptedFinder("imdb");
    private final ScriptedFinder cinemeta = new ScriptedFinder("cinemeta");
    private final TitleSearch search = search(new InMemoryTitleSearchStore());

    private TitleSearch search(TitleSearchStore store) {
        return new TitleSearch(
                List.of(imdb, cinemeta),
                store,
                new TitleSearch.Limits(Duration.ofDays(30), LONG),
                threads,
                clock,
                reports);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Optional<Match> find(TitleSearch with, String text) throws InterruptedException {
        TitleQuery query =
                TitleQuery.of(text, Optional.empty(), OptionalInt.empty()).orElseThrow();
        return with.find(query, Deadline.after(LONG, clock));
    }

    private Optional<Match> find(String text) throws InterruptedException {
        return find(search, text);
    }

    @Test
    @DisplayName("TLK-01, TLK-06, MDS-37: a text costs one call; the same in other letters costs none")
    void oneCall() throws Exception {
        imdb.tells(SINTEL);

        assertThat(find(" Sintel.The.Film ")).contains(FOUND);
        assertThat(find("SINTEL the film")).contains(FOUND);

        assertThat(imdb.asked()).containsExactly("Sintel The Film");
        assertThat(cinemeta.asked()).isEmpty();
    }

    @Test
    @DisplayName("TLK-04: a match is used for the time of metadata, the last moment included")
    void matchesAreKept() throws Exception {
        imdb.tells(SINTEL);
        find("Sintel");

        clock.advance(Duration.ofDays(30));
        find("Sintel");
        assertThat(imdb.asked()).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        find("Sintel");
        assertThat(imdb.asked()).hasSize(2);
    }

    @Test
    @DisplayName("TLK-07: that nothing matched is used for 3600 s")
    void noMatchIsKept() throws Exception {
        assertThat(find("Sintel")).isEmpty();
        clock.advance(Duration.ofHours(1));
        find("Sintel");
        assertThat(imdb.asked()).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        imdb.tells(SINTEL);
        assertThat(find("Sintel")).contains(FOUND);
    }

    @Test
    @DisplayName("TLK-08: when the first finder has nothing that is meant, the second is asked")
    void theSecondIsAsked() throws Exception {
        cinemeta.tells(SINTEL);

        assertThat(find("Sintel")).contains(FOUND);
        assertThat(cinemeta.asked()).containsExactly("Sintel");
    }

    @Test
    @DisplayName("TLK-08: when the first finder fails, the second is asked, and its match is kept")
    void theSecondStandsIn() throws Exception {
        imdb.fails(Failure.LIMITED);
        cinemeta.tells(SINTEL);

        assertThat(find("Sintel")).contains(FOUND);
        assertThat(find("Sintel")).contains(FOUND);
        assertThat(imdb.asked()).hasSize(1);
    }

    @Test
    @DisplayName("TLK-01: after a failure nothing is stored")
    void afterAFailureNothingIsStored() throws Exception {
        imdb.fails(Failure.FAULTY);

        assertThat(find("Sintel")).isEmpty();
        imdb.tells(SINTEL);
        assertThat(find("Sintel")).contains(FOUND);
    }

    @Test
    @DisplayName("RSL-08: without a store every text is searched for")
    void withoutAStore() throws Exception {
        imdb.tells(SINTEL);
        TitleSearch with = search(new TitleSearchStore() {
            @Override
            public Optional<Found> find(String query) throws StoreException {
                throw new StoreException("reading a title search", new IOException("away"));
            }

            @Override
            public void save(String query, Found found) throws StoreException {
                throw new StoreException("writing a title search", new IOException("away"));
            }
        });

        assertThat(find(with, "Sintel")).contains(FOUND);
        assertThat(reports.storeFailures()).hasSize(2);
    }

    @Test
    @DisplayName("Limits are checked")
    void limitsAreChecked() {
        assertThatThrownBy(() -> new TitleSearch.Limits(Duration.ofMillis(-1), LONG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TitleSearch.Limits(LONG, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
