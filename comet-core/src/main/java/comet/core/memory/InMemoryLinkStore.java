package comet.core.memory;

import comet.core.debrid.KeptLink;
import comet.core.debrid.LinkKey;
import comet.core.port.LinkStore;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The last links, which stay in this memory: nothing is encrypted. Thread-safe. */
public final class InMemoryLinkStore implements LinkStore {

    private static final int MOST = 10_000;

    private final Map<LinkKey, KeptLink> links = RecentlyUsed.upTo(MOST);
    private final InstantSource clock;

    /** @param clock says which links may still be handed out */
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
