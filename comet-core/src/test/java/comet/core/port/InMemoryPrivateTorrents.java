package comet.core.port;

import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files for the life of the object, which is where they stay: nothing is encrypted. Thread-safe. */
public final class InMemoryPrivateTorrents implements PrivateTorrents {

    private record Kept(TorrentFile file, Instant until) {}

    private final Map<InfoHash, Kept> files = new ConcurrentHashMap<>();
    private final InstantSource clock;

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
