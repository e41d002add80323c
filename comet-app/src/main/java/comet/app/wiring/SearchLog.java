package comet.app.wiring;

import comet.core.port.ScrapeContext;
import comet.core.port.SearchEvents;
import comet.core.port.SourceException;
import comet.core.port.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** Tells the operator in the log what happens while searching. Names sources and failures, never titles or addresses. */
final class SearchLog implements SearchEvents {

    private static final Logger SOURCES = System.getLogger("comet.scrapers.Sources");
    private static final Logger STORES = System.getLogger("comet.persistence.Stores");

    @Override
    public void sourceAnswered(String source, ScrapeContext context, int releases) {
        SOURCES.log(Level.DEBUG, () -> source + " answered with " + releases + " releases (" + context.word() + ")");
    }

    @Override
    public void sourceFailed(String source, ScrapeContext context, SourceException.Failure failure) {
        SOURCES.log(
                Level.WARNING,
                () -> source + " failed: " + failure.name().toLowerCase(Locale.ROOT) + " (" + context.word() + ")");
    }

    @Override
    public void sourceBroke(String source, ScrapeContext context, Throwable fault) {
        SOURCES.log(Level.ERROR, source + " broke (" + context.word() + ")", fault);
    }

    @Override
    public void storeFailed(StoreException failure) {
        STORES.log(Level.WARNING, failure::getMessage);
    }
}
