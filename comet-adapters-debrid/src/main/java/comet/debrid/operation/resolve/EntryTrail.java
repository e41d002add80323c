package comet.debrid.operation.resolve;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries that one playback goes through, one after the other, and what becomes of them (DBU-01, DBU-02). */
final class EntryTrail {

    private static final System.Logger LOG = System.getLogger(EntryTrail.class.getName());

    /** For one removal (DBU-01). */
    private static final Duration REMOVAL = Duration.ofSeconds(5);

    private final Account account;
    private final EntryMemory memory;
    private final Resolver.Surroundings around;
    private final List<Entry> passedOver = new ArrayList<>();
    private final Set<EntryId> left = new HashSet<>();
    private @Nullable Entry current;

    EntryTrail(Account account, EntryMemory memory, Resolver.Surroundings around) {
        this.account = account;
        this.memory = memory;
        this.around = around;
    }

    /** Whether this playback has not turned away from it. */
    boolean isUsable(EntryId id) {
        return !left.contains(id);
    }

    /** The entry it goes through now. */
    Optional<Entry> current() {
        return Optional.ofNullable(current);
    }

    Entry enter(Entry entry) {
        if (current != null && current.id().equals(entry.id())) {
            return current;
        }
        if (current != null) {
            passOver(current);
        }
        memory.use(entry.id(), entry.isNew());
        current = entry;
        return entry;
    }

    /** The same entry, of which more is known now. */
    Entry replace(Entry before, Entry now) {
        memory.use(now.id(), now.isNew());
        memory.release(before.id(), false);
        if (current != null && current.id().equals(before.id())) {
            current = now;
        }
        return now;
    }

    void passOver(Entry entry) {
        if (turnAway(entry)) {
            passedOver.add(entry);
        }
    }

    void forget(Entry entry) {
        if (!turnAway(entry)) {
            return;
        }
        memory.release(entry.id(), true);
        memory.forget(entry.id());
    }

    boolean giveUp(Entry entry) throws InterruptedException {
        if (!turnAway(entry)) {
            return false;
        }
        boolean removed = entry.ours() && memory.isUsedOnce(entry.id()) && remove(entry.id());
        memory.release(entry.id(), true);
        memory.forget(entry.id());
        return removed;
    }

    Entry disown(Entry entry) {
        memory.disown(entry.id());
        Entry found = new Entry(entry.id(), Origin.FOUND, false);
        if (current != null && current.id().equals(entry.id())) {
            current = found;
        }
        return found;
    }

    /** @return false when it was left before */
    private boolean turnAway(Entry entry) {
        if (current != null && current.id().equals(entry.id())) {
            current = null;
        }
        return left.add(entry.id());
    }

    /** The playback has ended. @return the entry it ended with */
    Optional<AccountEntry> leave(boolean wanted) throws InterruptedException {
        List<EntryId> unwanted = new ArrayList<>();
        for (Entry entry : passedOver) {
            if (memory.release(entry.id(), false)) {
                unwanted.add(entry.id());
            }
        }
        Optional<Entry> last = current();
        boolean lastIsUnwanted = last.isPresent() && memory.release(last.get().id(), wanted);
        for (EntryId id : unwanted) {
            remove(id);
        }
        if (last.isEmpty()) {
            return Optional.empty();
        }
        boolean gone = lastIsUnwanted && remove(last.get().id());
        Origin origin = gone ? Origin.MADE : last.get().origin();
        return Optional.of(new AccountEntry(last.get().id(), origin, !gone));
    }

    /** It was interrupted: everything stays. */
    void abandon() {
        passedOver.forEach(entry -> memory.release(entry.id(), true));
        current().ifPresent(entry -> memory.release(entry.id(), true));
    }

    private boolean remove(EntryId id) throws InterruptedException {
        try {
            EntryRequest entry = new EntryRequest(account, id, Optional.empty());
            around.removal().remove(entry, Deadline.after(REMOVAL, around.time()));
            memory.forget(id);
            return true;
        } catch (DebridException e) {
            LOG.log(
                    Level.WARNING,
                    "An entry made in vain could not be removed from a {0} account: {1}",
                    account.service().key(),
                    e.failure().kind());
            return false;
        }
    }
}
