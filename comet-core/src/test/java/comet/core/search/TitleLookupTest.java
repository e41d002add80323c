package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.port.Deadline;
import comet.core.port.ManualClock;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ProvidedTitle;
import comet.core.port.ScrapeContext;
import comet.core.port.SourceException;
import comet.core.report.SearchReport;
import comet.core.testing.RecordedReports;
import comet.core.testing.TrackedThreads;
import comet.core.testing.UnreachableDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLookupTest {

    private static final MediaId ID = new ImdbId("tt1727587");
    private static final MediaTitle OLD = MediaTitle.of("Sintel, as it was", 2010);
    private static final MediaTitle NEW = MediaTitle.of("Sintel", 2010);
    private static final Duration FRESH_FOR = Duration.ofDays(30);
    private static final Duration STALE_FOR = Duration.ofDays(365);
    private static final TitleLookup.Limits LIMITS = limits(FRESH_FOR, STALE_FOR, Duration.ofSeconds(4));

    private static TitleLookup.Limits limits(Duration freshFor, Duration staleFor, Duration aliasWait) {
        TitleLookup.Limits usual = TitleLookup.Limits.DEFAULT;
        return new TitleLookup.Limits(
                freshFor, staleFor, aliasWait, usual.hedgeDelay(), usual.budget(), usual.unknownFor());
    }

    private interface Answer {
        Optional<MediaTitle> get() throws SourceException, InterruptedException;
    }

    private interface AliasAnswer {
        Aliases get() throws SourceException, InterruptedException;
    }

    /** A provider that counts its calls. */
    private static final class Provider implements MetadataProvider {
        private final String name;
        private Answer answer;
        private AliasAnswer aliases = () -> Aliases.NONE;
        private int calls;
        private final AtomicInteger aliasCalls = new AtomicInteger();

        private Provider(String name, Answer answer) {
            this.name = name;
            this.answer = answer;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline)
                throws SourceException, InterruptedException {
            calls++;
            return answer.get().map(ProvidedTitle::of);
        }

        @Override
        public Aliases aliases(MediaType type, MediaId id, Deadline deadline)
                throws SourceException, InterruptedException {
            aliasCalls.incrementAndGet();
            return aliases.get();
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
    @DisplayName(
            "MCA-10: a stored title that is older is used at once, asked for again behind the answer, and replaced")
    void anOldTitleIsAskedForAgain() throws Exception {
        storedAgo(FRESH_FOR.plusNanos(1));

        assertThat(find()).contains(OLD);
        threads.awaitIdle();
        first.answer = DOWN;
        assertThat(find()).contains(NEW);
        assertThat(first.calls).isEqualTo(1);
    }

    @Test
    @DisplayName("MCA-11: when no provider answers, a stored title is used at any age")
    void anOldTitleIsServed() throws Exception {
        first.answer = DOWN;
        storedAgo(STALE_FOR.plusNanos(1));

        assertThat(find()).contains(OLD);
        assertThat(told()).containsExactly("first LIVE failed UNREACHABLE");

        time.advance(STALE_FOR);
        assertThat(find()).contains(OLD);
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
    @DisplayName("SRCH-01: when nobody knows the title there is none, and nothing is stored")
    void nobodyKnowsTheTitle() throws Exception {
        first.answer = Optional::empty;

        assertThat(find()).isEmpty();
        assertThat(find()).isEmpty();
        threads.awaitIdle();
        assertThat(first.calls).isEqualTo(2);
        assertThat(store.find(ID)).isEqualTo(StoredMetadata.NONE);
    }

    @Test
    @DisplayName("without a database providers are asked every time")
    void aDatabaseThatIsAwayIsNoHindrance() throws Exception {
        assertThat(find(new UnreachableDatabase())).contains(NEW);
        assertThat(told())
                .containsExactly("reading titles failed (IOException)", "writing titles failed (IOException)");
    }

    @Test
    @DisplayName("an interrupted lookup is interrupted, and calls off the fetch that nobody else waits for")
    void anInterruptedLookupIsInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch calledOff = new CountDownLatch(1);
        first.answer = () -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                calledOff.countDown();
            }
            return Optional.of(NEW);
        };

        assertThat(interruptedAfter(asked)).isInstanceOf(InterruptedException.class);
        assertThat(calledOff.await(30, TimeUnit.SECONDS)).isTrue();
        threads.awaitIdle();
        assertThat(store.find(ID)).isEqualTo(StoredMetadata.NONE);
    }

    /** What a viewer is told who leaves when that has happened. */
    private Throwable interruptedAfter(CountDownLatch event) throws InterruptedException {
        AtomicReference<Throwable> end = new AtomicReference<>(new AssertionError("the lookup was not interrupted"));
        Thread viewer = Thread.ofVirtual().start(() -> {
            try {
                find();
            } catch (InterruptedException e) {
                end.set(e);
            }
        });
        event.await();
        viewer.interrupt();
        viewer.join();
        return end.get();
    }

    @Test
    @DisplayName("times without end do not overflow")
    void timesWithoutEnd() throws Exception {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        storedAgo(Duration.ofDays(100_000));
        List<MetadataProvider> nobody = new ArrayList<>();

        TitleLookup.Limits limits = limits(forEver, forEver, forEver);
        assertThat(new TitleLookup(nobody, store, limits, threads, time, reports)
                        .find(MediaType.MOVIE, ID, Deadline.after(forEver, time), recorder)
                        .map(MediaMetadata::main))
                .contains(OLD);
    }

    private static final Aliases FRENCH = new Aliases(Map.of("lang:fr", List.of("Sintel, le film")));
    private static final Aliases ITALIAN = new Aliases(Map.of("lang:it", List.of("Sintel, il film")));

    private MediaMetadata found() throws InterruptedException {
        return found(LIMITS);
    }

    private MediaMetadata found(TitleLookup.Limits limits) throws InterruptedException {
        return new TitleLookup(List.of(first, second), store, limits, threads, time, reports)
                .find(MediaType.MOVIE, ID, Deadline.after(Duration.ofSeconds(10), time), recorder)
                .orElseThrow();
    }

    private void stored(Duration titleAge, Duration aliasAge) throws Exception {
        store.save(
                ID,
                new StoredMetadata(
                        Optional.of(new Dated<>(OLD, time.instant().minus(titleAge))),
                        Optional.of(new Dated<>(ITALIAN, time.instant().minus(aliasAge)))));
    }

    @Test
    @DisplayName("ALI-04: the aliases of all providers are merged in their order, and stored")
    void aliasesAreMerged() throws Exception {
        first.aliases = () -> ITALIAN;
        second.aliases = () -> FRENCH;

        assertThat(found()).isEqualTo(new MediaMetadata(NEW, ITALIAN.and(FRENCH)));
        assertThat(found()).isEqualTo(new MediaMetadata(NEW, ITALIAN.and(FRENCH)));
        assertThat(first.aliasCalls).hasValue(1);
    }

    @ParameterizedTest(name = "title {0}, aliases {1} days old: {2} and {3} calls")
    @DisplayName("MCA-02: only the half that is stale is asked for; the other one is used and stays as it is")
    @CsvSource({"31, 1, 1, 0", "1, 31, 0, 1", "1, 1, 0, 0", "31, 31, 1, 1"})
    void onlyTheStaleHalf(int titleAge, int aliasAge, int titleCalls, int aliasCalls) throws Exception {
        stored(Duration.ofDays(titleAge), Duration.ofDays(aliasAge));
        StoredMetadata before = store.find(ID);
        first.aliases = () -> FRENCH;

        assertThat(found()).isEqualTo(new MediaMetadata(OLD, ITALIAN));
        threads.awaitIdle();
        MediaMetadata known = found();

        assertThat(first.calls).isEqualTo(titleCalls);
        assertThat(first.aliasCalls).hasValue(aliasCalls);
        assertThat(known).isEqualTo(new MediaMetadata(titleCalls > 0 ? NEW : OLD, aliasCalls > 0 ? FRENCH : ITALIAN));
        StoredMetadata after = store.find(ID);
        assertThat(after.title().equals(before.title())).isEqualTo(titleCalls == 0);
        assertThat(after.aliases().equals(before.aliases())).isEqualTo(aliasCalls == 0);
    }

    @Test
    @DisplayName("MCA-01: what is fresh is used, however short the time is for which old ones serve")
    void freshHalvesNeedNotBeYoung() throws Exception {
        stored(Duration.ofDays(1), Duration.ofDays(1));

        assertThat(found(limits(FRESH_FOR, Duration.ZERO, Duration.ZERO))).isEqualTo(new MediaMetadata(OLD, ITALIAN));
        assertThat(first.calls).isZero();
    }

    @Test
    @DisplayName("MCA-02: both halves are asked for at the same time")
    void bothAtTheSameTime() throws Exception {
        CountDownLatch titleAsked = new CountDownLatch(1);
        CountDownLatch aliasesAsked = new CountDownLatch(1);
        first.answer = () -> {
            titleAsked.countDown();
            aliasesAsked.await();
            return Optional.of(NEW);
        };
        first.aliases = () -> {
            aliasesAsked.countDown();
            titleAsked.await();
            return FRENCH;
        };

        assertThat(found()).isEqualTo(new MediaMetadata(NEW, FRENCH));
    }

    @Test
    @DisplayName("ALI-15: aliases that are late are not waited for; they are stored for the next search, and reported")
    void lateAliases() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        first.aliases = () -> {
            mayAnswer.await();
            return FRENCH;
        };
        second.aliases = () -> {
            throw new SourceException(SourceException.Failure.REFUSED);
        };
        stored(STALE_FOR.plusDays(1), STALE_FOR.plusDays(1));

        assertThat(found(limits(FRESH_FOR, STALE_FOR, Duration.ZERO))).isEqualTo(new MediaMetadata(NEW, ITALIAN));
        mayAnswer.countDown();
        threads.awaitIdle();

        assertThat(found()).isEqualTo(new MediaMetadata(NEW, FRENCH.and(ITALIAN)));
        assertThat(first.aliasCalls).hasValue(1);
        assertThat(reports.of(SearchReport.Part.LATE_ALIASES)).singleElement().satisfies(report -> {
            assertThat(report.media()).isEqualTo("imdb:tt1727587");
            assertThat(RecordedReports.lines(report)).containsExactly("second LIVE failed REFUSED");
        });
    }

    @Test
    @DisplayName(
            "ALI-12: a provider of aliases fails: nothing that was known is lost, and all are asked again after 300 s")
    void aProviderOfAliasesFails() throws Exception {
        stored(Duration.ZERO, FRESH_FOR.plusDays(1));
        first.aliases = () -> {
            throw new SourceException(SourceException.Failure.UNREACHABLE);
        };
        second.aliases = () -> FRENCH;

        assertThat(found().others()).isEqualTo(ITALIAN);
        threads.awaitIdle();
        assertThat(reports.lines()).containsExactly("first LIVE failed UNREACHABLE");
        time.advance(Duration.ofMinutes(5));
        assertThat(found().others()).isEqualTo(FRENCH.and(ITALIAN));
        threads.awaitIdle();
        assertThat(first.aliasCalls).hasValue(1);
        time.advance(Duration.ofMillis(1));
        assertThat(found().others()).isEqualTo(FRENCH.and(ITALIAN));
        threads.awaitIdle();
        assertThat(first.aliasCalls).hasValue(2);
        assertThat(found().others()).isEqualTo(FRENCH.and(ITALIAN));
    }

    @Test
    @DisplayName("whoever leaves before the title is known asks for no aliases any more")
    void aViewerWhoLeaves() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        first.aliases = () -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return FRENCH;
        };
        CountDownLatch never = new CountDownLatch(1);
        first.answer = () -> {
            never.await();
            return Optional.of(NEW);
        };

        assertThat(interruptedAfter(asked)).isInstanceOf(InterruptedException.class);

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        threads.awaitIdle();
        assertThat(store.find(ID)).isEqualTo(StoredMetadata.NONE);
    }

    @Test
    @DisplayName("while the program ends, the title is looked up without aliases")
    void atShutdown() throws Exception {
        threads.shutdown();

        assertThat(found()).isEqualTo(new MediaMetadata(NEW, Aliases.NONE));
    }

    @Test
    @DisplayName("limits refuse times that make no sense")
    void limitsAreChecked() {
        Duration negative = Duration.ofNanos(-1);

        assertThatThrownBy(() -> limits(negative, STALE_FOR, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits(FRESH_FOR, negative, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits(FRESH_FOR, STALE_FOR, negative)).isInstanceOf(IllegalArgumentException.class);
    }
}
