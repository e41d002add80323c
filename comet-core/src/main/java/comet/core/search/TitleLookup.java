package comet.core.search;

import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ScrapeContext;
import comet.core.port.SearchEvents;
import comet.core.port.SourceException;
import comet.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds out how a title is called: from what is stored while that is fresh, else from the providers in order, else from
 * what is stored although it is old (MCA-13). Thread-safe.
 */
public final class TitleLookup {

    private final List<MetadataProvider> providers;
    private final MetadataStore store;
    private final Duration freshFor;
    private final Duration staleFor;
    private final InstantSource time;
    private final SearchEvents events;

    /**
     * @param freshFor how long a stored title is used without asking
     * @param staleFor how long it is used when no provider answers
     */
    public TitleLookup(
            List<MetadataProvider> providers,
            MetadataStore store,
            Duration freshFor,
            Duration staleFor,
            InstantSource time,
            SearchEvents events) {
        this.providers = List.copyOf(providers);
        this.store = store;
        this.freshFor = freshFor;
        this.staleFor = staleFor;
        this.time = time;
        this.events = events;
    }

    /** How the title is called; empty when nobody can say. */
    public Optional<MediaMetadata> find(MediaType type, MediaId id, Deadline deadline) throws InterruptedException {
        Instant now = time.instant();
        Optional<StoredMetadata> stored = stored(id);
        if (stored.isPresent() && !isOlder(stored.get(), freshFor, now)) {
            return stored.map(StoredMetadata::metadata);
        }
        Optional<MediaMetadata> found = ask(type, id, deadline);
        if (found.isPresent()) {
            save(id, new StoredMetadata(found.get(), now));
            return found;
        }
        return stored.filter(known -> !isOlder(known, staleFor, now)).map(StoredMetadata::metadata);
    }

    private static boolean isOlder(StoredMetadata known, Duration age, Instant now) {
        return Duration.between(known.updatedAt(), now).compareTo(age) > 0;
    }

    private Optional<MediaMetadata> ask(MediaType type, MediaId id, Deadline deadline) throws InterruptedException {
        for (MetadataProvider provider : providers) {
            try {
                Optional<MediaMetadata> found = provider.metadata(type, id, deadline);
                if (found.isPresent()) {
                    return found;
                }
            } catch (SourceException e) {
                events.sourceFailed(provider.name(), ScrapeContext.LIVE, e.failure());
            } catch (RuntimeException e) {
                events.sourceBroke(provider.name(), ScrapeContext.LIVE, e);
            }
        }
        return Optional.empty();
    }

    private Optional<StoredMetadata> stored(MediaId id) {
        try {
            return store.find(id);
        } catch (StoreException e) {
            events.storeFailed(e);
            return Optional.empty();
        }
    }

    private void save(MediaId id, StoredMetadata metadata) {
        try {
            store.save(id, metadata);
        } catch (StoreException e) {
            events.storeFailed(e);
        }
    }
}
