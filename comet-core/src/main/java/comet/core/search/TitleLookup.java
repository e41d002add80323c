package comet.core.search;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.StoreException;
import comet.core.report.SearchReports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * Finds out how a title is called. What is known comes in two halves, title and aliases, each with an age of its own:
 * from what is stored while that is fresh, else from the providers, both at once (MCA-01, MCA-02), else from what is
 * stored although it is old (MCA-11). Once the title is known, aliases get a little longer, and then the search goes on
 * without them; they are stored for the next one (ALI-15). Thread-safe.
 */
public final class TitleLookup {

    /**
     * How old is too old, and how long is too long. No time is negative.
     *
     * @param freshFor how long a stored half is used without asking (MCA-01)
     * @param staleFor how long it is used when no provider answers
     * @param aliasWait how much longer aliases may take than the title (ALI-15)
     */
    public record Limits(Duration freshFor, Duration staleFor, Duration aliasWait) {

        /** What an installation has that sets nothing. */
        public static final Limits DEFAULT =
                new Limits(Duration.ofDays(30), Duration.ofDays(365), Duration.ofSeconds(4));

        /** @throws IllegalArgumentException if a time is negative */
        public Limits {
            if (freshFor.isNegative() || staleFor.isNegative() || aliasWait.isNegative()) {
                throw new IllegalArgumentException("times are not negative");
            }
        }
    }

    /** When providers are asked again of which one failed (ALI-12). */
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final List<MetadataProvider> providers;
    private final MetadataStore store;
    private final Limits limits;
    private final ExecutorService threads;
    private final InstantSource time;
    private final SearchReports reports;

    /**
     * @param threads runs what happens side by side, as that of {@link StreamSearch}
     * @param reports hears of aliases that came too late for the search that asked for them
     */
    public TitleLookup(
            List<MetadataProvider> providers,
            MetadataStore store,
            Limits limits,
            ExecutorService threads,
            InstantSource time,
            SearchReports reports) {
        this.providers = List.copyOf(providers);
        this.store = store;
        this.limits = limits;
        this.threads = threads;
        this.time = time;
        this.reports = reports;
    }

    /** How the title is called; empty when nobody can say. */
    Optional<MediaMetadata> find(MediaType type, MediaId id, Deadline deadline, SearchRecorder recorder)
            throws InterruptedException {
        Instant now = time.instant();
        StoredMetadata stored = stored(id, recorder);
        Optional<Dated<MediaTitle>> freshTitle = stored.title().filter(half -> !isOlder(half, limits.freshFor(), now));
        Optional<Dated<Aliases>> freshAliases = stored.aliases().filter(half -> !isOlder(half, limits.freshFor(), now));
        Aliases before = freshAliases
                .map(Dated::half)
                .or(() -> usable(stored.aliases(), now))
                .orElse(Aliases.NONE);
        var questions = new TitleQuestions(providers, type, id, deadline, time);
        Optional<AliasFetch> fetch = freshAliases.isPresent()
                ? Optional.empty()
                : Optional.of(new AliasFetch(questions, late -> storeLate(id, before, late)));
        try {
            fetch.ifPresent(aliases -> aliases.start(threads));
            Optional<MediaTitle> asked = freshTitle.isPresent() ? Optional.empty() : questions.title(recorder);
            Optional<MediaTitle> title =
                    freshTitle.map(Dated::half).or(() -> asked).or(() -> usable(stored.title(), now));
            if (title.isEmpty()) {
                return Optional.empty();
            }
            Optional<AliasFetch.Fetched> fetched = fetch.isPresent()
                    ? fetch.get()
                            .await(deadline.within(limits.aliasWait(), time).left(time))
                    : Optional.empty();
            fetched.ifPresent(answer -> answer.reports().forEach(recorder::title));
            Optional<Dated<Aliases>> learned = fetched.map(answer -> learned(answer, before, now));
            remember(id, new StoredMetadata(asked.map(half -> new Dated<>(half, now)), learned), recorder);
            return Optional.of(
                    new MediaMetadata(title.get(), learned.map(Dated::half).orElse(before)));
        } finally {
            fetch.ifPresent(AliasFetch::leave);
        }
    }

    /**
     * The second half as it is used and stored. When a provider failed, nothing that was known before is lost, and the
     * providers are asked again soon (ALI-12).
     */
    private Dated<Aliases> learned(AliasFetch.Fetched answer, Aliases before, Instant now) {
        return answer.complete()
                ? new Dated<>(answer.aliases(), now)
                : new Dated<>(answer.aliases().and(before), soonOld(now));
    }

    /** The moment at which a half was learned that is old in {@link #RETRY}. */
    private Instant soonOld(Instant now) {
        Duration age = limits.freshFor().minus(RETRY);
        Duration possible = Duration.between(Instant.EPOCH, now);
        if (age.isNegative()) {
            return now;
        }
        return now.minus(age.compareTo(possible) < 0 ? age : possible);
    }

    private <T> Optional<T> usable(Optional<Dated<T>> half, Instant now) {
        return half.filter(known -> !isOlder(known, limits.staleFor(), now)).map(Dated::half);
    }

    private static boolean isOlder(Dated<?> half, Duration age, Instant now) {
        return Duration.between(half.learnedAt(), now).compareTo(age) > 0;
    }

    private void storeLate(MediaId id, Aliases before, AliasFetch.Fetched answer) {
        SearchRecorder recorder = SearchRecorder.ofLateAliases(id, time);
        answer.reports().forEach(recorder::title);
        Dated<Aliases> learned = learned(answer, before, time.instant());
        remember(id, new StoredMetadata(Optional.empty(), Optional.of(learned)), recorder);
        reports.ended(recorder.report(Set.of(), Optional.empty()));
    }

    private StoredMetadata stored(MediaId id, SearchRecorder recorder) {
        try {
            return store.find(id);
        } catch (StoreException e) {
            recorder.storeFailed(e);
            return StoredMetadata.NONE;
        }
    }

    private void remember(MediaId id, StoredMetadata learned, SearchRecorder recorder) {
        if (learned.equals(StoredMetadata.NONE)) {
            return;
        }
        try {
            store.save(id, learned);
        } catch (StoreException e) {
            recorder.storeFailed(e);
        }
    }
}
