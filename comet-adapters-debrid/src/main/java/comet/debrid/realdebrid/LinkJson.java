package comet.debrid.realdebrid;

import org.jspecify.annotations.Nullable;

/**
 * {@code POST /unrestrict/link} (RD-16).
 *
 * @param download what plays (RD-19)
 */
record LinkJson(@Nullable String filename, @Nullable String download) {}
