package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.Aliases;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.InMemoryMetadataStore;
import comet.core.port.ManualClock;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ScrapeContext;
import comet.core.port.SourceException;
import comet.core.report.SearchReport;
import comet.core.testing.RecordedReports;
import comet.core.testing.TrackedThreads;
import comet.core.testing.UnreachableDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TitleLookupTest {

    private static final MediaId ID = new ImdbId("tt1727587");
    private static final MediaTitle OLD = MediaTitle.of("Sintel, as it was", 2010);
    private static final MediaTitle NEW = MediaTitle.of("Sintel", 2010);
    private static final Duration FRESH_FOR = Duration.ofDays(30);
    private static final Duration STALE_FOR = Duration.ofDays(365);
    private static final TitleLookup.Limits LIMITS =
            new TitleLookup.Limits(FRESH_FOR, STALE_FOR, Duration.ofSeconds(4));

    private interface Answer {
        Optional<MediaTitle> get() throws SourceException, InterruptedException;
    }

    /** A provider that counts its calls. */
    private static final class Provider implements MetadataProvider {
        private final String name;
        private Answer answer;
        private int calls;

        private Provider(String name, Answer answer) {
            this.name = name;
            this.answer = answer;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<MediaTitle> title(MediaType type, MediaId id, Deadline deadline)
                throws SourceException, InterruptedException {
            calls++;
            return answer.get();
        }
    }

    private static final Answer DOWN = () -> {
        throw new SourceException(SourceException.Failure.UNREACHABLE);
    };
    private static final Answer BROKEN = () -> {
        throw new IllegalStateException("a fault of ours");
    };

    private final ManualClock time = new ManualClock();
    private final MetadataStore store = new InMemoryMetadataStore();
    private final TrackedThreads threads = new TrackedThreads();
    private final RecordedReports reports = new RecordedReports();
    private final SearchRecorder recorder =
            new SearchRecorder(SearchReport.Part.ANSWER, "movie/tt1727587", ScrapeContext.LIVE, time);
    private final Provider first = new Provider("first", () -> Optional.of(NEW));
    private final Provider second = new Provider("second", Optional::empty);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private List<String> told() {
        return RecordedReports.lines(recorder.report(Set.of(), Optional.empty()));
    }

    private Optional<MediaTitle> find() throws InterruptedException {
        return find(store);
    }

    private Optional<MediaTitle> find(MetadataStore titles) throws InterruptedException {
        return new TitleLookup(List.of(first, second), titles, LIMITS, threads, time, reports)
                .find(MediaType.MOVIE, ID, Deadline.after(Duration.ofSeconds(10), time), recorder)
                .map(MediaMetadata::main);
    }

    private void storedAgo(Duration age) throws Exception {
        store.save(
                ID,
                new StoredMetadata(
                        Optional.of(new Dated<>(OLD, time.instant())),
                        Optional.of(new Dated<>(Aliases.NONE, time.instant()))));
        time.advance(age);
    }

    @Test
    @DisplayName("a title that nobody has looked up is asked for and remembered")
    void anUnknownTitleIsAskedFor() throws Exception {
        assertThat(find()).contains(NEW);
        assertThat(find()).contains(NEW);
        assertThat(first.calls).isEqualTo(1);
        assertThat(second.calls).isZero();
    }

    @Test
    @DisplayName("MCA-01: a stored title is fresh for its time, the last moment included")
    void aFreshTitleIsUsed() throws Exception {
        storedAgo(FRESH_FOR);

        assertThat(find()).contains(OLD);
        assertThat(first.calls).isZero();
    }

    @Test
    @DisplayName("MCA-01: a stored title that is older is asked for again and replaced")
    void anOldTitleIsAskedForAgain() throws Exception {
        storedAgo(FRESH_FOR.plusNanos(1));

        assertThat(find()).contains(NEW);
        first.answer = DOWN;
        assertThat(find()).contains(NEW);
        assertThat(first.calls).isEqualTo(1);
    }

    @Test
    @DisplayName("MCA-11: when no provider answers, a stored title is used although it is old, up to its limit")
    void anOldTitleIsServed() throws Exception {
        first.answer = DOWN;
        storedAgo(STALE_FOR);

        assertThat(find()).contains(OLD);
        assertThat(told()).containsExactly("first LIVE failed UNREACHABLE");

        time.advance(Duration.ofNanos(1));
        assertThat(find()).isEmpty();
    }

    @Test
    @DisplayName("a title served although it is old does not become fresh by that")
    void servingDoesNotRefresh() throws Exception {
        first.answer = DOWN;
        storedAgo(FRESH_FOR.plusDays(1));

        assertThat(find()).contains(OLD);
        first.answer = () -> Optional.of(NEW);
        assertThat(find()).contains(NEW);
    }

    @Test
    @DisplayName("providers are asked in order until one knows the title")
    void providersAreAskedInOrder() throws Exception {
        first.answer = Optional::empty;
        second.answer = () -> Optional.of(NEW);

        assertThat(find()).contains(NEW);
        assertThat(told()).isEmpty();
    }

    @Test
    @DisplayName("a provider that fails or breaks costs its own answer only")
    void failuresCostTheirOwnAnswer() throws Exception {
        second.answer = () -> Optional.of(NEW);

        for (Answer failure : List.of(DOWN, BROKEN)) {
            first.answer = failure;
            assertThat(find(new InMemoryMetadataStore())).contains(NEW);
        }
        assertThat(told()).containsExactly("first LIVE failed UNREACHABLE", "first LIVE broke");
    }

    @Test
    @DisplayName("SRCH-01: when nobody knows the title there is none, and nothing is remembered")
    void nobodyKnowsTheTitle() throws Exception {
        first.answer = Optional::empty;

        assertThat(find()).isEmpty();
        assertThat(find()).isEmpty();
        assertThat(first.calls).isEqualTo(2);
    }

    @Test
    @DisplayName("without a database providers are asked every time")
    void aDatabaseThatIsAwayIsNoHindrance() throws Exception {
        assertThat(find(new UnreachableDatabase())).contains(NEW);
        assertThat(told())
                .containsExactly("reading titles failed (IOException)", "writing titles failed (IOException)");
    }

    @Test
    @DisplayName("an interrupted lookup is interrupted")
    void anInterruptedLookupIsInterrupted() {
        first.answer = () -> {
            throw new InterruptedException();
        };

        assertThatThrownBy(this::find).isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("times without end do not overflow")
    void timesWithoutEnd() throws Exception {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        storedAgo(Duration.ofDays(100_000));
        List<MetadataProvider> nobody = new ArrayList<>();

        TitleLookup.Limits limits = new TitleLookup.Limits(forEver, forEver, forEver);
        assertThat(new TitleLookup(nobody, store, limits, threads, time, reports)
                        .find(MediaType.MOVIE, ID, Deadline.after(forEver, time), recorder)
                        .map(MediaMetadata::main))
                .contains(OLD);
    }
}
