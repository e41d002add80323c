package comet.core.availability;

import static comet.core.testing.Releases.hash;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Lifetimes;
import comet.core.knowledge.KnowledgeEvents;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.memory.InMemoryEvidenceStore;
import comet.core.memory.InMemoryInstallationSecret;
import comet.core.port.AccountLibraries;
import comet.core.port.Deadline;
import comet.core.port.DebridService;
import comet.core.port.EvidenceStore;
import comet.core.port.HintSource;
import comet.core.port.ManualClock;
import comet.core.port.StoreException;
import comet.core.release.ReleaseNameParser;
import comet.core.testing.TrackedThreads;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything around one check, in memory; what is remembered outlives it, as it does in a deployment. */
final class Checking implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(30);

    static final RequestedMedia FILM = RequestedMedia.of(
            MediaRequest.parse(MediaType.MOVIE, "tt1727587").orElseThrow(), MediaMetadata.of("Sintel", 2010));

    static final RequestedMedia EPISODE = RequestedMedia.of(
            MediaRequest.parse(MediaType.SERIES, "tt0000202:1:2").orElseThrow(),
            MediaMetadata.of("Harbour Lights", 1999));

    final ManualClock time = new ManualClock();
    final TrackedThreads threads = new TrackedThreads();
    final Map<ServiceId, DebridService> services = new EnumMap<>(ServiceId.class);

    /** What happened beside the answer, one line each. */
    final List<String> told = new CopyOnWriteArrayList<>();

    EvidenceStore evidence = new InMemoryEvidenceStore();
    AccountLibraries libraries = AccountLibraries.NONE;
    List<HintSource> hints = List.of();
    RefusedShapes shapes = RefusedShapes.NONE;
    AvailabilityRules rules = AvailabilityRules.DEFAULT;
    Set<InfoHash> unshared = Set.of();
    RequestedMedia media = FILM;
    Duration limit = LIMIT;
    Map<InfoHash, String> torrents = named(1, 2);

    /** Torrents of those numbers, in that order. */
    static Map<InfoHash, String> named(int... numbers) {
        Map<InfoHash, String> named = new LinkedHashMap<>();
        for (int number : numbers) {
            named.put(hash(number), "Sintel.2010.1080p.BluRay.x265-" + number);
        }
        return named;
    }

    TorrentKnowledge knowledge() {
        return new TorrentKnowledge(
                evidence,
                new InMemoryInstallationSecret(new Random(1)),
                new ReleaseNameParser(),
                new Lifetimes(Duration.ofDays(1), Duration.ofDays(1)),
                shapes,
                threads,
                time,
                time::advance,
                KnowledgeEvents.NONE);
    }

    /** Asks; what is remembered of it is stored when this returns, unless something hangs. */
    AccountAvailability check(Account... accounts) throws InterruptedException {
        CheckPorts ports = new CheckPorts(
                id -> Optional.ofNullable(services.get(id)), knowledge(), libraries, hints, new ReleaseNameParser());
        return new AvailabilityCheck(ports, rules, threads, time)
                .check(
                        new ListedTorrents(
                                torrents,
                                media,
                                Arrays.asList(accounts),
                                Optional.empty(),
                                unshared,
                                Deadline.after(limit, time)),
                        new Told());
    }

    /** The same, with another list to come: what was learned is stored by then. */
    AccountAvailability checkAndStore(Account... accounts) throws InterruptedException {
        AccountAvailability availability = check(accounts);
        threads.awaitIdle();
        return availability;
    }

    private final class Told implements AvailabilityEvents {
        @Override
        public void serviceFailed(ServiceId service, DebridFailure failure) {
            told.add(service.key() + " failed " + failure.kind());
        }

        @Override
        public void serviceBroke(ServiceId service, Throwable fault) {
            told.add(service.key() + " broke");
        }

        @Override
        public void storeFailed(StoreException failure) {
            told.add("store failed");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
