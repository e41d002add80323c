/**
 * The search of TorBox (TBX-01 to TBX-D4), which knows titles by their IMDb id.
 */
@NullMarked
package comet.scrapers.torbox;

import org.jspecify.annotations.NullMarked;
