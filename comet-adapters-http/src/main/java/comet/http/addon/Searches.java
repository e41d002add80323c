package comet.http.addon;

import comet.core.media.MediaRequest;
import comet.core.search.SearchOutcome;
import comet.core.search.StreamRequest;
import comet.http.HttpSettings;
import comet.http.caching.CachePolicy;
import comet.http.config.UserConfiguration;
import comet.http.limit.BoundedWork;
import comet.http.log.Faults;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Searches that end: with an outcome, or with none when something broke or took too long (HTTP-044). Thread-safe. */
@Singleton
final class Searches {

    private final StreamFinder finder;
    private final BoundedWork work;

    /** A search that takes longer has failed, and its viewer hears so. */
    private final Duration limit;

    private final Faults faults;

    Searches(StreamFinder finder, BoundedWork work, HttpSettings.Offering offering, Faults faults) {
        this.finder = finder;
        this.work = work;
        this.limit = offering.searchLimit();
        this.faults = faults;
    }

    /** Searches for one viewer; empty after an unexpected failure, which is in the log by then. */
    Optional<SearchOutcome> search(MediaRequest media, UserConfiguration configuration, Optional<String> clientAddress)
            throws InterruptedException {
        StreamRequest request = new StreamRequest(media, configuration.search(), clientAddress);
        try {
            return Optional.of(work.within(limit, () -> finder.search(request)));
        } catch (TimeoutException e) {
            faults.overdue("a search", limit);
        } catch (ExecutionException e) {
            faults.report("a search", e.getCause() == null ? e : e.getCause());
        }
        return Optional.empty();
    }

    /**
     * For how long an outcome may be used again (section 6).
     *
     * @param hasStreams whether anything but notices is shown
     */
    static CachePolicy policy(SearchOutcome outcome, UserConfiguration configuration, boolean hasStreams) {
        if (configuration.search().searchAccountLibraries()
                && !configuration.search().torrentsOnly()) {
            return CachePolicy.NONE;
        }
        // A partial answer is there to be asked for again: what is missing may be found by then.
        boolean partial = outcome instanceof SearchOutcome.Found found && found.partial();
        return hasStreams && !partial ? CachePolicy.STREAMS : CachePolicy.EMPTY;
    }
}
