/**
 * The list of public trackers that torrents without any of their own are announced to (metadata.md, section 18).
 */
@NullMarked
package comet.titles.trackers;

import org.jspecify.annotations.NullMarked;
