package comet.debrid.offcloud;

import org.jspecify.annotations.Nullable;

/** {@code GET /api/cloud/remove/{id}} (OC-17). */
record DoneJson(@Nullable Boolean success) {}
