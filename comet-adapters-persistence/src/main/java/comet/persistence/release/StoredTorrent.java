package comet.persistence.release;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A row of a torrent, as far as writes change it.
 *
 * @param seedersAt when the seeders were observed, in milliseconds; empty exactly when they are unknown
 * @param label id of the label that is shown
 * @param sources empty when no announce URL is known; of a private torrent none is kept
 * @param isPrivate whether anybody ever said that it is private (SCR-D06)
 */
record StoredTorrent(
        long id,
        String name,
        OptionalLong size,
        OptionalInt seeders,
        OptionalLong seedersAt,
        OptionalLong label,
        AnnounceSet sources,
        boolean isPrivate) {

    /** As long as this, a small change of the seeders is not worth a write (DB-05). */
    private static final Duration SEEDERS_STEP = Duration.ofHours(1);

    /** A change of the seeders by one part in this many is no longer small (DB-05). */
    private static final int SMALL_PART = 10;

    StoredTorrent {
        sources = isPrivate ? AnnounceSet.NONE : sources;
    }

    /**
     * The row with newer facts; empty when it need not be written (DB-05).
     *
     * @param toldLabel id of the label in the facts
     * @param toldSources the announce URLs in the facts
     */
    Optional<StoredTorrent> with(TorrentFacts facts, OptionalLong toldLabel, AnnounceSet toldSources, long now) {
        StoredTorrent merged = new StoredTorrent(
                id,
                facts.name().length() > name.length() ? facts.name() : name,
                facts.size().isPresent() ? facts.size() : size,
                seeders,
                seedersAt,
                toldLabel.isPresent() ? toldLabel : label,
                sources.and(toldSources),
                isPrivate || facts.isPrivate());
        boolean worthIt = !merged.equals(this) || seedersChanged(facts.seeders(), now);
        return worthIt ? Optional.of(merged.observed(facts.seeders(), now)) : Optional.empty();
    }

    private boolean seedersChanged(OptionalInt told, long now) {
        if (told.isEmpty() || told.equals(seeders)) {
            return false;
        }
        if (seeders.isEmpty() || seedersAt.orElse(0) <= now - SEEDERS_STEP.toMillis()) {
            return true;
        }
        long change = Math.abs((long) told.getAsInt() - seeders.getAsInt());
        return change * SMALL_PART >= seeders.getAsInt();
    }

    private StoredTorrent observed(OptionalInt told, long now) {
        return told.isEmpty()
                ? this
                : new StoredTorrent(id, name, size, told, OptionalLong.of(now), label, sources, isPrivate);
    }

    StoredTorrent withSources(AnnounceSet other) {
        return new StoredTorrent(id, name, size, seeders, seedersAt, label, other, isPrivate);
    }
}
