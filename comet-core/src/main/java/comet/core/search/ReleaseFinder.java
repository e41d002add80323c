package comet.core.search;

import comet.core.basis.Basis;
import comet.core.basis.Subject;
import comet.core.media.MediaRequest;
import comet.core.port.Deadline;
import comet.core.port.DemandStore;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.Pause;
import comet.core.port.ScrapeContext;
import comet.core.port.StoreException;
import comet.core.report.Decision;
import comet.core.report.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds the releases that serve a request: the stored ones while they are fresh, else what the sources say, else what
 * there is (SRCH-30 to SRCH-35 with DB-01 and DB-02). Thread-safe.
 */
final class ReleaseFinder {

    /** How often a viewer who waits for another instance's search looks for its end (DB-01). */
    private static final Duration JOIN_POLL = Duration.ofMillis(250);

    /**
     * What was found.
     *
     * @param releases each serves the request; each torrent once
     * @param partial whether asking again soon gives more
     */
    record Findings(List<ReadRelease> releases, boolean partial) {
        Findings {
            releases = List.copyOf(releases);
        }
    }

    private final StoreCalls calls;
    private final StoredReleases releases;
    private final DemandStore demand;
    private final SourceSearch sources;
    private final SearchLimits limits;
    private final InstantSource time;
    private final Pause pause;

    /** @param calls what bounds its calls to stores */
    ReleaseFinder(
            StoreCalls calls,
            StoredReleases releases,
            DemandStore demand,
            SourceSearch sources,
            SearchLimits limits,
            InstantSource time,
            Pause pause) {
        this.calls = calls;
        this.releases = releases;
        this.demand = demand;
        this.sources = sources;
        this.limits = limits;
        this.time = time;
        this.pause = pause;
    }

    /**
     * Finds; empty when the search goes on, here or elsewhere, and nothing can be shown yet (HTTP-116).
     *
     * @param viewer who waits
     * @param deadline when he has what there is by then; empty = when the slowest source has ended (DB-14)
     */
    Optional<Findings> find(Wanted wanted, Attendance viewer, Optional<Deadline> deadline) throws InterruptedException {
        StoredReleases.Stored stored = stored(wanted, viewer);
        viewer.recorder().stored(stored.all().size());
        Instant now = time.instant();
        Optional<LastScrape> last = requested(wanted.media(), now, viewer);
        viewer.recorder().basis().on(Subject.demand(wanted.media().key()));
        if (last.isPresent() && isFresh(last.get(), stored, now)) {
            viewer.recorder().decided(Decision.STORED);
            viewer.recorder().basis().until(freshUntil(last.get()));
            return Optional.of(new Findings(stored.all(), false));
        }
        // Whoever comes next may find more.
        viewer.recorder().basis().once();
        IncompleteSearches incomplete = sources.incomplete();
        if (incomplete.isResting(wanted.media(), now)) {
            viewer.recorder().decided(Decision.RESTING);
            return Optional.of(new Findings(stored.all(), true));
        }
        boolean searched = last.isPresent() || incomplete.knows(wanted.media());
        if (searched && !stored.own().isEmpty()) {
            viewer.recorder().decided(Decision.REFRESHED);
            // Old results now beat new results later: the sources are asked behind the viewer's back (SRCH-35).
            sources.join(wanted, ScrapeContext.BACKGROUND, last);
            return Optional.of(new Findings(stored.all(), false));
        }
        return search(wanted, stored.all(), last, viewer, deadline);
    }

    private Optional<Findings> search(
            Wanted wanted,
            List<ReadRelease> stored,
            Optional<LastScrape> last,
            Attendance viewer,
            Optional<Deadline> due)
            throws InterruptedException {
        viewer.recorder().decided(Decision.SEARCHED);
        SearchFlight flight = viewer.waitsFor(sources.join(wanted, ScrapeContext.LIVE, last));
        Optional<SearchFlight.End> end = flight.await(due.map(deadline -> deadline.left(time)));
        boolean elsewhere = end.equals(Optional.of(SearchFlight.End.ELSEWHERE));
        if (elsewhere) {
            viewer.recorder().decided(Decision.ELSEWHERE);
        }
        if (elsewhere && stored.isEmpty()) {
            return awaitElsewhere(wanted, last, viewer, due);
        }
        boolean complete = end.equals(Optional.of(SearchFlight.End.DONE));
        List<ReadRelease> found = flight.found();
        List<ReadRelease> all = new BestOfEach(wanted.sieve().bestFirst())
                .add(found)
                .add(stored)
                .toList();
        viewer.recorder().removed(Rule.SAME_TORRENT, found.size() + stored.size() - all.size());
        boolean stillSearching = end.isEmpty();
        return stillSearching && all.isEmpty() ? Optional.empty() : Optional.of(new Findings(all, !complete));
    }

    /** Another instance searches, or has just done so: its results appear in the store (DB-01). */
    private Optional<Findings> awaitElsewhere(
            Wanted wanted, Optional<LastScrape> before, Attendance viewer, Optional<Deadline> due)
            throws InterruptedException {
        Deadline own = Deadline.after(limits.joinTimeout(), time);
        Deadline deadline = due.filter(answer -> answer.at().isBefore(own.at())).orElse(own);
        while (true) {
            Optional<LastScrape> last = lastScrape(wanted.media(), viewer);
            if (last.isPresent() && !last.equals(before)) {
                return Optional.of(new Findings(stored(wanted, viewer).all(), false));
            }
            Duration left = deadline.left(time);
            if (left.isZero()) {
                return Optional.empty();
            }
            pause.pause(left.compareTo(JOIN_POLL) < 0 ? left : JOIN_POLL);
        }
    }

    /** A search that found nothing for this request is trusted for a shorter time, whatever others have stored. */
    private boolean isFresh(LastScrape last, StoredReleases.Stored stored, Instant now) {
        Duration age = Duration.between(last.at(), now);
        if (last.empty()) {
            return limits.emptyFor().isPositive() && age.compareTo(limits.emptyFor()) < 0;
        }
        boolean young =
                limits.freshFor().isEmpty() || age.compareTo(limits.freshFor().get()) <= 0;
        // What was found for other ids is no answer to whether this one was searched (ANM-45).
        return young && !stored.own().isEmpty();
    }

    /** Until when what is fresh stays so. */
    private Instant freshUntil(LastScrape last) {
        return last.empty()
                ? Basis.end(last.at(), limits.emptyFor())
                : limits.freshFor().map(age -> Basis.end(last.at(), age)).orElse(Instant.MAX);
    }

    private StoredReleases.Stored stored(Wanted wanted, Attendance viewer) throws InterruptedException {
        return releases.of(wanted, calls, viewer.recorder());
    }

    private Optional<LastScrape> requested(MediaRequest media, Instant now, Attendance viewer)
            throws InterruptedException {
        try {
            return calls.within(StoreCalls.NOTE, "noting demand", () -> demand.requested(media.key(), now));
        } catch (StoreException e) {
            viewer.recorder().storeFailed(e);
            return Optional.empty();
        }
    }

    private Optional<LastScrape> lastScrape(MediaRequest media, Attendance viewer) throws InterruptedException {
        try {
            return calls.within(StoreCalls.NOTE, "reading demand", () -> demand.lastScrape(media.key()));
        } catch (StoreException e) {
            viewer.recorder().storeFailed(e);
            return Optional.empty();
        }
    }
}
