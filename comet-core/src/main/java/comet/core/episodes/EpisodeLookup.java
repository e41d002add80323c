package comet.core.episodes;

import comet.core.asking.Asking;
import comet.core.asking.Flights;
import comet.core.asking.Remembered;
import comet.core.basis.Basis;
import comet.core.media.AirDate;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaTitle;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.EpisodeStore;
import comet.core.port.EpisodeStore.StoredEpisodes;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.report.LookupReports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;

/**
 * Finds out which episodes a series has: their names, when they are broadcast, how long they last, and how they are
 * counted. From what is stored while that is fresh, else from the providers, all of them side by side (EPX-04, EPX-13).
 * Whoever asks waits as long as he says; what comes later is stored for the next. Thread-safe.
 */
public final class EpisodeLookup {

    /**
     * How old is too old, and how long is too long.
     *
     * @param freshFor how long the episodes of a finished series are used without asking (MCA-01); not negative
     * @param round how long providers may take in one round of questions; positive
     * @param grace how much longer the others may take than the catalogue before an answer goes out that holds what is
     *     wanted; what they say later is stored. Not negative
     */
    public record Limits(Duration freshFor, Duration round, Duration grace) {

        /** What an installation has that sets nothing. */
        public static final Limits DEFAULT =
                new Limits(Duration.ofDays(30), Duration.ofSeconds(10), Duration.ofSeconds(1));

        /** @throws IllegalArgumentException if a time is out of its range */
        public Limits {
            if (freshFor.isNegative() || grace.isNegative() || !round.isPositive()) {
                throw new IllegalArgumentException("fresh and grace are zero or more, and a round takes some time");
            }
        }
    }

    /** A season that was wanted in a round of questions. */
    private record AskedSeason(ImdbId series, OptionalInt season) {}

    /** How long a series that goes on is fresh (EPX-12). */
    private static final Duration ACTIVE = Duration.ofDays(1);

    /** How long the same is not asked again when what is wanted is missing (EPX-11, EPX-12). */
    private static final Duration MISSING = Duration.ofHours(6);

    /** How long a series is not asked about when the catalogue failed (EPX-11). */
    private static final Duration RESTING = Duration.ofMinutes(5);

    /** Days after which an episode is no news any more (EPX-12). */
    private static final int RECENT_DAYS = 60;

    private final List<EpisodeProvider> providers;
    private final EpisodeStore store;
    private final MetadataStore titles;
    private final Limits limits;
    private final ExecutorService threads;
    private final InstantSource time;
    private final Asking asking;
    private final Flights<ImdbId, EpisodeIndex> flights;
    private final ConcurrentMap<ImdbId, Gathering> gatherings = new ConcurrentHashMap<>();
    private final Remembered<ImdbId> failures;
    private final Remembered<ImdbId> gaps;

    /** Those of which nobody knows an episode, as of a film: nothing of them is stored. */
    private final Remembered<ImdbId> withoutEpisodes;

    private final Remembered<AskedSeason> toldSeasons;
    private final Remembered<AskedSeason> failedSeasons;

    /**
     * @param providers in the order of EPX-13. The first is the catalogue: it says which episodes there are, and the
     *     dates of the others outrank its own. With none, what is stored is all there is
     * @param titles tells which series have ended (EPX-12)
     * @param threads runs questions side by side and behind answers; a virtual thread for each suits
     * @param reports hears of each question
     */
    public EpisodeLookup(
            List<EpisodeProvider> providers,
            EpisodeStore store,
            MetadataStore titles,
            Limits limits,
            ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        this.providers = List.copyOf(providers);
        this.store = store;
        this.titles = titles;
        this.limits = limits;
        this.threads = threads;
        this.time = time;
        this.asking = new Asking(reports, time);
        this.flights = new Flights<>(threads);
        this.failures = new Remembered<>(time);
        this.gaps = new Remembered<>(time);
        this.withoutEpisodes = new Remembered<>(time);
        this.toldSeasons = new Remembered<>(time);
        this.failedSeasons = new Remembered<>(time);
    }

    /**
     * What is known of the episodes of a series. Never fails: what cannot be found out is not in it.
     *
     * @param wanted what it is needed for; providers that tell one season at a time are asked for that of it. A film
     *     has no episodes
     * @param deadline how long to wait for providers. When it passes, the answer is what is stored and what was told
     * @return without seasons that are named after years, unless such a one is wanted
     * @throws InterruptedException if interrupted; the questions go on, and what they bring is stored
     */
    public EpisodeIndex find(ImdbId series, Scope wanted, Deadline deadline) throws InterruptedException {
        if (wanted instanceof Scope.Movie) {
            return EpisodeIndex.NONE;
        }
        EpisodeIndex index = find(series, new Want.Part(wanted), deadline);
        boolean usesYears = wanted.season().stream().anyMatch(EpisodeIndex::isNamedAfterYear);
        return usesYears ? index : index.withoutYearSeasons();
    }

    /**
     * Until when {@link #find} says the same as just now, unless what is stored of the series changes; empty when somebody
     * is asked, or what is wanted is missing.
     */
    public Optional<Instant> sameUntil(ImdbId series, Scope wanted) {
        if (wanted instanceof Scope.Movie || providers.isEmpty()) {
            return Optional.of(Instant.MAX);
        }
        Want want = new Want.Part(wanted);
        StoredEpisodes stored = stored(series);
        boolean isOpen = gatherings.containsKey(series)
                || stored.refreshedAt().isEmpty()
                || !want.isIn(stored.index())
                || isDue(series, stored, want);
        if (isOpen) {
            return Optional.empty();
        }
        Instant end = Basis.end(stored.refreshedAt().get(), limits.freshFor());
        Instant next = stored.refreshedAt().get().plus(ACTIVE);
        return Optional.of(next.isBefore(end) && goesOn(series, stored.index()) ? next : end);
    }

    /**
     * The episode of a day: of several the one with the lowest number (EPX-05). Either date of an episode counts
     * (EPX-14).
     *
     * @param deadline as in {@link #find}
     */
    Optional<IndexedEpisode> on(ImdbId series, LocalDate day, Deadline deadline) throws InterruptedException {
        Want want = new Want.Day(day);
        return want.episodeOf(find(series, want, deadline));
    }

    private EpisodeIndex find(ImdbId series, Want want, Deadline deadline) throws InterruptedException {
        StoredEpisodes stored = stored(series);
        if (isDue(series, stored, want)) {
            if (isSettled(stored, want)) {
                flights.launch(series, () -> refresh(series, want));
                return stored.index();
            }
            stored = joined(series, stored, () -> refresh(series, want), deadline);
        }
        // Whoever joined a round of questions for another season gets one for his own.
        if (isSeasonDue(series, stored, want)) {
            stored = joined(series, stored, () -> completeSeason(series, want), deadline);
        }
        return stored.index();
    }

    private StoredEpisodes joined(
            ImdbId series, StoredEpisodes stored, Flights.Work<EpisodeIndex> work, Deadline deadline)
            throws InterruptedException {
        Optional<EpisodeIndex> done = flights.join(series, work, deadline.left(time));
        EpisodeIndex index = done.orElseGet(() -> soFar(series, stored));
        return new StoredEpisodes(index, stored.refreshedAt());
    }

    private EpisodeIndex soFar(ImdbId series, StoredEpisodes stored) {
        Gathering running = gatherings.get(series);
        return running == null ? stored.index() : running.soFar();
    }

    private boolean isDue(ImdbId series, StoredEpisodes stored, Want want) {
        if (providers.isEmpty() || failures.isWithin(RESTING, series)) {
            return false;
        }
        // Somebody who did not answer may know it: it is not unknown yet (EPX-11).
        Duration patience = gaps.isWithin(MISSING, series) ? RESTING : MISSING;
        if (stored.refreshedAt().isEmpty()) {
            return !withoutEpisodes.isWithin(patience.plusNanos(1), series);
        }
        Duration age = Duration.between(stored.refreshedAt().get(), time.instant());
        boolean missing = !want.isIn(stored.index());
        return age.compareTo(limits.freshFor()) > 0
                || (missing && (age.compareTo(patience) > 0 || isYearDue(series, want)))
                || (age.compareTo(ACTIVE) > 0 && goesOn(series, stored.index()));
    }

    /** Whether there may be new episodes, or new dates for those there are (EPX-12). */
    private boolean goesOn(ImdbId series, EpisodeIndex index) {
        boolean recent = index.episodes().values().stream()
                .flatMap(episode -> episode.aired().stream())
                .anyMatch(this::isRecent);
        return recent || !hasEnded(series);
    }

    private boolean isRecent(AirDate aired) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        return !aired.date().isBefore(today.minusDays(RECENT_DAYS));
    }

    private boolean hasEnded(ImdbId series) {
        StoredMetadata known = asking.read(StoredMetadata.NONE, () -> titles.find(series));
        return known.title()
                .map(Dated::half)
                .map(MediaTitle::yearEnd)
                .filter(OptionalInt::isPresent)
                .isPresent();
    }

    /** Whether nothing new is to be expected of what is wanted: nobody waits for what confirms it. */
    private boolean isSettled(StoredEpisodes stored, Want want) {
        return want.episodeOf(stored.index())
                .flatMap(IndexedEpisode::aired)
                .filter(aired -> !isRecent(aired))
                .isPresent();
    }

    /** Seasons named after years are told only to those who want one. */
    private boolean isYearDue(ImdbId series, Want want) {
        return want.season().stream().anyMatch(EpisodeIndex::isNamedAfterYear) && !wasAskedFor(series, want);
    }

    private boolean isSeasonDue(ImdbId series, StoredEpisodes stored, Want want) {
        return want.season().isPresent()
                && !want.isIn(stored.index())
                && providers.stream().anyMatch(EpisodeProvider::tellsOneSeason)
                && !wasAskedFor(series, want);
    }

    private boolean wasAskedFor(ImdbId series, Want want) {
        AskedSeason season = new AskedSeason(series, want.season());
        return toldSeasons.isWithin(MISSING, season) || failedSeasons.isWithin(RESTING, season);
    }

    /** Asks everybody. */
    private EpisodeIndex refresh(ImdbId series, Want want) throws InterruptedException {
        // What other seasons lack is asked for again: this round may drop what an earlier one for them had added.
        toldSeasons.forgetAll(asked -> asked.series().equals(series));
        return gather(
                series,
                want,
                Optional.of(providers.getFirst()),
                providers.stream().skip(1).toList());
    }

    /** Asks those who tell one season at a time for one they were not asked for yet. */
    private EpisodeIndex completeSeason(ImdbId series, Want want) throws InterruptedException {
        return gather(
                series,
                want,
                Optional.empty(),
                providers.stream().filter(EpisodeProvider::tellsOneSeason).toList());
    }

    private EpisodeIndex gather(
            ImdbId series, Want want, Optional<EpisodeProvider> catalogue, List<EpisodeProvider> others)
            throws InterruptedException {
        StoredEpisodes before = stored(series);
        Gathering gathering = new Gathering(series, want, before, catalogue, others);
        gatherings.put(series, gathering);
        boolean over = true;
        try {
            gathering.start(threads, asking, Deadline.after(limits.round(), time));
            over = gathering.await(limits.round(), limits.grace());
            note(series, want, gathering, catalogue.isPresent());
            EpisodeIndex index = remembered(series, gathering, before);
            if (!over) {
                threads.execute(() -> takeLate(series, gathering, before, index));
            }
            return index;
        } finally {
            if (over) {
                gathering.callOff();
                gatherings.remove(series, gathering);
            }
        }
    }

    /** Stores what providers say after nobody waits for them any more, unless a newer round is under way. */
    private void takeLate(ImdbId series, Gathering gathering, StoredEpisodes before, EpisodeIndex known) {
        try {
            gathering.awaitRest(limits.round());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (gatherings.remove(series, gathering) && !gathering.soFar().equals(known)) {
            remembered(series, gathering, before);
        }
    }

    private void note(ImdbId series, Want want, Gathering gathering, boolean catalogueWasAsked) {
        if (catalogueWasAsked && !gathering.catalogueAnswered()) {
            failures.note(series);
        }
        gaps.forget(series);
        if (gathering.leavesGap()) {
            gaps.note(series);
        }
        (gathering.seasonIsTold() ? toldSeasons : failedSeasons).note(new AskedSeason(series, want.season()));
    }

    /** What follows from a round of questions; it is stored. */
    private EpisodeIndex remembered(ImdbId series, Gathering gathering, StoredEpisodes before) {
        Instant now = time.instant();
        Optional<Instant> refreshedAt = gathering.catalogueAnswered() ? Optional.of(now) : before.refreshedAt();
        if (gathering.toldAnything()) {
            EpisodeIndex index = gathering.soFar();
            asking.write(() -> store.replace(series, new StoredEpisodes(index, refreshedAt), now));
            return index;
        }
        if (gathering.catalogueAnswered() && before.index().equals(EpisodeIndex.NONE)) {
            withoutEpisodes.note(series);
        } else if (gathering.catalogueAnswered()) {
            asking.write(() -> store.refreshed(series, now));
        }
        return before.index();
    }

    /** What is stored of a series, whatever its age. */
    public StoredEpisodes stored(ImdbId series) {
        return asking.read(StoredEpisodes.NONE, () -> store.find(series));
    }
}
