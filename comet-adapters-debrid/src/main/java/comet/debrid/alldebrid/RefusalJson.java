package comet.debrid.alldebrid;

import org.jspecify.annotations.Nullable;

/** The parts of an answer that say that the call failed (AD-03). */
record RefusalJson(@Nullable String status, @Nullable ErrorJson error) {}
