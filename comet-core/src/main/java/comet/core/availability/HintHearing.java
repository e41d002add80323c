package comet.core.availability;

import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.HintSource;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Hears what others say of one service that cannot be asked itself (DBC-09). No list waits for somebody who is slow: what
 * is late is remembered for the next one. Thread-safe.
 *
 * @param visits the accounts of the service, for which a hint is true alike
 */
record HintHearing(CheckPorts ports, ListedTorrents list, List<AccountVisit> visits, AvailabilityEvents events) {

    /** How long a list waits for hints. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Asks all sources that know of the service, side by side. */
    void hear(ServiceId service, AvailabilityRequest request, ExecutorService threads, InstantSource time)
            throws InterruptedException {
        Deadline patience = list.deadline().within(PATIENCE, time);
        List<? extends Future<?>> asked = ports.hints().stream()
                .filter(source -> source.services().contains(service))
                .map(source -> threads.submit(() -> hear(source, service, request)))
                .toList();
        if (!Waiting.await(List.copyOf(asked), () -> patience.left(time))) {
            events.basis().once();
        }
        ports.hints().stream()
                .filter(source -> source.services().contains(service))
                .forEach(source -> events.basis().untilIfKnown(source.silentUntil(service, request.hashes())));
    }

    /** Whoever fails to tell costs nothing but what he might have told. */
    private void hear(HintSource source, ServiceId service, AvailabilityRequest request) {
        try {
            List<Evidence> hints = source.about(request, list.deadline());
            ports.knowledge()
                    .hinted(hints.stream()
                            .filter(hint -> !list.unshared().contains(hint.torrent()))
                            .toList());
            visits.forEach(visit -> tell(visit, hints));
        } catch (DebridException e) {
            events.serviceFailed(service, e.failure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            events.serviceBroke(service, e);
        }
    }

    /** What the service itself has said meanwhile is better than a hint. */
    private static void tell(AccountVisit visit, List<Evidence> hints) {
        Map<InfoHash, Availability> news = new LinkedHashMap<>();
        for (Evidence hint : hints) {
            if (visit.of(hint.torrent()).standing() == Standing.UNKNOWN) {
                news.putIfAbsent(hint.torrent(), Availability.of(hint));
            }
        }
        visit.hears(news);
    }
}
