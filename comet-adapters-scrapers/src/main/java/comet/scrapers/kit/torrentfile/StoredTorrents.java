package comet.scrapers.kit.torrentfile;

import comet.core.media.MediaId;
import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import comet.core.port.PrivateTorrents;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeRequest;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.TorrentFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * What the stores of the core keep of torrents. The stores are used on threads of their own: a search may be interrupted,
 * which would cost a connection to the database, and everybody else who waits for one. Thread-safe.
 */
public final class StoredTorrents implements KeptTorrents {

    private static final Logger LOG = System.getLogger(StoredTorrents.class.getName());

    /** Files that wait to be written, of up to 10 MiB each; what is told beyond is kept the next time it is told. */
    private static final int MOST_UNDER_WAY = 16;

    private final ReleaseStore releases;
    private final PrivateTorrents privateTorrents;
    private final ExecutorService threads;
    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

    /** @param threads starts a virtual thread for each task */
    public StoredTorrents(ReleaseStore releases, PrivateTorrents privateTorrents, ExecutorService threads) {
        this.releases = releases;
        this.privateTorrents = privateTorrents;
        this.threads = threads;
    }

    @Override
    public Map<InfoHash, Release> filesFor(ScrapeRequest request) throws InterruptedException {
        MediaRequest part = request.place();
        try {
            return withFiles(threads.submit(() -> find(part.id(), part.scope())).get());
        } catch (RejectedExecutionException e) {
            // The program is ending.
            return Map.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a store fails only in the way it says", e);
        }
    }

    private List<Release> find(MediaId media, Scope scope) {
        try {
            return releases.find(media, scope);
        } catch (StoreException e) {
            LOG.log(Level.DEBUG, "what is stored of torrents is not known: {0}", e.getMessage());
            return List.of();
        }
    }

    private static Map<InfoHash, Release> withFiles(List<Release> stored) {
        Map<InfoHash, Release> files = new HashMap<>();
        for (Release release : stored) {
            if (!release.isPrivate() && release.fileIndex().isPresent()) {
                files.put(release.infoHash(), release);
            }
        }
        return files;
    }

    @Override
    public void keepPrivate(InfoHash hash, TorrentFile file) {
        if (!underWay.tryAcquire()) {
            return;
        }
        try {
            threads.execute(() -> keep(hash, file));
        } catch (RejectedExecutionException e) {
            underWay.release();
        }
    }

    private void keep(InfoHash hash, TorrentFile file) {
        try {
            privateTorrents.keep(hash, file);
        } catch (StoreException e) {
            LOG.log(Level.DEBUG, "the file of a private torrent was not kept: {0}", e.getMessage());
        } finally {
            underWay.release();
        }
    }
}
