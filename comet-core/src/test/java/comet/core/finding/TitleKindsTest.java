package comet.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.port.Deadline;
import comet.core.port.KindProvider;
import comet.core.port.ManualClock;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.testing.RecordedLookups;
import comet.core.testing.TrackedThreads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TitleKindsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ImdbId LANTERN = new ImdbId("tt9900001");

    private final ManualClock clock = new ManualClock();
    private final TrackedThreads threads = new TrackedThreads();
    private final InMemoryMetadataStore titles = new InMemoryMetadataStore();
    private final RecordedLookups reports = new RecordedLookups();
    private final Scripted tmdb = new Scripted("tmdb");
    private final Scripted imdb = new Scripted("imdb");
    private final Scripted cinemeta = new Scripted("cinemeta");
    private final TitleKinds kinds = kinds(Optional.of(tmdb), List.of(imdb, cinemeta));

    private TitleKinds kinds(Optional<KindProvider> first, List<KindProvider> others) {
        return new TitleKinds(first, others, titles, LONG, threads, clock, reports);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Optional<MediaType> kind(TitleKinds with) throws InterruptedException {
        return with.kind(LANTERN, Deadline.after(LONG, clock));
    }

    private void store(MediaType type) {
        MediaTitle title = MediaTitle.of("Lantern Harbor", 2019).of(type);
        titles.save(LANTERN, new StoredMetadata(Optional.of(new Dated<>(title, clock.instant())), Optional.empty()));
    }

    @Test
    @DisplayName("TLK-05: TMDB says it, and nobody else is asked")
    void tmdbSaysIt() throws Exception {
        tmdb.told = Optional.of(MediaType.SERIES);
        store(MediaType.MOVIE);

        assertThat(kind(kinds)).contains(MediaType.SERIES);
        assertThat(reports.providers()).containsExactly("tmdb");
    }

    @Test
    @DisplayName("TLK-09: after TMDB the stored kind counts, and nobody else is asked")
    void theStoredKind() throws Exception {
        tmdb.failure = Optional.of(Failure.TIMEOUT);
        store(MediaType.SERIES);

        assertThat(kind(kinds)).contains(MediaType.SERIES);
        assertThat(reports.providers()).containsExactly("tmdb");
    }

    @Test
    @DisplayName("MDS-38, TLK-09: without TMDB the kind word of IMDb counts")
    void theKindWordOfImdb() throws Exception {
        imdb.told = Optional.of(MediaType.SERIES);

        assertThat(kind(kinds(Optional.empty(), List.of(imdb, cinemeta)))).contains(MediaType.SERIES);
        assertThat(reports.providers()).containsExactly("imdb");
    }

    @Test
    @DisplayName("TLK-09: then Cinemeta, also when all before it failed")
    void cinemetaIsLast() throws Exception {
        tmdb.failure = Optional.of(Failure.TIMEOUT);
        imdb.failure = Optional.of(Failure.LIMITED);
        cinemeta.told = Optional.of(MediaType.MOVIE);

        assertThat(kind(kinds)).contains(MediaType.MOVIE);
        assertThat(reports.providers()).containsExactly("tmdb", "imdb", "cinemeta");
    }

    @Test
    @DisplayName(
            "An id that nobody knows is not asked about again for five minutes, but what is stored meanwhile counts")
    void nobodyKnows() throws Exception {
        assertThat(kind(kinds)).isEmpty();
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(kind(kinds)).isEmpty();
        assertThat(tmdb.calls).isEqualTo(1);
        store(MediaType.SERIES);
        assertThat(kind(kinds)).contains(MediaType.SERIES);
        clock.advance(Duration.ofMillis(1));
        kind(kinds);
        assertThat(tmdb.calls).isEqualTo(2);
    }

    @Test
    @DisplayName("RSL-08: with nobody to ask, nobody knows")
    void withNobody() throws Exception {
        assertThat(kind(kinds(Optional.empty(), List.of()))).isEmpty();
    }

    /** Asked by one flight at a time, which is over when its answer is read. */
    private static final class Scripted implements KindProvider {
        private final String name;
        private Optional<MediaType> told = Optional.empty();
        private Optional<Failure> failure = Optional.empty();
        private int calls;

        private Scripted(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<MediaType> kind(ImdbId id, Deadline deadline) throws SourceException {
            calls++;
            if (failure.isPresent()) {
                throw new SourceException(failure.get());
            }
            return told;
        }
    }
}
