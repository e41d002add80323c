/**
 * What clients are shown: outcomes of the core as the JSON of Stremio, Kodi and ChillLink. Knows no HTTP; every type is
 * immutable and thread-safe.
 */
@NullMarked
package comet.http.presentation;

import org.jspecify.annotations.NullMarked;
