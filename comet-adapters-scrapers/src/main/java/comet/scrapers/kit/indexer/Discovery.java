package comet.scrapers.kit.indexer;

import comet.core.media.MediaId;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.magnet.MagnetJob;
import comet.scrapers.kit.torrentfile.FileCandidates;
import comet.scrapers.kit.torrentfile.LinkTarget;
import comet.scrapers.kit.torrentfile.Offered;
import comet.scrapers.kit.torrentfile.TorrentContent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes releases of the results of one search, each result once however many answers it was in (JKT-02, PRW-02).
 * Thread-safe.
 */
public final class Discovery implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Discovery.class.getName());

    private final String source;

    private final ScrapeRequest request;
    private final ResultTools tools;
    private final ReleaseSink found;
    private final Deadline deadline;
    private final FileCandidates candidates;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unusable = new AtomicInteger();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Map<InfoHash, Release> stored;
    private volatile boolean enough;
    private volatile boolean any;

    /** @param source the word of the source */
    public Discovery(String source, ScrapeRequest request, ResultTools tools, ReleaseSink found, Deadline deadline) {
        this.source = source;
        this.request = request;
        this.tools = tools;
        this.found = found;
        this.deadline = deadline;
        this.candidates = new FileCandidates(request, tools.parser());
    }

    /** Takes the results of one answer and hands over what they are; those side by side whose links are to be followed. */
    public void take(Collection<IndexerResult> results, Inquiry inquiry) throws InterruptedException {
        List<IndexerResult> unseen = new ArrayList<>();
        for (IndexerResult result : results) {
            if (isNew(result)) {
                unseen.add(result);
            }
        }
        if (!results.isEmpty()) {
            any = true;
        }
        if (!unseen.isEmpty()) {
            inquiry.sideBySide(unseen, this::handOver);
        }
    }

    /** Whether an answer had a result. */
    public boolean foundAny() {
        return any;
    }

    private boolean isNew(IndexerResult result) {
        Optional<String> identity = result.identity().or(() -> result.anyHash().map(InfoHash::hex));
        return seen.size() < ReleaseSink.MAX_RELEASES && (identity.isEmpty() || seen.add(identity.get()));
    }

    private void handOver(IndexerResult result) throws InterruptedException {
        if (enough) {
            return;
        }
        List<Release> releases = releases(result);
        if (releases.isEmpty()) {
            unusable.incrementAndGet();
        } else if (!found.offer(releases)) {
            enough = true;
        }
    }

    /** TOR-23: nothing is fetched of what is known. JKT-03: a {@code .torrent} behind the link, a magnet behind it, the hash, the hash of a magnet. */
    private List<Release> releases(IndexerResult result) throws InterruptedException {
        Optional<InfoHash> hash = result.anyHash();
        Optional<TorrentContent> remembered = hash.flatMap(tools.links()::known);
        if (remembered.isPresent()) {
            return candidates.of(remembered.get(), result.offered());
        }
        Optional<Release> stored = stored(result, hash);
        if (stored.isPresent()) {
            return List.of(asOffered(stored.get(), result));
        }
        for (String link : result.links()) {
            Optional<LinkTarget> target = tools.links().follow(link, deadline);
            if (target.isPresent()) {
                return releases(result, target.get());
            }
        }
        return hash.map(known -> byHash(result, known)).orElse(List.of());
    }

    /** What is private is fetched each time: its file is kept for some days only (SCR-D06). */
    private Optional<Release> stored(IndexerResult result, Optional<InfoHash> hash) throws InterruptedException {
        return hash.isEmpty() || result.offered().isPrivate()
                ? Optional.empty()
                : Optional.ofNullable(stored().get(hash.get()));
    }

    private Map<InfoHash, Release> stored() throws InterruptedException {
        Map<InfoHash, Release> known = stored;
        if (known != null) {
            return known;
        }
        asking.lockInterruptibly();
        try {
            Map<InfoHash, Release> asked = stored == null ? tools.links().stored(request) : stored;
            stored = asked;
            return asked;
        } finally {
            asking.unlock();
        }
    }

    /** The stored file with what the indexer says today. */
    private static Release asOffered(Release stored, IndexerResult result) {
        Offered offered = result.offered();
        return new Release(
                stored.infoHash(),
                offered.title().isEmpty() ? stored.name() : offered.title(),
                stored.size().isPresent() ? stored.size() : offered.size(),
                offered.seeders().isPresent() ? offered.seeders() : stored.seeders(),
                offered.tracker(),
                stored.file(),
                stored.sources().and(result.sources()));
    }

    private List<Release> releases(IndexerResult result, LinkTarget target) {
        return switch (target) {
            case LinkTarget.Torrent(TorrentContent content) -> candidates.of(content, result.offered());
            case LinkTarget.Magnet(InfoHash hash, AnnounceUrls sources) -> {
                queue(result, hash, sources);
                yield result.offered().withoutFile(hash, sources).stream().toList();
            }
        };
    }

    private List<Release> byHash(IndexerResult result, InfoHash hash) {
        if (!result.magnets().isEmpty()) {
            queue(result, hash, result.sources());
        }
        return result.offered().withoutFile(hash, result.sources()).stream().toList();
    }

    /** What is learned is kept under the IMDb id, where there is one. */
    private MediaId media() {
        return request.imdbId().<MediaId>map(id -> id).orElse(request.media().id());
    }

    /** Peers of a private torrent are asked by members alone, who are counted: the product is none. */
    private void queue(IndexerResult result, InfoHash hash, AnnounceUrls sources) {
        if (!result.offered().isPrivate()) {
            tools.magnets()
                    .offer(new MagnetJob(media(), request.season(), hash, sources, result.offered(), candidates));
        }
    }

    /** Says once how many results led to nothing (SCR-05). */
    @Override
    public void close() {
        if (unusable.get() > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0}: {1} results without a video, a hash or a name were left out",
                    source,
                    Integer.toString(unusable.get()));
        }
    }
}
