package comet.core.search;

import comet.core.media.Aliases;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.memory.InMemoryLocks;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.port.Deadline;
import comet.core.port.Locks;
import comet.core.port.ManualClock;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.Pause;
import comet.core.port.ScrapeContext;
import comet.core.port.StoreException;
import comet.core.report.SearchReport;
import comet.core.testing.RecordedReports;
import comet.core.testing.TrackedThreads;
import comet.core.title.TitleProviders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything around the look-up of titles, in memory, with a clock that moves by hand. */
final class LookingUp {

    /** Longer than any test runs: nobody is asked because another one is slow. */
    static final Duration NO_HEDGE = Duration.ofDays(1);

    static final MediaId SERIES = new ImdbId("tt9900001");
    static final Duration MONTH = Duration.ofDays(30);

    final ManualClock time = new ManualClock();
    final MetadataStore store = new InMemoryMetadataStore();
    final TrackedThreads threads = new TrackedThreads();
    final RecordedReports reports = new RecordedReports();
    final List<Duration> pauses = new ArrayList<>();

    Locks locks = new InMemoryLocks(time);
    TitleProviders providers = TitleProviders.all(List.of());
    Duration freshFor = MONTH;
    Duration aliasWait = Duration.ofSeconds(4);
    Duration hedgeDelay = NO_HEDGE;
    Duration unknownFor = Duration.ofHours(1);

    /** What happens elsewhere while this instance waits for another. */
    Runnable meanwhile = () -> {};

    /** An instance with the settings of this moment. */
    TitleLookup instance() {
        TitleLookup.Limits limits = new TitleLookup.Limits(
                freshFor,
                TitleLookup.Limits.DEFAULT.staleFor(),
                aliasWait,
                hedgeDelay,
                TitleLookup.Limits.DEFAULT.budget(),
                unknownFor);
        Pause pause = duration -> {
            pauses.add(duration);
            time.advance(duration);
            meanwhile.run();
        };
        return new TitleLookup(providers, store, locks, limits, threads, time, pause, reports);
    }

    static Deadline deadline(ManualClock time) {
        return Deadline.after(Duration.ofSeconds(10), time);
    }

    SearchRecorder recorder() {
        return new SearchRecorder(SearchReport.Part.ANSWER, "series/tt9900001:1:1", ScrapeContext.LIVE, time);
    }

    /** What a look-up answers while its fetch may still run. */
    Optional<MediaMetadata> answer(TitleLookup instance, MediaType type, MediaId id) throws InterruptedException {
        return instance.find(type, id, deadline(time), recorder());
    }

    /** What a look-up of the series answers; all that goes on behind it has ended. */
    Optional<MediaMetadata> find(TitleLookup instance) throws InterruptedException {
        return find(instance, MediaType.SERIES, SERIES);
    }

    Optional<MediaMetadata> find(TitleLookup instance, MediaType type, MediaId id) throws InterruptedException {
        Optional<MediaMetadata> answer = answer(instance, type, id);
        threads.awaitIdle();
        return answer;
    }

    /** The title that is found, as text. */
    Optional<String> title(TitleLookup instance) throws InterruptedException {
        return find(instance).map(MediaMetadata::title);
    }

    /** Stores what was learned so long ago. */
    void stored(MediaId id, Duration titleAge, MediaTitle title, Duration aliasAge, Aliases aliases)
            throws StoreException {
        store.save(
                id,
                new StoredMetadata(
                        Optional.of(new Dated<>(title, time.instant().minus(titleAge))),
                        Optional.of(new Dated<>(aliases, time.instant().minus(aliasAge)))));
    }

    static Aliases aliases(String scope, String... titles) {
        return new Aliases(Map.of(scope, List.of(titles)));
    }

    /** What was told of a recorder's search. */
    static List<String> told(SearchRecorder recorder) {
        return RecordedReports.lines(recorder.report(Set.of(), Optional.empty()));
    }

    void end() {
        threads.shutdownNow();
    }
}
