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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Searches that end: with an outcome, or with none when something broke or took too long (HTTP-044). Thread-safe. */
@Singleton
final class Searches {

    /** Another instance searches, or those who failed are asked again later. */
    private static final String NOBODY = "none";

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

    /** A list was shown again that was found for this. */
    void served(MediaRequest found) {
        finder.served(found);
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

    /**
     * Who is still asked, where an outcome is not complete (HTTP-116): words of sources and services. Empty when it is
     * complete.
     */
    static Optional<String> incomplete(SearchOutcome outcome) {
        boolean isIncomplete = switch (outcome) {
            case SearchOutcome.Found found -> found.partial();
            case SearchOutcome.Busy busy -> true;
            case SearchOutcome.TorrentsDisabled disabled -> false;
            case SearchOutcome.NotReleased notReleased -> false;
            case SearchOutcome.MetadataUnavailable unavailable -> false;
        };
        if (!isIncomplete) {
            return Optional.empty();
        }
        List<String> asked = outcome.report().stillAsked();
        return Optional.of(asked.isEmpty() ? NOBODY : String.join(", ", asked));
    }
}
