package comet.core.finding;

import comet.core.asking.Asking;
import comet.core.asking.Flights;
import comet.core.asking.Remembered;
import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.KindProvider;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.report.LookupReport.Subject;
import comet.core.report.LookupReports;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Finds out whether an id is of a film or of a series (TLK-05, TLK-09). Never fails. Thread-safe. */
public final class TitleKinds {

    /** How long an id that nobody knows, or a provider that failed, is not asked about again. */
    private static final Duration UNKNOWN = Duration.ofMinutes(5);

    private final Optional<KindProvider> first;
    private final List<KindProvider> others;
    private final MetadataStore titles;
    private final Duration round;
    private final InstantSource time;
    private final Asking asking;
    private final Flights<ImdbId, Optional<MediaType>> flights;
    private final Remembered<ImdbId> unknown;

    /**
     * @param first who is asked before what is stored is looked at (TLK-05)
     * @param others who is asked when neither tells, in this order (TLK-09)
     * @param round how long all of them may take together; positive
     * @param threads runs questions, which go on when nobody waits for the answer any more
     * @param reports hears of each question
     */
    public TitleKinds(
            Optional<KindProvider> first,
            List<KindProvider> others,
            MetadataStore titles,
            Duration round,
            ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        this.first = first;
        this.others = List.copyOf(others);
        this.titles = titles;
        this.round = round;
        this.time = time;
        this.asking = new Asking(reports, time);
        this.flights = new Flights<>(threads);
        this.unknown = new Remembered<>(time);
    }

    /**
     * The kind of a title.
     *
     * @param deadline how long to wait
     * @return empty when nobody can say, and when nobody said in time
     * @throws InterruptedException if interrupted
     */
    public Optional<MediaType> kind(ImdbId id, Deadline deadline) throws InterruptedException {
        if (unknown.isWithin(UNKNOWN, id)) {
            return stored(id);
        }
        return flights.join(id, () -> asked(id), deadline.left(time)).flatMap(kind -> kind);
    }

    private Optional<MediaType> asked(ImdbId id) throws InterruptedException {
        Deadline deadline = Deadline.after(round, time);
        Optional<MediaType> kind = first.isPresent() ? told(first.get(), id, deadline) : Optional.empty();
        if (kind.isEmpty()) {
            kind = stored(id);
        }
        for (KindProvider provider : others) {
            if (kind.isEmpty()) {
                kind = told(provider, id, deadline);
            }
        }
        if (kind.isEmpty()) {
            unknown.note(id);
        }
        return kind;
    }

    private Optional<MediaType> told(KindProvider provider, ImdbId id, Deadline deadline) throws InterruptedException {
        return asking.ask(provider.name(), Subject.KIND, () -> provider.kind(id, deadline))
                .known();
    }

    private Optional<MediaType> stored(ImdbId id) {
        return asking.read(StoredMetadata.NONE, () -> titles.find(id))
                .title()
                .map(Dated::half)
                .flatMap(MediaTitle::kind);
    }
}
