package comet.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.anime.AnimeMapping;
import comet.core.anime.ListedAnime;
import comet.core.media.ImdbId;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.GenreProvider;
import comet.core.port.ManualClock;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.StoreException;
import comet.core.report.LookupReport;
import comet.core.report.LookupReports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The genres of a title, while nobody knows what is anime")
class GenreLookupTest {

    private static final MediaRequest FILM =
            MediaRequest.parse(MediaType.MOVIE, "tt9900050").orElseThrow();

    private final ManualClock time = new ManualClock();
    private final List<String> asked = new ArrayList<>();
    private final List<LookupReport> told = new ArrayList<>();
    private Optional<SourceException> failure = Optional.empty();
    private AnimeMapping mapping = AnimeMapping.NOT_LOADED;

    private final class Catalogue implements GenreProvider {
        @Override
        public String name() {
            return "cinemeta";
        }

        @Override
        public List<String> genres(MediaType type, ImdbId id, Deadline deadline) throws SourceException {
            asked.add(type.word() + " " + id);
            if (failure.isPresent()) {
                throw failure.get();
            }
            return List.of("Drama");
        }
    }

    private List<String> genres(boolean enabled, MediaRequest request) throws InterruptedException {
        LookupReports reports = new LookupReports() {
            @Override
            public void asked(LookupReport report) {
                told.add(report);
            }

            @Override
            public void storeFailed(StoreException broken) {
                throw new AssertionError(broken);
            }
        };
        return new GenreLookup(() -> mapping, enabled, Optional.of(new Catalogue()), reports, time)
                .of(request, Deadline.after(Duration.ofSeconds(1), time));
    }

    @Test
    @DisplayName("ANM-49: while the lists are not loaded, the catalogue says them")
    void asked() throws Exception {
        assertThat(genres(true, FILM)).containsExactly("Drama");
        assertThat(asked).containsExactly("movie tt9900050");
        assertThat(told).singleElement().satisfies(report -> {
            assertThat(report.subject()).isEqualTo(LookupReport.Subject.GENRES);
            assertThat(report.knew()).isTrue();
        });
    }

    @Test
    @DisplayName("ANM-40, ANM-42, ANM-46: nobody is asked when it does not matter")
    void notAsked() throws Exception {
        assertThat(genres(
                        true,
                        MediaRequest.parse(MediaType.SERIES, "kitsu:900001:1").orElseThrow()))
                .isEmpty();
        assertThat(genres(false, FILM)).isEmpty();
        mapping = new ListedAnime();
        assertThat(genres(true, FILM)).isEmpty();

        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("MDS-24, RSL-08: a catalogue that fails says nothing, and that is told")
    void failed() throws Exception {
        failure = Optional.of(new SourceException(Failure.TIMEOUT));

        assertThat(genres(true, FILM)).isEmpty();
        assertThat(told)
                .singleElement()
                .satisfies(report -> assertThat(report.failure()).contains(Failure.TIMEOUT));
    }
}
