package comet.core.debrid;

/**
 * The entry of an account that a playback went through.
 *
 * @param id the service's id of it
 * @param origin who made it
 * @param kept whether it is still there after the playback; only what this playback made is ever removed (DBU-02)
 */
public record AccountEntry(EntryId id, Origin origin, boolean kept) {

    /** Who made an entry. */
    public enum Origin {
        /** This playback. */
        MADE,
        /** Somebody else, before. */
        FOUND,
        /** The service does not tell (ST-31). */
        NOT_TOLD
    }

    /** @throws IllegalArgumentException if an entry that this playback did not make is gone */
    public AccountEntry {
        if (!kept && origin != Origin.MADE) {
            throw new IllegalArgumentException("only what was made is removed");
        }
    }
}
