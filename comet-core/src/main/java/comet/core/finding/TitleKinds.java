package comet.core.finding;

import comet.core.asking.Asking;
import comet.core.asking.Flights;
import comet.core.asking.Remembered;
import comet.core.asking.Reply;
import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.KindProvider;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.TitleFinder;
import comet.core.port.TitleFinder.Candidate;
import comet.core.report.LookupReport.Subject;
import comet.core.report.LookupReports;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Finds out whether an id is of a film or of a series (TLK-05, TLK-09). Never fails. Thread-safe. */
public final class TitleKinds {

    /**
     * Who is asked, in this order, with what is stored after the first.
     *
     * @param byId somebody who tells the kind of an id and nothing else
     * @param byText somebody who finds titles by text, and takes an id for one
     * @param byName somebody who must be asked for a film or for a series, and knows the title of one of them
     */
    public record Sources(
            Optional<KindProvider> byId, Optional<TitleFinder> byText, Optional<MetadataProvider> byName) {}

    /** How long an id that nobody knows, or a provider that failed, is not asked about again. */
    private static final Duration UNKNOWN = Duration.ofMinutes(5);

    private final Sources sources;
    private final MetadataStore titles;
    private final Duration round;
    private final InstantSource time;
    private final Asking asking;
    private final Flights<ImdbId, Optional<MediaType>> flights;
    private final Remembered<ImdbId> unknown;

    /**
     * @param round how long all of them may take together; positive
     * @param threads runs questions, which go on when nobody waits for the answer any more
     * @param reports hears of each question
     */
    public TitleKinds(
            Sources sources,
            MetadataStore titles,
            Duration round,
            ExecutorService threads,
            InstantSource time,
            LookupReports reports) {
        this.sources = sources;
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
        Optional<MediaType> kind = byId(id, deadline);
        if (kind.isEmpty()) {
            kind = stored(id);
        }
        if (kind.isEmpty()) {
            kind = byText(id, deadline);
        }
        if (kind.isEmpty()) {
            kind = byName(id, deadline);
        }
        if (kind.isEmpty()) {
            unknown.note(id);
        }
        return kind;
    }

    private Optional<MediaType> stored(ImdbId id) {
        return asking.read(StoredMetadata.NONE, () -> titles.find(id))
                .title()
                .map(Dated::half)
                .flatMap(MediaTitle::kind);
    }

    private Optional<MediaType> byId(ImdbId id, Deadline deadline) throws InterruptedException {
        if (sources.byId().isEmpty()) {
            return Optional.empty();
        }
        KindProvider provider = sources.byId().get();
        return asking.ask(provider.name(), Subject.KIND, () -> provider.kind(id, deadline))
                .known();
    }

    private Optional<MediaType> byText(ImdbId id, Deadline deadline) throws InterruptedException {
        if (sources.byText().isEmpty()) {
            return Optional.empty();
        }
        TitleFinder finder = sources.byText().get();
        Reply<Candidate> reply = asking.ask(
                finder.name(),
                Subject.KIND,
                () -> finder.find(id.external(), Optional.empty(), deadline).stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst());
        return reply.known().map(Candidate::type);
    }

    private Optional<MediaType> byName(ImdbId id, Deadline deadline) throws InterruptedException {
        if (sources.byName().isEmpty()) {
            return Optional.empty();
        }
        MetadataProvider provider = sources.byName().get();
        for (MediaType type : List.of(MediaType.MOVIE, MediaType.SERIES)) {
            boolean named = asking.ask(provider.name(), Subject.KIND, () -> provider.title(type, id, deadline))
                    .known()
                    .isPresent();
            if (named) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
