package comet.core.search;

import static comet.core.testing.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.port.MetadataStore;
import comet.core.port.ReleaseGate;
import comet.core.port.ReleaseGate.Verdict;
import comet.core.port.StoreException;
import comet.core.search.ReleaseFilter.Mode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of searches for titles that are not released yet. */
class ReleaseFilterTest {

    private static final String FILM = "tt0000101";
    private static final Verdict NOT_RELEASED = new Verdict.NotReleased(Optional.empty());

    private final Searching searching = new Searching();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        searching.end();
    }

    private void filter(Mode mode, ReleaseGate gate) {
        PartFacts none = PartFacts.NONE;
        ReleaseGate counted = (request, deadline) -> {
            asked.incrementAndGet();
            return gate.verdict(request, deadline);
        };
        searching.facts =
                new PartFacts(none.numbering(), none.episodes(), none.searchTitles(), new ReleaseFilter(mode, counted));
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "released" -> new Verdict.Released();
            case "not released" -> NOT_RELEASED;
            default -> new Verdict.Unknown();
        };
    }

    @ParameterizedTest(name = "{0}, {1}: searched {2}, noticed {3}, asked {4}")
    @DisplayName("REL-10, ASK-45: what a verdict does in each mode; what nobody knows is searched")
    @CsvSource({
        "OFF,    not released, true,  false, 0",
        "BLOCK,  released,     true,  false, 1",
        "BLOCK,  not released, false, false, 1",
        "BLOCK,  unknown,      true,  false, 1",
        "NOTICE, released,     true,  false, 1",
        "NOTICE, not released, true,  true,  1",
        "NOTICE, unknown,      true,  false, 1"
    })
    void whatAVerdictDoes(Mode mode, String word, boolean searched, boolean noticed, int times) throws Exception {
        CountDownLatch judged = new CountDownLatch(mode == Mode.OFF ? 0 : 1);
        filter(mode, (request, deadline) -> {
            judged.countDown();
            return verdict(word);
        });
        searching.alpha.answering((request, deadline) -> {
            judged.await();
            return List.of(release(1, "Example.Show.1999.1080p"));
        });

        SearchOutcome outcome = searching.search(FILM);

        assertThat(outcome instanceof SearchOutcome.Found).isEqualTo(searched);
        assertThat(outcome instanceof SearchOutcome.NotReleased).isNotEqualTo(searched);
        assertThat(outcome instanceof SearchOutcome.Found found && found.notReleased())
                .isEqualTo(noticed);
        assertThat(outcome instanceof SearchOutcome.Found found
                        && found.streams().size() == 1)
                .isEqualTo(searched);
        assertThat(searching.rounds()).isEqualTo(searched ? 1 : 0);
        assertThat(asked).hasValue(times);
    }

    @ParameterizedTest
    @DisplayName("REL-09: what breaks while a title is judged ends no search")
    @EnumSource(names = {"BLOCK", "NOTICE"})
    void whatBreaksEndsNoSearch(Mode mode) throws Exception {
        filter(mode, (request, deadline) -> {
            throw new IllegalStateException("a fault of ours");
        });

        SearchOutcome.Found found = searching.found(FILM, SearchPreferences.DEFAULT);

        assertThat(found.streams()).hasSize(1);
        assertThat(found.notReleased()).isFalse();
        assertThat(found.report().faults()).hasSize(1);
    }

    @Test
    @DisplayName("MDA-06, MDS-35: not released is said while all who know titles hang; what they say then is stored")
    void titlesAreNotWaitedFor() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch stored = new CountDownLatch(1);
        searching.titles = (id, deadline) -> {
            hanging.await();
            return Optional.of(MediaMetadata.of("Example Show", 1999));
        };
        searching.metadata = stored(stored);
        filter(Mode.BLOCK, (request, deadline) -> NOT_RELEASED);

        SearchOutcome outcome = searching.instance().search(Searching.request(FILM, SearchPreferences.DEFAULT));

        assertThat(outcome).isInstanceOf(SearchOutcome.NotReleased.class);
        assertThat(stored.getCount()).isEqualTo(1);
        hanging.countDown();
        searching.threads.awaitIdle();
        assertThat(stored.getCount()).isZero();
        assertThat(searching.rounds()).isZero();
    }

    private MetadataStore stored(CountDownLatch stored) {
        MetadataStore store = searching.metadata;
        return new MetadataStore() {
            @Override
            public StoredMetadata find(MediaId id) throws StoreException {
                return store.find(id);
            }

            @Override
            public void save(MediaId id, StoredMetadata metadata) throws StoreException {
                store.save(id, metadata);
                metadata.title().ifPresent(title -> stored.countDown());
            }

            @Override
            public List<Entry> after(Optional<MediaId> last, int limit) throws StoreException {
                return store.after(last, limit);
            }
        };
    }

    @Test
    @DisplayName("MDA-02: a verdict that is late does not hold up the title, and a title nobody knows needs no verdict")
    void theTitleIsUnknown() throws Exception {
        searching.title = Optional.empty();
        filter(Mode.NOTICE, (request, deadline) -> {
            new CountDownLatch(1).await();
            return NOT_RELEASED;
        });

        assertThat(searching.search(FILM)).isInstanceOf(SearchOutcome.MetadataUnavailable.class);
    }

    @Test
    @DisplayName("SRCH-98: a viewer who leaves while titles and verdict are awaited takes both with him")
    void theViewerLeaves() throws Exception {
        CountDownLatch waiting = new CountDownLatch(2);
        filter(Mode.BLOCK, (request, deadline) -> {
            waiting.countDown();
            new CountDownLatch(1).await();
            return NOT_RELEASED;
        });
        searching.titles = (id, deadline) -> {
            waiting.countDown();
            new CountDownLatch(1).await();
            return Optional.empty();
        };
        StreamSearch search = searching.instance();
        Future<SearchOutcome> answer =
                searching.threads.submit(() -> search.search(Searching.request(FILM, SearchPreferences.DEFAULT)));
        waiting.await();

        answer.cancel(true);

        // Nothing hangs any more.
        searching.threads.awaitIdle();
        assertThat(searching.rounds()).isZero();
    }
}
