package comet.app.wiring;

import comet.core.demand.RememberedDemand;
import comet.core.media.MediaRequest;
import comet.core.search.SearchOutcome;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import comet.http.addon.StreamFinder;
import io.micronaut.context.BeanProvider;
import java.time.InstantSource;

/**
 * The search as routes use it. Requests that come while the database is being opened wait for it. If it cannot be had the
 * server goes down, and whoever started it is told why, once.
 */
record OpenedSearch(
        OpeningDatabase opening,
        BeanProvider<StreamSearch> search,
        BeanProvider<RememberedDemand> demand,
        InstantSource time)
        implements StreamFinder {

    @Override
    public SearchOutcome search(StreamRequest request) throws InterruptedException {
        return opening.awaitQuietly() ? search.get().search(request) : new SearchOutcome.MetadataUnavailable();
    }

    /** Only after a search, so that the database is open. */
    @Override
    public void served(MediaRequest found) {
        demand.get().served(found.key(), time.instant());
    }
}
