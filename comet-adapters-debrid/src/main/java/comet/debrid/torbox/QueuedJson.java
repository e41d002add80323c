package comet.debrid.torbox;

import org.jspecify.annotations.Nullable;

/** A torrent that waits for a free slot (TB-17). */
record QueuedJson(@Nullable String id, @Nullable String hash) {}
