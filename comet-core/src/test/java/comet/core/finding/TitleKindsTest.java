package comet.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.InMemoryMetadataStore;
import comet.core.port.KindProvider;
import comet.core.port.ManualClock;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ProvidedTitle;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TitleFinder.Candidate;
import comet.core.testing.RecordedLookups;
import comet.core.testing.TrackedThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final Tmdb tmdb = new Tmdb();
    private final ScriptedFinder imdb = new ScriptedFinder("imdb");
    private final Cinemeta cinemeta = new Cinemeta();
    private final TitleKinds kinds =
            kinds(new TitleKinds.Sources(Optional.of(tmdb), Optional.of(imdb), Optional.of(cinemeta)));

    private TitleKinds kinds(TitleKinds.Sources sources) {
        return new TitleKinds(sources, titles, LONG, threads, clock, reports);
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

    private static Candidate candidate(String id, MediaType type) {
        return new Candidate(new ImdbId(id), type, "Any", OptionalInt.empty());
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
    @DisplayName("MDS-38, TLK-09: without TMDB the kind word of IMDb for that very id counts")
    void theKindWordOfImdb() throws Exception {
        imdb.tells(candidate("tt9900777", MediaType.MOVIE), candidate("tt9900001", MediaType.SERIES));
        TitleKinds without = kinds(new TitleKinds.Sources(Optional.empty(), Optional.of(imdb), Optional.of(cinemeta)));

        assertThat(kind(without)).contains(MediaType.SERIES);
        assertThat(imdb.asked()).containsExactly("tt9900001");
        assertThat(cinemeta.asked).isEmpty();
    }

    @Test
    @DisplayName("TLK-09: then the first of film and series of which Cinemeta knows the name")
    void cinemetaNamesIt() throws Exception {
        imdb.tells(candidate("tt9900777", MediaType.MOVIE));
        cinemeta.known = Optional.of(MediaType.SERIES);

        assertThat(kind(kinds)).contains(MediaType.SERIES);
        assertThat(cinemeta.asked).containsExactly(MediaType.MOVIE, MediaType.SERIES);
    }

    @Test
    @DisplayName("TLK-09: a film is asked for first, and nothing after it is known")
    void aFilmFirst() throws Exception {
        cinemeta.known = Optional.of(MediaType.MOVIE);

        assertThat(kind(kinds)).contains(MediaType.MOVIE);
        assertThat(cinemeta.asked).containsExactly(MediaType.MOVIE);
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
        assertThat(kind(kinds(new TitleKinds.Sources(Optional.empty(), Optional.empty(), Optional.empty()))))
                .isEmpty();
    }

    /** Asked by one flight at a time, which is over when its answer is read. */
    private static final class Tmdb implements KindProvider {
        private Optional<MediaType> told = Optional.empty();
        private Optional<Failure> failure = Optional.empty();
        private int calls;

        @Override
        public String name() {
            return "tmdb";
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

    /** As {@link Tmdb}. */
    private static final class Cinemeta implements MetadataProvider {
        private final List<MediaType> asked = new ArrayList<>();
        private Optional<MediaType> known = Optional.empty();

        @Override
        public String name() {
            return "cinemeta";
        }

        @Override
        public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) {
            asked.add(type);
            return known.filter(kind -> kind == type)
                    .map(kind -> ProvidedTitle.of(MediaTitle.of("Lantern Harbor", 2019)));
        }
    }
}
