package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.ScrapeContext;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.report.AccountEnd;
import comet.core.report.Fault;
import comet.core.report.Removals;
import comet.core.report.SearchReport;
import comet.core.report.SearchReport.Part;
import comet.core.report.SourceReport;
import comet.core.report.TitleReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The lines that operators know, made from reports. */
class SearchLogTest {

    /** Held here, because the JDK's logging forgets loggers that nobody holds. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("comet.scrapers.Sources"),
            Logger.getLogger("comet.debrid.Services"),
            Logger.getLogger("comet.persistence.Stores"));

    private final Fault fault = new Fault(new IllegalStateException("a fault of ours"));
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            String fault =
                    entry.getThrown() == null ? "" : " + " + entry.getThrown().getMessage();
            lines.add(entry.getLevel() + " " + entry.getMessage() + fault);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.ALL);
            logger.addHandler(handler);
        }
    }

    @AfterEach
    void stopListening() {
        for (Logger logger : LOGGERS) {
            logger.setLevel(null);
            logger.removeHandler(handler);
        }
    }

    private static SourceReport source(int instance, int offered, int dropped, SourceEnd end, Optional<Fault> fault) {
        return new SourceReport(
                "alpha", instance, List.of(), Duration.ZERO, offered, dropped, 0, Optional.of(end), fault);
    }

    private static SearchReport report(
            Part part,
            ScrapeContext context,
            List<TitleReport> titles,
            List<SourceReport> sources,
            List<String> stores,
            List<Fault> faults,
            Optional<SearchReport> round) {
        return new SearchReport(
                part,
                "movie/tt0000101",
                context,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                titles,
                sources,
                Removals.NONE,
                Set.of(),
                0,
                Map.of(),
                stores,
                faults,
                round);
    }

    private SearchReport round(SourceReport... sources) {
        return report(
                Part.ROUND,
                ScrapeContext.LIVE,
                List.of(),
                List.of(sources),
                List.of("writing releases failed (IOException)"),
                List.of(fault),
                Optional.empty());
    }

    @Test
    @DisplayName("sources: answers for those who look for them, failures as warnings, faults of ours with their cause")
    void sources() {
        Optional<Fault> none = Optional.empty();
        new SearchLog()
                .ended(round(
                        source(0, 3, 0, new SourceEnd.Done(), none),
                        source(2, 0, 0, new SourceEnd.Failed(Failure.TIMEOUT), none),
                        source(0, 0, 0, new SourceEnd.Failed(Failure.BROKEN), Optional.of(fault)),
                        source(0, 7, 0, new SourceEnd.PartlyFailed(2, Failure.REFUSED), none),
                        source(0, 10_005, 5, new SourceEnd.Done(), none)));

        assertThat(lines)
                .containsExactly(
                        "FINE alpha answered with 3 releases (live)",
                        "WARNING alpha #2 failed: timeout (live)",
                        "SEVERE alpha broke (live) + a fault of ours",
                        "FINE alpha answered with 7 releases (live)",
                        "WARNING alpha failed in part: refused, 2 times (live)",
                        "FINE alpha answered with 10005 releases (live)",
                        "WARNING alpha found more than is taken: 5 releases dropped (live)",
                        "SEVERE search broke (live) + a fault of ours",
                        "FINE writing releases failed (IOException)");
    }

    @Test
    @DisplayName("SRCH-75: a service that did not say what it has is told; a key that is refused is its owner's matter")
    void services() {
        Map<ServiceId, AccountEnd> ends = new LinkedHashMap<>();
        ends.put(ServiceId.TORBOX, new AccountEnd.NotChecked(DebridFailure.of(FailureKind.SERVER_ERROR)));
        ends.put(ServiceId.PREMIUMIZE, new AccountEnd.Broke(fault));
        ends.put(ServiceId.OFFCLOUD, new AccountEnd.Unfinished());
        ends.put(ServiceId.REALDEBRID, new AccountEnd.Unusable(DebridFailure.of(FailureKind.INVALID_CREDENTIALS)));
        ends.put(ServiceId.ALLDEBRID, new AccountEnd.Answered());
        new SearchLog()
                .ended(new SearchReport(
                        Part.ANSWER,
                        "movie/tt0000101",
                        ScrapeContext.LIVE,
                        Duration.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        0,
                        List.of(),
                        List.of(),
                        Removals.NONE,
                        Set.of(),
                        0,
                        ends,
                        List.of(),
                        List.of(),
                        Optional.empty()));

        assertThat(lines)
                .containsExactly(
                        "WARNING torbox did not say what it has cached: server error",
                        "SEVERE premiumize broke + a fault of ours",
                        "FINE offcloud said a part of what it has cached");
    }

    @Test
    @DisplayName("ASK-48, SCR-D28: what lasts is told when it begins and when it ends, with what can be done about it")
    void whatLasts() {
        SearchLog log = new SearchLog();
        for (SourceEnd end : List.of(
                new SourceEnd.Failed(Failure.BLOCKED),
                new SourceEnd.Failed(Failure.BLOCKED),
                new SourceEnd.Failed(Failure.CLOSED),
                new SourceEnd.Done(),
                new SourceEnd.Done())) {
            log.ended(report(
                    Part.ROUND,
                    ScrapeContext.LIVE,
                    List.of(),
                    List.of(source(2, 1, 0, end, Optional.empty())),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }

        assertThat(lines)
                .containsExactly(
                        "WARNING alpha #2: blocked by bot filter; set ALPHA_PROXY_URL",
                        "WARNING alpha #2: closed by the source",
                        "INFO alpha #2: answers again",
                        "FINE alpha #2 answered with 1 releases (live)",
                        "FINE alpha #2 answered with 1 releases (live)");
    }

    @Test
    @DisplayName("RSL-03: that a provider of titles is left alone is told once")
    void restingProviders() {
        SearchLog log = new SearchLog();
        TitleReport resting = new TitleReport(
                "titles", TitleReport.Half.TITLE, Duration.ZERO, false, Optional.of(Failure.RESTING), Optional.empty());
        for (int i = 0; i < 3; i++) {
            log.ended(report(
                    Part.ANSWER,
                    ScrapeContext.LIVE,
                    List.of(resting),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }

        assertThat(lines).containsExactly("WARNING titles: failed too often, left alone for a while");
    }

    @Test
    @DisplayName("what the round tells of itself is not told again with the answer; providers of titles are")
    void nothingIsToldTwice() {
        TitleReport failed = new TitleReport(
                "titles",
                TitleReport.Half.TITLE,
                Duration.ZERO,
                false,
                Optional.of(Failure.UNREACHABLE),
                Optional.empty());
        new SearchLog()
                .ended(report(
                        Part.ANSWER,
                        ScrapeContext.LIVE,
                        List.of(failed),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(round(source(0, 3, 0, new SourceEnd.Done(), Optional.empty())))));

        assertThat(lines).containsExactly("WARNING titles failed: unreachable (live)");
    }
}
