package comet.core.knowledge;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.Learned;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.evidence.Lifetimes;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.memory.InMemoryInstallationSecret;
import comet.core.port.DebridException;
import comet.core.port.EvidenceStore;
import comet.core.port.InstallationSecret;
import comet.core.port.ManualClock;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** One running instance, as a test uses it: its knowledge, and what is heard of it. */
final class Instance implements KnowledgeEvents {

    static final InfoHash TORRENT = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    static final Account VIEWER = new Account(ServiceId.TORBOX, new ApiKey("VIEWERKEY0001"));
    static final Account OTHER = new Account(ServiceId.TORBOX, new ApiKey("OTHERKEY00002"));
    static final RequestedMedia FILM = new RequestedMedia(
            Optional.of(MediaType.MOVIE),
            Optional.of(new ImdbId("tt1727587")),
            Optional.of("Sintel"),
            Map.of(),
            EpisodeCoordinates.NONE,
            EpisodeFacts.UNKNOWN);
    static final String NAME = "Sintel.2010.1080p.BluRay";

    /** All instances of a deployment have the same. */
    private static final InstallationSecret SECRET = new InMemoryInstallationSecret(new Random(9));

    final Turns turns = new Turns();
    final List<StoreException> failures = Collections.synchronizedList(new ArrayList<>());
    final List<Set<InfoHash>> changes = new ArrayList<>();
    final AtomicInteger lost = new AtomicInteger();
    final TorrentKnowledge knowledge;
    private final ManualClock clock;

    Instance(EvidenceStore store, ManualClock clock) {
        this.clock = clock;
        this.knowledge = on(store, turns, clock::advance);
    }

    /** Another one that tells the same listener, on other threads. */
    TorrentKnowledge on(EvidenceStore store, Executor threads, Pause pause) {
        return new TorrentKnowledge(
                store,
                SECRET,
                new ReleaseNameParser(),
                new Lifetimes(Duration.ofDays(1), Duration.ofDays(1)),
                new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("web-dl"))),
                threads,
                clock,
                pause,
                this);
    }

    @Override
    public void storeFailed(StoreException failure) {
        failures.add(failure);
    }

    @Override
    public void lost(int learnings) {
        lost.addAndGet(learnings);
    }

    @Override
    public void changed(ServiceId service, Set<InfoHash> torrents) {
        changes.add(torrents);
    }

    /** What is known of the torrent through an account, in a list. */
    Known known(Account account) {
        return known(account, TORRENT, NAME);
    }

    Known known(Account account, InfoHash torrent, String name) {
        CacheCheck check = account.service() == ServiceId.REALDEBRID ? CacheCheck.NONE : CacheCheck.WITH_FILES;
        return knowledge
                .known(new Question(account, Map.of(torrent, name), FILM, check))
                .getOrDefault(torrent, Known.NOTHING);
    }

    /** The service's check says of the torrent. */
    void checked(boolean cached) {
        Evidence evidence = cached
                ? Evidence.cached(ServiceId.TORBOX, TORRENT, EvidenceKind.CHECK, Optional.empty(), now())
                : Evidence.notCached(ServiceId.TORBOX, TORRENT, EvidenceKind.CHECK, now());
        knowledge.checked(VIEWER, Map.of(TORRENT, Availability.of(evidence)));
    }

    /** A playback through an account that ends with that. */
    void fails(Account account, FailureKind kind, Learned learned) {
        knowledge.failed(request(account), new DebridException(DebridFailure.of(kind), learned));
    }

    /** A playback through an account that ends with a link. */
    void plays(Account account, Learned learned) {
        Link link = new Link(URI.create("https://cdn.example.com/sintel.mkv"));
        knowledge.played(request(account), new MadeLink(link, Optional.empty(), Optional.empty(), learned));
    }

    Evidence notReady(Account account) {
        return Evidence.notCached(account.service(), TORRENT, EvidenceKind.REFUSED, now());
    }

    Evidence ready(Account account, EvidenceKind kind) {
        return Evidence.cached(account.service(), TORRENT, kind, Optional.empty(), now());
    }

    static LinkRequest request(Account account) {
        TorrentSource torrent = new TorrentSource(
                new MagnetUri(TORRENT, AnnounceUrls.NONE), Optional.of(NAME), false, Optional.empty());
        return new LinkRequest(
                account,
                torrent,
                FILM,
                new AskedFile("what was shown", OptionalInt.empty(), Optional.empty()),
                KnownBefore.NOTHING,
                Optional.empty(),
                false);
    }

    Instant now() {
        return clock.instant();
    }
}
