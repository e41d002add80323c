package comet.debrid.easydebrid;

import org.jspecify.annotations.Nullable;

/** {@code POST /v1/link/request} (ED-14). */
record QueuedJson(@Nullable Boolean success) {}
