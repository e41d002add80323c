package comet.app.wiring;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.port.ScrapeContext;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.report.AccountEnd;
import comet.core.report.Fault;
import comet.core.report.SearchReport;
import comet.core.report.SearchReports;
import comet.core.report.SourceReport;
import comet.core.report.SourceStates;
import comet.core.report.SourceStates.State;
import comet.core.report.TitleReport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/** Tells the operator in the log what searches did. Names sources and failures, never titles or addresses. */
final class SearchLog implements SearchReports {

    private static final Logger SEARCHES = System.getLogger("comet.core.Search");
    private static final Logger SOURCES = System.getLogger("comet.scrapers.Sources");
    private static final Logger SERVICES = System.getLogger("comet.debrid.Services");
    private static final Logger STORES = System.getLogger("comet.persistence.Stores");

    private final SourceStates providers = new SourceStates();
    private final SourceStates sources = new SourceStates();

    @Override
    public void ended(SearchReport report) {
        report.ending().ifPresent(ending -> SEARCHES.log(Level.INFO, () -> SearchLine.of(report, ending)));
        report.titles().forEach(this::ended);
        for (SourceReport source : report.sources()) {
            source.end().ifPresent(end -> ended(source, end, report.context()));
        }
        report.faults().forEach(fault -> broke("search", report.context(), fault));
        report.accounts().forEach(SearchLog::ended);
        // Every search meets it while a database is away; the database itself tells the operator, once a minute.
        report.storesFailed().forEach(failure -> STORES.log(Level.DEBUG, failure));
    }

    /** SRCH-75: a service that did not say what it has is a matter for the operator, a key that is refused for its owner. */
    private static void ended(ServiceId service, AccountEnd end) {
        switch (end) {
            case AccountEnd.NotChecked(DebridFailure failure) ->
                SERVICES.log(
                        Level.WARNING,
                        () -> service.key() + " did not say what it has cached: "
                                + failure.kind().shortReason());
            case AccountEnd.Broke(Fault fault) -> SERVICES.log(Level.ERROR, service.key() + " broke", fault.cause());
            case AccountEnd.Unfinished unfinished ->
                SERVICES.log(Level.DEBUG, () -> service.key() + " said a part of what it has cached");
            case AccountEnd.Unusable unusable -> {}
            case AccountEnd.Answered answered -> {}
        }
    }

    private void ended(TitleReport title) {
        providers
                .ended(title.provider(), title.failure())
                .ifPresent(state -> SOURCES.log(level(state), () -> title.provider() + ": " + state.words()));
        title.failure()
                .filter(failure -> SourceStates.lasting(failure).isEmpty())
                .ifPresent(failure -> failed(title.provider(), ScrapeContext.LIVE, failure, title.fault()));
    }

    private void ended(SourceReport source, SourceEnd end, ScrapeContext context) {
        switch (end) {
            case SourceEnd.Done done -> {
                changed(source, Optional.empty());
                answered(source, context);
            }
            case SourceEnd.Silent silent -> {
                changed(source, Optional.empty());
                answered(source, context);
            }
            case SourceEnd.PartlyFailed(int failed, Failure mostOften) -> {
                changed(source, Optional.empty());
                answered(source, context);
                SOURCES.log(
                        Level.WARNING,
                        () -> source.label() + " failed in part: " + word(mostOften) + ", " + failed + " times ("
                                + context.word() + ")");
            }
            case SourceEnd.Failed(Failure failure) -> {
                changed(source, Optional.of(failure));
                if (SourceStates.lasting(failure).isEmpty()) {
                    failed(source.label(), context, failure, source.fault());
                }
            }
        }
        if (source.dropped() > 0) {
            SOURCES.log(
                    Level.WARNING,
                    () -> source.label() + " found more than is taken: " + source.dropped() + " releases dropped ("
                            + context.word() + ")");
        }
    }

    /** What lasts is told when it begins and when it ends, not with every search (ASK-48). */
    private void changed(SourceReport source, Optional<Failure> failure) {
        sources.ended(source.label(), failure)
                .ifPresent(state -> SOURCES.log(
                        level(state),
                        () -> source.label() + ": " + state.words() + SourceStates.remedy(state, source.source())));
    }

    private static Level level(State state) {
        return switch (state) {
            case ANSWERS -> Level.INFO;
            case BLOCKED, CLOSED, RESTING, SKIPPED -> Level.WARNING;
        };
    }

    private static void answered(SourceReport source, ScrapeContext context) {
        SOURCES.log(
                Level.DEBUG,
                () -> source.label() + " answered with " + source.offered() + " releases (" + context.word() + ")");
    }

    private static void failed(String source, ScrapeContext context, Failure failure, Optional<Fault> fault) {
        if (fault.isPresent()) {
            broke(source, context, fault.get());
        } else {
            SOURCES.log(Level.WARNING, () -> source + " failed: " + word(failure) + " (" + context.word() + ")");
        }
    }

    private static void broke(String source, ScrapeContext context, Fault fault) {
        SOURCES.log(Level.ERROR, source + " broke (" + context.word() + ")", fault.cause());
    }

    private static String word(Failure failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }
}
