/** What sources share that are add-ons of Stremio themselves: one call for the streams of one id. */
@NullMarked
package comet.scrapers.kit.addon;

import org.jspecify.annotations.NullMarked;
