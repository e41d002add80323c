package comet.core.knowledge;

import comet.core.basis.Basis;
import comet.core.basis.Subject;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.NameShapes;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.port.EvidenceStore;
import comet.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which names services refuse (DBC-10), as all instances saw within a minute and this one until now. Thread-safe. */
final class SeenNames {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Seen(Map<String, NameTrials> trials, Instant at) {}

    private final EvidenceStore store;
    private final UnstoredLearnings unstored;
    private final NameShapes shapes;
    private final InstantSource time;
    private final KnowledgeEvents events;
    private final Map<ServiceId, Seen> byService = new EnumMap<>(ServiceId.class);

    SeenNames(
            EvidenceStore store,
            UnstoredLearnings unstored,
            NameShapes shapes,
            InstantSource time,
            KnowledgeEvents events) {
        this.store = store;
        this.unstored = unstored;
        this.shapes = shapes;
        this.time = time;
        this.events = events;
    }

    /** How shapes fared at a service; what cannot be read is what was read before. */
    Map<String, NameTrials> at(ServiceId service, Basis basis) {
        Instant now = time.instant();
        basis.on(Subject.names(service));
        Map<String, NameTrials> before;
        synchronized (this) {
            Seen seen = byService.get(service);
            basis.until((seen != null && now.isBefore(seen.at().plus(FRESH)) ? seen.at() : now).plus(FRESH));
            if (seen != null && now.isBefore(seen.at().plus(FRESH))) {
                return Map.copyOf(seen.trials());
            }
            before = seen == null ? new HashMap<>() : seen.trials();
            // Others go on with what is known while one reads, and a store that is away is not asked by each.
            byService.put(service, new Seen(before, now));
        }
        try {
            Map<String, NameTrials> read =
                    new HashMap<>(store.nameTrials(service, day(now.minus(Lifetimes.STATISTICS))));
            unstored.trials(service).forEach((shape, trials) -> read.merge(shape, trials, NameTrials::plus));
            boolean isNew;
            Map<String, NameTrials> known = Map.copyOf(read);
            synchronized (this) {
                isNew = !before.equals(read);
                byService.put(service, new Seen(read, now));
            }
            if (isNew) {
                // Those who went on meanwhile with what was known before.
                events.namesChanged(service);
            }
            return known;
        } catch (StoreException e) {
            events.storeFailed(e);
            basis.once();
            synchronized (this) {
                return Map.copyOf(before);
            }
        }
    }

    boolean areRefused(ServiceId service, String name, Map<String, NameTrials> seen) {
        return shapes.refuses(service, name, seen);
    }

    /** An add of such a name was accepted or refused. @return what is to be stored of it */
    List<NameTrial> saw(ServiceId service, String name, boolean refused, Instant at) {
        NameTrials one = refused ? new NameTrials(1, 0) : new NameTrials(0, 1);
        List<NameTrial> trials = shapes.of(service, name).stream()
                .map(shape -> new NameTrial(service, shape, day(at), one))
                .toList();
        boolean turned = false;
        synchronized (this) {
            Seen seen = byService.get(service);
            if (seen != null) {
                for (NameTrial trial : trials) {
                    boolean was = isRefused(service, trial.shape(), seen);
                    seen.trials().merge(trial.shape(), one, NameTrials::plus);
                    turned |= was != isRefused(service, trial.shape(), seen);
                }
            }
        }
        if (turned) {
            events.namesChanged(service);
        }
        return trials;
    }

    private boolean isRefused(ServiceId service, String shape, Seen seen) {
        return shapes.isRefused(service, shape, seen.trials().getOrDefault(shape, NameTrials.NONE));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
