package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.ScrapeContext;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.report.Decision;
import comet.core.report.Ending;
import comet.core.report.Removals;
import comet.core.report.SearchReport;
import comet.core.report.SourceReport;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchLineTest {

    @Test
    @DisplayName("One line says what was asked for, what was decided, what each source did, and what came of it")
    void found() {
        SearchReport report = report(
                Optional.of(Decision.SEARCHED),
                OptionalInt.of(3),
                Set.of(new InfoHash("0123456789012345678901234567890123456789")),
                source("torrentio", 0, 20, Optional.of(new SourceEnd.Done())),
                source("bitmagnet", 2, 0, Optional.of(new SourceEnd.Failed(Failure.TIMEOUT))),
                source("jackett", 0, 0, Optional.empty()),
                SourceReport.notAsked("nyaa", 0, SourceReport.NotAsked.NO_ANIME));

        assertThat(SearchLine.of(report, Ending.FOUND))
                .isEqualTo("search: media=series/tt0000202:1:2 outcome=found decision=searched stored=3 shown=1"
                        + " sources=torrentio:20,bitmagnet#2:timeout,jackett:open,nyaa:no_anime took=0.41s");
    }

    @Test
    @DisplayName("Of a search that came to nothing the line has what there is")
    void unknown() {
        assertThat(SearchLine.of(report(Optional.empty(), OptionalInt.empty(), Set.of()), Ending.UNKNOWN_TITLE))
                .isEqualTo("search: media=series/tt0000202:1:2 outcome=unknown_title took=0.41s");
    }

    private static SourceReport source(String word, int instance, int offered, Optional<SourceEnd> end) {
        return new SourceReport(
                word, instance, List.of("a title"), Duration.ofSeconds(1), offered, 0, 0, end, Optional.empty());
    }

    private static SearchReport report(
            Optional<Decision> decision, OptionalInt stored, Set<InfoHash> shown, SourceReport... sources) {
        return new SearchReport(
                SearchReport.Part.ANSWER,
                "series/tt0000202:1:2",
                ScrapeContext.LIVE,
                Duration.ofMillis(410),
                decision,
                Optional.of(Ending.FOUND),
                stored,
                0,
                List.of(),
                List.of(sources),
                Removals.NONE,
                shown,
                shown.size(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
