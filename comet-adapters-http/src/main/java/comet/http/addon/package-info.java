/** The routes that Stremio, Kodi and ChillLink clients use: manifests and lists of streams (sections 7, 9 and 11). */
@NullMarked
package comet.http.addon;

import org.jspecify.annotations.NullMarked;
