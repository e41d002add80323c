package comet.core.testing;

import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.MetadataStore;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.torrent.Release;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every store of a database that is away. */
public final class UnreachableDatabase implements ReleaseStore, DemandStore, MetadataStore, Locks {

    private static StoreException away(String operation) {
        return new StoreException(operation, new IOException("jdbc:postgresql://user:secret@db"));
    }

    @Override
    public List<Release> find(MediaId media, Scope scope) throws StoreException {
        throw away("reading releases");
    }

    @Override
    public void save(MediaId media, Collection<ScopedRelease> releases) throws StoreException {
        throw away("writing releases");
    }

    @Override
    public Optional<LastScrape> requested(String request, Instant now) throws StoreException {
        throw away("noting demand");
    }

    @Override
    public Optional<LastScrape> lastScrape(String request) throws StoreException {
        throw away("reading demand");
    }

    @Override
    public void scraped(String request, LastScrape scrape) throws StoreException {
        throw away("writing demand");
    }

    @Override
    public StoredMetadata find(MediaId id) throws StoreException {
        throw away("reading titles");
    }

    @Override
    public void save(MediaId id, StoredMetadata metadata) throws StoreException {
        throw away("writing titles");
    }

    @Override
    public List<Entry> after(Optional<MediaId> last, int limit) throws StoreException {
        throw away("listing titles");
    }

    @Override
    public Optional<Lease> tryAcquire(String key, Duration timeToLive) throws StoreException {
        throw away("locking");
    }
}
