package comet.debrid.debridlink;

import org.jspecify.annotations.Nullable;

/**
 * Any failure, with any HTTP status (DL-03).
 *
 * @param error the word
 */
record ErrorJson(@Nullable Boolean success, @Nullable String error) {}
