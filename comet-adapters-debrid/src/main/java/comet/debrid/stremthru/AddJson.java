package comet.debrid.stremthru;

import org.jspecify.annotations.Nullable;

/**
 * What an add takes: the magnet, under the name that the routes have for it (ST-12, ST-18).
 *
 * @param magnet for the older routes
 * @param link for the newer ones
 */
record AddJson(@Nullable String magnet, @Nullable String link) {}
