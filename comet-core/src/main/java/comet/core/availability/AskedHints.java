package comet.core.availability;

import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.HintSource;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A source of hints that is not asked again, for a quarter of an hour, about what it had nothing to say of: a list that is
 * opened twice asks it once. What it did say is remembered by whoever asks. Thread-safe.
 */
public final class AskedHints implements HintSource {

    private static final Duration SILENCE = Duration.ofMinutes(15);
    private static final int MOST = 50_000;

    private final HintSource source;
    private final InstantSource time;

    /** Guarded by itself. */
    private final Map<Question, Instant> asked = new LinkedHashMap<>();

    private record Question(ServiceId service, InfoHash torrent) {}

    /** @param source who is asked */
    public AskedHints(HintSource source, InstantSource time) {
        this.source = source;
        this.time = time;
    }

    @Override
    public Set<ServiceId> services() {
        return source.services();
    }

    @Override
    public List<Evidence> about(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        ServiceId service = request.account().service();
        List<InfoHash> open = open(service, request.hashes());
        if (open.isEmpty()) {
            return List.of();
        }
        List<Evidence> hints = source.about(
                new AvailabilityRequest(request.account(), open, request.media(), request.clientAddress()), deadline);
        answered(service, open);
        return hints;
    }

    @Override
    public Optional<Instant> silentUntil(ServiceId service, Collection<InfoHash> torrents) {
        Instant first = Instant.MAX;
        synchronized (asked) {
            for (InfoHash torrent : torrents) {
                Instant at = asked.get(new Question(service, torrent));
                if (at == null) {
                    return Optional.empty();
                }
                first = at.isBefore(first) ? at : first;
            }
        }
        return Optional.of(first.equals(Instant.MAX) ? first : first.plus(SILENCE));
    }

    private List<InfoHash> open(ServiceId service, List<InfoHash> torrents) {
        Instant since = time.instant().minus(SILENCE);
        synchronized (asked) {
            return torrents.stream()
                    .filter(torrent -> !asked.getOrDefault(new Question(service, torrent), Instant.MIN)
                            .isAfter(since))
                    .toList();
        }
    }

    private void answered(ServiceId service, List<InfoHash> torrents) {
        Instant now = time.instant();
        synchronized (asked) {
            for (InfoHash torrent : torrents) {
                Question question = new Question(service, torrent);
                // To the end: the oldest are forgotten first.
                asked.remove(question);
                asked.put(question, now);
            }
            var oldest = asked.keySet().iterator();
            while (asked.size() > MOST) {
                oldest.next();
                oldest.remove();
            }
        }
    }
}
