package comet.debrid.realdebrid;

import org.jspecify.annotations.Nullable;

/** What an add answers (RD-13, RD-14). The address beside the id is not used: it has been seen to name another one. */
record AddedJson(@Nullable String id) {}
