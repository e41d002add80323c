package comet.app.wiring;

import comet.core.search.SearchOutcome;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import comet.http.addon.StreamFinder;
import comet.persistence.DatabaseUnavailableException;
import java.util.function.Supplier;

/** The search for requests that may come before the database is open: they wait for it. */
record SearchWhenOpen(OpeningDatabase opening, Supplier<StreamSearch> search) implements StreamFinder {

    @Override
    public SearchOutcome search(StreamRequest request) throws InterruptedException {
        try {
            opening.await();
        } catch (DatabaseUnavailableException e) {
            // The server goes down, and whoever started it is told why, once.
            return new SearchOutcome.MetadataUnavailable();
        }
        return search.get().search(request);
    }
}
