package comet.core.finding;

import comet.core.asking.Asking;
import comet.core.asking.Flights;
import comet.core.asking.Reply;
import comet.core.port.Deadline;
import comet.core.port.TitleFinder;
import comet.core.port.TitleFinder.Candidate;
import comet.core.port.TitleSearchStore;
import comet.core.port.TitleSearchStore.Found;
import comet.core.port.TitleSearchStore.Match;
import comet.core.report.LookupReport.Subject;
import comet.core.report.LookupReports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Finds the title that a text means (TLK-01 to TLK-08). Never fails: nothing found is nothing found. Thread-safe. */
public final class TitleSearch {

    /**
     * How long results hold, and how long a search may take.
     *
     * @param freshFor how long a match needs no new search (TLK-04); not negative
     * @param round how long finders may take together; positive
     */
    public record Limits(Duration freshFor, Duration round) {

        /** What an installation has that sets nothing. */
        public static final Limits DEFAULT = new Limits(Duration.ofDays(30), Duration.ofSeconds(10));

        /** @throws IllegalArgumentException if a time is out of its range */
        public Limits {
            if (freshFor.isNegative() || !round.isPositive()) {
                throw new IllegalArgumentException("fresh is zero or more, and a search takes some time");
            }
        }
    }

    /** How long nothing found needs no new search (TLK-07). */
    private static final Duration NO_MATCH = Duration.ofHours(1);

    private final List<TitleFinder> finders;
    private final TitleSearchStore store;
    private final Limits limits;
    private final InstantSource time;
    private final Asking asking;
    private final Flights<String, Optional<Match>> flights;

    /**
     * @param finders best first; the next is asked only when one fails or finds nothing that is meant (TLK-08)
     * @param threads runs searches, which go on when nobody waits for the answer any more; a virtual thread for each
     *     suits
     * @param reports hears of each question
     */
    public TitleSearch(
            List<TitleFinder> finders,
            TitleSearchStore store,
            Limits limits,
            ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        this.finders = List.copyOf(finders);
        this.store = store;
        this.limits = limits;
        this.time = time;
        this.asking = new Asking(reports, time);
        this.flights = new Flights<>(threads);
    }

    /**
     * The title that is meant.
     *
     * @param deadline how long to wait
     * @return empty when none is, when nobody can say, and when nobody said in time
     * @throws InterruptedException if interrupted; the search goes on, and what it brings is stored
     */
    Optional<Match> find(TitleQuery query, Deadline deadline) throws InterruptedException {
        Optional<Found> known = asking.read(Optional.empty(), () -> store.find(query.key()));
        Optional<Found> fresh = known.filter(this::isFresh);
        return fresh.isPresent()
                ? fresh.get().match()
                : flights.join(query.key(), () -> searched(query), deadline.left(time))
                        .flatMap(match -> match);
    }

    private boolean isFresh(Found found) {
        Duration age = Duration.between(found.foundAt(), time.instant());
        return age.compareTo(found.match().isPresent() ? limits.freshFor() : NO_MATCH) <= 0;
    }

    private Optional<Match> searched(TitleQuery query) throws InterruptedException {
        Deadline deadline = Deadline.after(limits.round(), time);
        boolean failed = false;
        for (TitleFinder finder : finders) {
            Reply<List<Candidate>> reply = asking.ask(
                    finder.name(),
                    Subject.TITLE_BY_TEXT,
                    () -> Optional.of(finder.find(query.text(), query.type(), deadline))
                            .filter(candidates -> !candidates.isEmpty()));
            failed |= reply.failed();
            Optional<Match> match = reply.known()
                    .flatMap(query::choose)
                    .map(chosen -> new Match(chosen.id(), chosen.type(), chosen.year()));
            if (match.isPresent()) {
                remember(query, match);
                return match;
            }
        }
        if (!failed) {
            remember(query, Optional.empty());
        }
        return Optional.empty();
    }

    private void remember(TitleQuery query, Optional<Match> match) {
        Instant now = time.instant();
        asking.write(() -> store.save(query.key(), new Found(match, now)));
    }
}
