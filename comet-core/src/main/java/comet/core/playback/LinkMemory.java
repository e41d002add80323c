package comet.core.playback;

import comet.core.debrid.AddressClass;
import comet.core.debrid.KeptLink;
import comet.core.debrid.Link;
import comet.core.debrid.LinkKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The links that were used last, and when players were sent to them: a second play asks neither service nor store, and a
 * player that comes back at once shows that a link does not play (DBL-03). Thread-safe.
 */
final class LinkMemory {

    /** Links remembered. */
    private static final int MAX = 10_000;

    /** Characters of their addresses together, most of which are some hundred long. */
    private static final int MAX_CHARACTERS = 4 << 20;

    /** Addresses of which it is remembered when they were sent to one link. */
    private static final int MAX_VIEWERS = 20;

    /** Requests so soon after a redirect belong to the same start. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    /** One that comes later than this is a new start. */
    private static final Duration FAILED_START = Duration.ofSeconds(30);

    /** A link that was made just now is not the reason. */
    private static final Duration TRIED = Duration.ofSeconds(60);

    /** @param tried whether the link was old enough then to have gone bad */
    private record Redirect(Instant at, boolean tried) {}

    private static final class Entry {
        private @Nullable KeptLink link;
        private @Nullable Link discarded;
        private final Map<AddressClass, Redirect> redirects = new HashMap<>();
    }

    private final Map<LinkKey, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    /** The link for a key, if it may be handed out. */
    synchronized Optional<KeptLink> find(LinkKey key, Instant now) {
        Entry entry = entries.get(key);
        return entry == null ? Optional.empty() : usable(entry, now);
    }

    private static Optional<KeptLink> usable(Entry entry, Instant now) {
        return Optional.ofNullable(entry.link).filter(link -> link.isUsableAt(now));
    }

    /** Remembers a link instead of an older one. */
    synchronized void keep(LinkKey key, KeptLink link) {
        Entry entry = entries.computeIfAbsent(key, first -> new Entry());
        characters += length(link) - length(entry.link);
        entry.link = link;
        entry.redirects.clear();
        Iterator<Entry> eldest = entries.values().iterator();
        while (entries.size() > MAX || (characters > MAX_CHARACTERS && entries.size() > 1)) {
            characters -= length(eldest.next().link);
            eldest.remove();
        }
    }

    /** A player is sent to the link. */
    synchronized void redirected(LinkKey key, AddressClass viewer, Instant now) {
        Entry entry = entries.get(key);
        if (entry == null || entry.link == null) {
            return;
        }
        if (entry.redirects.size() >= MAX_VIEWERS && !entry.redirects.containsKey(viewer)) {
            entry.redirects
                    .values()
                    .removeIf(redirect -> now.isAfter(redirect.at().plus(FAILED_START)));
        }
        if (entry.redirects.size() < MAX_VIEWERS || entry.redirects.containsKey(viewer)) {
            boolean tried = entry.link.ageAt(now).compareTo(TRIED) > 0;
            entry.redirects.put(viewer, new Redirect(now, tried));
        }
    }

    /**
     * A player starts, perhaps again because the link does not play: then it is forgotten, once (DBL-03). If the service
     * then gives the same link again, that one stays.
     *
     * @return the link that was forgotten
     */
    synchronized Optional<KeptLink> started(LinkKey key, AddressClass viewer, Instant now) {
        Entry entry = entries.get(key);
        if (entry == null || entry.link == null || entry.link.link().equals(entry.discarded)) {
            return Optional.empty();
        }
        Redirect last = entry.redirects.get(viewer);
        if (last == null || !last.tried() || !isFailedStart(Duration.between(last.at(), now))) {
            return Optional.empty();
        }
        KeptLink dead = entry.link;
        characters -= length(dead);
        entry.link = null;
        entry.discarded = dead.link();
        entry.redirects.clear();
        return Optional.of(dead);
    }

    private static boolean isFailedStart(Duration since) {
        return since.compareTo(SAME_START) > 0 && since.compareTo(FAILED_START) <= 0;
    }

    private static int length(@Nullable KeptLink link) {
        return link == null ? 0 : link.link().url().toString().length();
    }
}
