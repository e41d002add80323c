package comet.core.memory;

import comet.core.port.PrivateTorrents;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The last files, which stay in this memory: nothing is encrypted. Thread-safe. */
public final class InMemoryPrivateTorrents implements PrivateTorrents {

    private record Kept(TorrentFile file, Instant until) {}

    /** Each may have some hundred KiB. */
    private static final int MOST = 500;

    private final Map<InfoHash, Kept> files = RecentlyUsed.upTo(MOST);
    private final InstantSource clock;

    /** @param clock says when a file was kept for long enough */
    public InMemoryPrivateTorrents(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void keep(InfoHash hash, TorrentFile file) {
        files.put(hash, new Kept(file, clock.instant().plus(LIFETIME)));
    }

    @Override
    public Optional<TorrentFile> find(InfoHash hash) {
        return Optional.ofNullable(files.get(hash))
                .filter(kept -> clock.instant().isBefore(kept.until()))
                .map(Kept::file);
    }
}
