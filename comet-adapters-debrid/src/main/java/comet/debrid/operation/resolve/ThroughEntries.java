package comet.debrid.operation.resolve;

import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.FailureKind;
import comet.core.debrid.MadeLink;
import comet.core.port.DebridException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The way through an entry of the account, with a second entry where the first is gone, failed or lost its file, once
 * for each of these (DBM-05, DBM-06, DBW-07, DBW-08). For services of which every add makes an entry.
 */
public final class ThroughEntries {

    private final Entries entries;

    public ThroughEntries(Entries entries) {
        this.entries = entries;
    }

    /**
     * Finds the entry of the torrent or adds one, and uses it.
     *
     * @throws DebridException if there is no link
     */
    public MadeLink link(Resolve resolve, EntryUse use) throws DebridException, InterruptedException {
        Set<FailureKind> forgiven = EnumSet.noneOf(FailureKind.class);
        Optional<Entry> found = find(resolve);
        while (true) {
            Entry entry = found.isPresent() ? found.get() : add(resolve);
            try {
                return use.link(entry);
            } catch (DebridException e) {
                FailureKind kind = e.failure().kind();
                // The use may have gone on to another entry.
                Entry last = resolve.entry().orElse(entry);
                if (!mayBeForgiven(kind, found.isPresent() && !last.isNew()) || !forgiven.add(kind)) {
                    throw e;
                }
                if (kind == TORRENT_NOT_FOUND) {
                    resolve.forget(last);
                    found = find(resolve);
                } else {
                    resolve.giveUp(last);
                    found = Optional.empty();
                }
            }
        }
    }

    /** A torrent that failed after it was added fails again, also where the add gave an entry that was there before. */
    private static boolean mayBeForgiven(FailureKind kind, boolean foundWithoutAdding) {
        return kind == LINK_UNAVAILABLE
                || (foundWithoutAdding && (kind == TORRENT_NOT_FOUND || kind == TORRENT_FAILED));
    }

    private Optional<Entry> find(Resolve resolve) throws DebridException, InterruptedException {
        Optional<Entry> known = resolve.known();
        return known.isPresent() ? known : resolve.findAmong(resolve.askAccount(() -> entries.newest(resolve)));
    }

    /** The entry, added; for ways that need another one on their own account (RD-21). */
    public Entry add(Resolve resolve) throws DebridException, InterruptedException {
        entries.beforeAdding(resolve);
        return resolve.add(() -> entries.add(resolve), () -> entries.newest(resolve));
    }
}
