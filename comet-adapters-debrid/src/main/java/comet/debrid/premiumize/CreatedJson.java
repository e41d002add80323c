package comet.debrid.premiumize;

import org.jspecify.annotations.Nullable;

/** {@code POST /transfer/create} (PM-13): the id of the transfer that was made. */
record CreatedJson(@Nullable String id) {}
