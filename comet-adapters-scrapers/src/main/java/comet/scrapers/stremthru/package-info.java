/**
 * The Torznab address of StremThru (STR-01 to STR-D3), which knows titles by their IMDb id.
 */
@NullMarked
package comet.scrapers.stremthru;

import org.jspecify.annotations.NullMarked;
