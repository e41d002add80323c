package comet.core.title;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.Entry;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes all stored titles out of one installation and into another (SED-02). Thread-safe. */
public final class TitleArchive {

    private static final int PAGE = 500;

    private final MetadataStore store;
    private final InstantSource time;

    public TitleArchive(MetadataStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /** Takes titles, one after the other. */
    @FunctionalInterface
    public interface Taker {

        /** @throws IOException if it cannot; nothing more is handed over then */
        void take(KnownTitle title) throws IOException;
    }

    /**
     * Hands over all stored titles, each once.
     *
     * @return how many
     * @throws StoreException if they cannot be read; what was handed over stays so
     * @throws IOException if the taker cannot take one
     */
    public long exportTo(Taker taker) throws StoreException, IOException {
        long exported = 0;
        Optional<MediaId> last = Optional.empty();
        List<Entry> page = store.after(last, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                Optional<KnownTitle> known = known(entry);
                if (known.isPresent()) {
                    taker.take(known.get());
                    exported++;
                }
            }
            page = store.after(Optional.of(page.getLast().id()), PAGE);
        }
        return exported;
    }

    /**
     * Stores what is newer than what is stored, each half by itself. What has no date is stored where nothing is, as of
     * now.
     *
     * @return whether anything was stored
     */
    public boolean add(KnownTitle known) throws StoreException {
        StoredMetadata stored = store.find(known.id());
        Optional<Dated<MediaTitle>> title = newer(known.title(), known.updated(), stored.title());
        Optional<Dated<Aliases>> aliases = newer(known.aliases(), known.updated(), stored.aliases());
        if (title.isEmpty() && aliases.isEmpty()) {
            return false;
        }
        store.save(known.id(), new StoredMetadata(title, aliases));
        return true;
    }

    private <T> Optional<Dated<T>> newer(Optional<T> half, Optional<Instant> updated, Optional<Dated<T>> stored) {
        boolean replaces = stored.isEmpty()
                || updated.filter(moment -> moment.isAfter(stored.get().learnedAt()))
                        .isPresent();
        return half.filter(any -> replaces).map(any -> new Dated<>(any, updated.orElseGet(time::instant)));
    }

    /** Of two halves with dates of their own, the line bears the older date: it claims no half to be newer than it is. */
    private static Optional<KnownTitle> known(Entry entry) {
        StoredMetadata stored = entry.stored();
        Optional<Instant> oldest = Stream.concat(
                        stored.title().map(Dated::learnedAt).stream(), stored.aliases().map(Dated::learnedAt).stream())
                .min(Instant::compareTo);
        return oldest.map(updated -> new KnownTitle(
                entry.id(), stored.title().map(Dated::half), stored.aliases().map(Dated::half), Optional.of(updated)));
    }
}
