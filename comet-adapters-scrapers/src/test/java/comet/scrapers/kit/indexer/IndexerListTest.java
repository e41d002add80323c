package comet.scrapers.kit.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IndexerListTest {

    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final Indexer LANTERN = new Indexer("2", "Lantern Bay", List.of("lanternbay-api"), true);
    private static final Indexer EXAMPLE = new Indexer("1", "Example X", List.of("examplex"), false);

    private final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    private final Scripted directory = new Scripted();

    /** Answers as it was told, one after the other. */
    private static final class Scripted implements IndexerDirectory {
        private final Deque<Object> answers = new ArrayDeque<>();

        void lists(Indexer... indexers) {
            answers.add(List.of(indexers));
        }

        void fails(Failure failure) {
            answers.add(new SourceException(failure));
        }

        @Override
        public String name() {
            return "Prowlarr";
        }

        @Override
        public boolean mayBeId(String configured) {
            return configured.chars().allMatch(Character::isDigit);
        }

        @Override
        @SuppressWarnings("unchecked") // only lists of indexers are put there
        public List<Indexer> list(Deadline deadline) throws SourceException {
            Object answer = answers.remove();
            if (answer instanceof SourceException failure) {
                throw failure;
            }
            return (List<Indexer>) answer;
        }
    }

    private IndexerList list(Duration wait, String... configured) {
        return new IndexerList(directory, Arrays.asList(configured), new IndexerList.Times(wait, INTERVAL), time);
    }

    private List<Indexer> await(IndexerList list) throws SourceException, InterruptedException {
        return list.await(Deadline.after(LONG, time));
    }

    @Test
    @DisplayName(
            "IDX-14: after a refresh the indexers are those of the answer, and the next one is due after the interval")
    void aRefreshGivesTheList() throws Exception {
        directory.lists(EXAMPLE, LANTERN);
        IndexerList list = list(NO_WAIT);

        assertThat(list.refresh()).isEqualTo(INTERVAL);
        assertThat(await(list)).containsExactly(EXAMPLE, LANTERN);
        assertThat(list.isPrivate("2")).isTrue();
        assertThat(list.isPrivate("1")).isFalse();
        assertThat(list.isPrivate("77")).isFalse();
    }

    @Test
    @DisplayName(
            "IDX-11, IDX-13, IDX-D1: a configured value is an id or a name, blanks and case do not matter, at every refresh")
    void aConfiguredListFilters() throws Exception {
        for (String configured : List.of("LANTERN bay", "2", "lanternbay-API")) {
            directory.lists(EXAMPLE, LANTERN);
            directory.lists(EXAMPLE, new Indexer("9", "Other", List.of(), false), LANTERN);
            IndexerList list = list(NO_WAIT, configured);
            list.refresh();
            assertThat(await(list)).containsExactly(LANTERN);
            list.refresh();
            assertThat(await(list)).containsExactly(LANTERN);
        }
    }

    @Test
    @DisplayName("IDX-21: configured ids are used at once, before they were checked")
    void configuredIdsAreUsedAtOnce() throws Exception {
        assertThat(await(list(NO_WAIT, "1", "2"))).extracting(Indexer::id).containsExactly("1", "2");
    }

    @Test
    @DisplayName("IDX-D2: a configured name waits like an empty list; names are never sent as ids")
    void configuredNamesWait() throws Exception {
        IndexerList list = list(NO_WAIT, "1", "Lantern Bay");

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> await(list))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(Failure.SKIPPED));
        directory.lists(EXAMPLE, LANTERN);
        list.refresh();
        assertThat(await(list)).containsExactly(EXAMPLE, LANTERN);
    }

    @Test
    @DisplayName("IDX-20: a search waits for the first list, and goes on when it is there")
    void aSearchWaits() throws Exception {
        directory.lists(EXAMPLE);
        IndexerList list = list(LONG);
        FutureTask<List<Indexer>> search = new FutureTask<>(() -> await(list));
        Thread waiter = Thread.ofPlatform().start(search);
        awaitParked(waiter);
        list.refresh();

        assertThat(search.get()).containsExactly(EXAMPLE);
    }

    @Test
    @DisplayName("IDX-20: the wait can be interrupted")
    void theWaitIsInterruptible() throws Exception {
        IndexerList list = list(LONG);
        FutureTask<Object> search = new FutureTask<>(() -> {
            try {
                return await(list);
            } catch (InterruptedException e) {
                return "interrupted";
            }
        });
        Thread waiter = Thread.ofPlatform().start(search);
        awaitParked(waiter);
        waiter.interrupt();

        assertThat(search.get()).isEqualTo("interrupted");
    }

    private static void awaitParked(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName("IDX-20: without a list in time, or with an empty one, the search is skipped with a warning")
    void withoutIndexersTheSearchIsSkipped() throws Exception {
        IndexerList list = list(NO_WAIT);
        try (CapturedLog log = CapturedLog.start()) {
            assertThatExceptionOfType(SourceException.class).isThrownBy(() -> await(list));
            assertThat(log.text()).contains("Timed out waiting for {0} indexers; skipping scrape. Prowlarr");
            directory.lists();
            list.refresh();
            assertThat(await(list)).isEmpty();
            assertThat(log.text()).contains("No {0} indexers available, skipping scrape. Prowlarr");
        }
    }

    @Test
    @DisplayName("IDX-02, IDX-D3: a failed refresh ends the wait too; the search then fails as the refresh did")
    void aFailedRefreshEndsTheWait() throws Exception {
        directory.fails(Failure.REFUSED);
        IndexerList list = list(LONG);
        list.refresh();

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> await(list))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(Failure.REFUSED));
        assertThat(list.status().initialised()).isTrue();
    }

    @Test
    @DisplayName("IDX-D3: a failed refresh keeps the list and is repeated after 30 s, doubling up to the interval")
    void aFailedRefreshKeepsTheList() throws Exception {
        directory.lists(EXAMPLE);
        for (int i = 0; i < 7; i++) {
            directory.fails(Failure.UNREACHABLE);
        }
        directory.lists(LANTERN);
        directory.fails(Failure.UNREACHABLE);
        IndexerList list = list(NO_WAIT);
        list.refresh();

        for (int seconds : List.of(30, 60, 120, 240, 480, 900, 900)) {
            assertThat(list.refresh()).isEqualTo(Duration.ofSeconds(seconds));
            assertThat(await(list)).containsExactly(EXAMPLE);
        }
        assertThat(list.status().failure()).contains(Failure.UNREACHABLE);
        assertThat(list.refresh()).isEqualTo(INTERVAL);
        assertThat(list.status().failure()).isEmpty();
        assertThat(await(list)).containsExactly(LANTERN);
        assertThat(list.refresh()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("IDX-D3: an empty answer after indexers is believed the second time in a row")
    void anEmptyAnswerIsDoubted() throws Exception {
        directory.lists(EXAMPLE);
        directory.lists();
        directory.lists(EXAMPLE);
        directory.lists();
        directory.lists();
        IndexerList list = list(NO_WAIT);
        list.refresh();

        assertThat(list.refresh()).isEqualTo(Duration.ofSeconds(30));
        assertThat(await(list)).containsExactly(EXAMPLE);
        list.refresh();
        list.refresh();
        assertThat(await(list)).containsExactly(EXAMPLE);
        assertThat(list.refresh()).isEqualTo(INTERVAL);
        assertThat(await(list)).isEmpty();
    }

    @Test
    @DisplayName("IDX-D6: names, the time of the list and what became of requests are visible")
    void theStatusIsVisible() throws Exception {
        directory.lists(EXAMPLE, LANTERN);
        directory.lists(LANTERN);
        IndexerList list = list(NO_WAIT);
        assertThat(list.status())
                .isEqualTo(new IndexerListStatus("Prowlarr", false, Optional.empty(), Optional.empty(), List.of()));
        list.refresh();
        list.asked(EXAMPLE, false);
        list.asked(LANTERN, true);
        list.asked(LANTERN, false);

        assertThat(list.status().refreshed()).contains(time.instant());
        assertThat(list.status().indexers())
                .containsExactly(
                        new IndexerStatus("1", "Example X", 1, 0), new IndexerStatus("2", "Lantern Bay", 2, 1));
        list.refresh();
        assertThat(list.status().indexers()).containsExactly(new IndexerStatus("2", "Lantern Bay", 2, 1));
    }
}
