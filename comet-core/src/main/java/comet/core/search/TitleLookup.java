package comet.core.search;

import comet.core.basis.Subject;
import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.Locks;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.core.report.SearchReports;
import comet.core.title.TitleProviders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * Finds out how a title is called. What is known comes in two halves, title and aliases, each with an age of its own:
 * what is stored is used while it is fresh; when it is older it is used at once and asked for again behind the answer
 * (MCA-10); what is not stored is asked for, both halves at once, by one fetch that all who want it share (MCA-03). Once
 * the title is known, aliases get a little longer, and then the search goes on without them; they are stored for the next
 * one (ALI-15). When nobody answers, what is stored serves at any age (MCA-11), and then what the operator brought along
 * (SED-01). No failure of a provider or of the store is one of the look-up (RSL-08). Thread-safe.
 */
public final class TitleLookup {

    /** More than those need who answer from memory. */
    private static final Duration SEEDS = Duration.ofSeconds(1);

    /**
     * How old is too old, and how long is too long. No time is negative.
     *
     * @param freshFor how long a stored half is used without asking (MCA-01)
     * @param staleFor up to which age a half that is not fresh is used without waiting for a new one (MCA-10)
     * @param aliasWait how much longer aliases may take than the title (ALI-15)
     * @param hedgeDelay how long one provider is waited for before the next is asked as well (MDA-52)
     * @param budget how long one fetch may take, whoever waits for it (RSL-01); positive
     * @param unknownFor how long nobody is asked again for a title that all said does not exist (MCA-12)
     */
    public record Limits(
            Duration freshFor,
            Duration staleFor,
            Duration aliasWait,
            Duration hedgeDelay,
            Duration budget,
            Duration unknownFor) {

        /** What an installation has that sets nothing. */
        public static final Limits DEFAULT = new Limits(
                Duration.ofDays(30),
                Duration.ofDays(365),
                Duration.ofSeconds(4),
                Duration.ofMillis(800),
                Duration.ofSeconds(10),
                Duration.ofHours(1));

        /** @throws IllegalArgumentException if a time is negative, or there is none for a fetch */
        public Limits {
            if (List.of(freshFor, staleFor, aliasWait, hedgeDelay, unknownFor).stream()
                    .anyMatch(Duration::isNegative)) {
                throw new IllegalArgumentException("times are not negative");
            }
            if (!budget.isPositive()) {
                throw new IllegalArgumentException("a budget is positive");
            }
        }
    }

    private final TitleFetch.Surroundings around;
    private final TitleAges ages;
    private final TitleSeeds seeds;
    private final TitleFlights flights;
    private final InstantSource time;

    /**
     * A look-up of one of several instances on one store: one of them asks for a title at a time (MCA-15).
     *
     * @param threads runs what happens side by side, as that of {@link StreamSearch}
     * @param pause how it waits for another instance
     * @param reports hears of what came too late for the search that asked for it
     */
    public TitleLookup(
            TitleProviders providers,
            MetadataStore store,
            Locks locks,
            Limits limits,
            ExecutorService threads,
            InstantSource time,
            Pause pause,
            SearchReports reports) {
        this(
                providers,
                store,
                calls -> Optional.of(new TitleTurn(locks, calls, pause)),
                limits,
                threads,
                time,
                reports);
    }

    /** A look-up of the only instance on its store, which asks all providers for everything. */
    public TitleLookup(
            List<? extends MetadataProvider> providers,
            MetadataStore store,
            Limits limits,
            ExecutorService threads,
            InstantSource time,
            SearchReports reports) {
        this(TitleProviders.all(providers), store, calls -> Optional.empty(), limits, threads, time, reports);
    }

    private TitleLookup(
            TitleProviders providers,
            MetadataStore store,
            Function<StoreCalls, Optional<TitleTurn>> turn,
            Limits limits,
            ExecutorService threads,
            InstantSource time,
            SearchReports reports) {
        StoreCalls calls = new StoreCalls(threads, time);
        this.around = new TitleFetch.Surroundings(
                providers, store, calls, turn.apply(calls), limits, new TitleSilence(), threads, time);
        this.ages = around.ages();
        this.seeds = new TitleSeeds(providers.seeds(), time);
        this.flights = new TitleFlights(around, reports);
        this.time = time;
    }

    /** How the title is called; empty when nobody can say. */
    Optional<MediaMetadata> find(MediaType type, MediaId id, Deadline deadline, SearchRecorder recorder)
            throws InterruptedException {
        return find(new TitleKey(type, id), true, deadline, recorder);
    }

    /**
     * How a title is called now, for work that no viewer waits for; empty when nobody can say.
     *
     * @param deadline by when
     */
    public Optional<MediaMetadata> find(MediaType type, MediaId id, Deadline deadline) throws InterruptedException {
        SearchRecorder recorder = SearchRecorder.ofLateAliases(id, time);
        Optional<MediaMetadata> found = find(new TitleKey(type, id), true, deadline, recorder);
        flights.tell(recorder);
        return found;
    }

    /**
     * How a title is called that the caller already knows from a catalogue (MDA-05): only aliases are asked for. It is
     * stored as the title of that id if none is, and never replaces one (MDA-08).
     *
     * @return the stored title, if there is one, else that of the caller
     */
    public MediaMetadata complete(MediaType type, MediaId id, MediaTitle known, Deadline deadline)
            throws InterruptedException {
        SearchRecorder recorder = SearchRecorder.ofLateAliases(id, time);
        try {
            if (stored(id, recorder).title().isEmpty()) {
                around.store().save(id, StoredMetadata.of(new Dated<>(known, time.instant())));
            }
        } catch (StoreException e) {
            recorder.storeFailed(e);
        }
        Optional<MediaMetadata> found = find(new TitleKey(type, id), false, deadline, recorder);
        flights.tell(recorder);
        return found.orElseGet(() -> new MediaMetadata(known, seeds.aliases(new TitleKey(type, id), deadline)));
    }

    /**
     * What is known of a title without asking anybody.
     *
     * @param aliases how else it is called
     * @param year the year of a film, or the first of a series; empty when it is not known for certain
     */
    public record Stored(Aliases aliases, OptionalInt year) {}

    /**
     * What is stored of a title, of whatever age, for choosing a file at playback (MDA-07). Aliases that are missing are
     * fetched behind it: nobody waits (DB-48).
     */
    public Stored storedForPlayback(MediaType type, MediaId id) {
        TitleKey key = new TitleKey(type, id);
        SearchRecorder recorder = SearchRecorder.ofLateAliases(id, time);
        StoredMetadata stored = storedUnbounded(id, recorder);
        if (stored.aliases().isEmpty()
                && around.due(key, true, stored, time.instant()).aliases()) {
            flights.take(key, true, TitleFlight::need);
        }
        flights.tell(recorder);
        Aliases aliases = stored.aliases().map(Dated::half).orElse(Aliases.NONE);
        OptionalInt year = stored.title()
                .map(Dated::half)
                .filter(title -> !title.weakYear())
                .map(MediaTitle::year)
                .orElse(OptionalInt.empty());
        return new Stored(aliases.and(seeds.aliases(key, Deadline.after(SEEDS, time))), year);
    }

    private Optional<MediaMetadata> find(TitleKey key, boolean wantsTitle, Deadline deadline, SearchRecorder recorder)
            throws InterruptedException {
        StoredMetadata stored = stored(key.id(), recorder);
        Instant now = time.instant();
        TitleFetch.Due due = around.due(key, wantsTitle, stored, now);
        recorder.basis().on(Subject.title(key.id()));
        recorder.basis().until(due.none() ? around.noneDueUntil(key, wantsTitle, stored, now) : Instant.MIN);
        Halves atOnce = new Halves(
                due.title()
                        ? ages.servedAtOnce(stored.title(), now)
                        : stored.title().map(Dated::half),
                due.aliases()
                        // None that are old are nothing to serve: those that are there by now are worth the wait.
                        ? ages.servedAtOnce(stored.aliases(), now).filter(aliases -> !aliases.equals(Aliases.NONE))
                        : Optional.of(stored.aliases().map(Dated::half).orElse(Aliases.NONE)));
        Halves halves = atOnce;
        if (atOnce.aliases().isEmpty() || (due.title() && atOnce.title().isEmpty())) {
            halves = waiting(key, wantsTitle, recorder, flight -> complete(atOnce, stored, flight, deadline));
        } else if (!due.none()) {
            flights.take(key, wantsTitle, TitleFlight::need);
        }
        Optional<MediaTitle> title =
                halves.title().or(() -> stored.title().map(Dated::half)).or(() -> seeds.title(key, deadline));
        Aliases aliases =
                halves.aliases().or(() -> stored.aliases().map(Dated::half)).orElse(Aliases.NONE);
        return title.map(known -> new MediaMetadata(known, aliases.and(seeds.aliases(key, deadline))));
    }

    /** The halves as far as they are known. */
    private record Halves(Optional<MediaTitle> title, Optional<Aliases> aliases) {}

    private Halves complete(Halves atOnce, StoredMetadata stored, TitleFlight flight, Deadline deadline)
            throws InterruptedException {
        Optional<MediaTitle> title =
                atOnce.title().isPresent() ? atOnce.title() : flight.awaitTitle(deadline.left(time));
        if (title.or(() -> stored.title().map(Dated::half)).isEmpty()
                || atOnce.aliases().isPresent()) {
            return new Halves(title, atOnce.aliases());
        }
        Deadline aliasDeadline = deadline.within(around.limits().aliasWait(), time);
        return new Halves(title, flight.awaitAliases(aliasDeadline.left(time)));
    }

    @FunctionalInterface
    private interface Wait<T> {
        T on(TitleFlight flight) throws InterruptedException;
    }

    /** Takes part in the fetch of a title. */
    private <T> T waiting(TitleKey key, boolean wantsTitle, SearchRecorder recorder, Wait<T> wait)
            throws InterruptedException {
        TitleFlight flight = flights.take(key, wantsTitle, TitleFlight::enter);
        boolean answered = false;
        try {
            T answer = wait.on(flight);
            answered = true;
            return answer;
        } finally {
            if (answered) {
                flight.leave(recorder);
            } else {
                flight.abandon();
            }
        }
    }

    /** For callers that see to their time themselves. */
    private StoredMetadata storedUnbounded(MediaId id, SearchRecorder recorder) {
        try {
            return around.store().find(id);
        } catch (StoreException e) {
            recorder.storeFailed(e);
            return StoredMetadata.NONE;
        }
    }

    private StoredMetadata stored(MediaId id, SearchRecorder recorder) throws InterruptedException {
        try {
            return around.calls()
                    .within(
                            StoreCalls.READ,
                            "reading a title",
                            () -> around.store().find(id));
        } catch (StoreException e) {
            recorder.storeFailed(e);
            return StoredMetadata.NONE;
        }
    }
}
