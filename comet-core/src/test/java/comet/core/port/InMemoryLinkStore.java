package comet.core.port;

import comet.core.debrid.KeptLink;
import comet.core.debrid.LinkKey;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Links for the life of the object, which is where they stay: nothing is encrypted. Thread-safe. */
public final class InMemoryLinkStore implements LinkStore {

    private final Map<LinkKey, KeptLink> links = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public InMemoryLinkStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<KeptLink> find(LinkKey key) {
        return Optional.ofNullable(links.get(key)).filter(link -> link.isUsableAt(clock.instant()));
    }

    @Override
    public void keep(LinkKey key, KeptLink link) {
        links.put(key, link);
    }

    @Override
    public void discard(LinkKey key, KeptLink link) {
        links.computeIfPresent(key, (same, kept) -> kept.madeAt().equals(link.madeAt()) ? null : kept);
    }
}
