package comet.core.testing;

import comet.core.port.ScrapeContext;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.report.AccountEnd;
import comet.core.report.SearchReport;
import comet.core.report.SearchReports;
import comet.core.report.SourceReport;
import comet.core.report.TitleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Remembers the reports it was given. Thread-safe. */
public final class RecordedReports implements SearchReports {

    private final List<SearchReport> reports = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);

    @Override
    public void ended(SearchReport report) {
        reports.add(report);
        first.countDown();
    }

    /** Waits for the first report: who waits for a search has its answer before the search is over. */
    public RecordedReports awaitFirst() throws InterruptedException {
        if (!first.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing is reported");
        }
        return this;
    }

    /** Every report so far. */
    public List<SearchReport> all() {
        return List.copyOf(reports);
    }

    /** The reports of one part so far. */
    public List<SearchReport> of(SearchReport.Part part) {
        return reports.stream().filter(report -> report.part() == part).toList();
    }

    /** What happened so far, one line each. */
    public List<String> lines() {
        return reports.stream().flatMap(report -> lines(report).stream()).toList();
    }

    /** What one report tells, one line each. */
    public static List<String> lines(SearchReport report) {
        List<String> lines = new ArrayList<>();
        report.storesFailed().forEach(lines::add);
        for (TitleReport title : report.titles()) {
            title.failure().ifPresent(failure -> lines.add(failed(title.provider(), ScrapeContext.LIVE, failure)));
        }
        for (SourceReport source : report.sources()) {
            source.end().ifPresent(end -> lines.add(line(source, end, report.context())));
        }
        report.faults().forEach(fault -> lines.add("search " + report.context() + " broke"));
        report.accounts().forEach((service, end) -> {
            switch (end) {
                case AccountEnd.NotChecked(var failure) -> lines.add(service.key() + " failed " + failure.kind());
                case AccountEnd.Broke(var fault) -> lines.add(service.key() + " broke");
                case AccountEnd.Unfinished unfinished -> lines.add(service.key() + " unfinished");
                case AccountEnd.Answered answered -> {}
                case AccountEnd.Unusable unusable -> {}
            }
        });
        return lines;
    }

    private static String line(SourceReport source, SourceEnd end, ScrapeContext context) {
        String answered = source.label() + " " + context + " answered " + source.offered();
        return switch (end) {
            case SourceEnd.Done done -> answered;
            case SourceEnd.Silent silent -> answered;
            case SourceEnd.PartlyFailed(int failed, Failure mostOften) -> answered + ", " + failed + " " + mostOften;
            case SourceEnd.Failed(Failure failure) -> failed(source.label(), context, failure);
        };
    }

    private static String failed(String source, ScrapeContext context, Failure failure) {
        return source + " " + context + (failure == Failure.BROKEN ? " broke" : " failed " + failure);
    }
}
