package comet.core.search;

import comet.core.library.LibraryLabel;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * Offers what a search found in a library to everybody, where the operator wants that (SYNC-40, DB-60): under a label that
 * says neither whose library nor which service, and never what is known to be private. Thread-safe.
 */
final class LibrarySharing {

    private final Libraries libraries;
    private final ReleaseStore releases;
    private final ExecutorService threads;
    private final SearchRecorder recorder;

    LibrarySharing(Libraries libraries, ReleaseStore releases, ExecutorService threads, SearchRecorder recorder) {
        this.libraries = libraries;
        this.releases = releases;
        this.threads = threads;
        this.recorder = recorder;
    }

    /**
     * Shares, behind the answer.
     *
     * @param own torrents that nobody else told of this part of the title
     */
    void share(Wanted wanted, List<OwnRelease> own) {
        if (!libraries.snapshots().limits().shared() || own.isEmpty()) {
            return;
        }
        MediaId media = wanted.media().id();
        try {
            threads.execute(() -> store(media, own));
        } catch (RejectedExecutionException e) {
            // The program is ending: the next search shares it.
        }
    }

    private void store(MediaId media, List<OwnRelease> own) {
        try {
            Map<Scope, Set<InfoHash>> stored = new HashMap<>();
            List<ScopedRelease> links = new ArrayList<>();
            for (OwnRelease one : own) {
                if (libraries.privateTorrents().find(one.read().infoHash()).isPresent()) {
                    continue;
                }
                for (ScopedRelease link : one.links()) {
                    if (!stored(media, link.scope(), stored)
                            .contains(link.release().infoHash())) {
                        links.add(new ScopedRelease(link.scope(), neutral(link.release())));
                    }
                }
            }
            if (!links.isEmpty()) {
                releases.save(media, links);
            }
        } catch (StoreException e) {
            recorder.storeFailed(e);
        }
    }

    private Set<InfoHash> stored(MediaId media, Scope scope, Map<Scope, Set<InfoHash>> known) throws StoreException {
        Set<InfoHash> hashes = known.get(scope);
        if (hashes == null) {
            hashes = releases.find(media, scope).stream().map(Release::infoHash).collect(Collectors.toSet());
            known.put(scope, hashes);
        }
        return hashes;
    }

    private static Release neutral(Release own) {
        return new Release(
                own.infoHash(), own.name(), own.size(), own.seeders(), LibraryLabel.SHARED, own.file(), own.sources());
    }
}
