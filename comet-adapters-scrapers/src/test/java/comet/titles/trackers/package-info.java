@NullMarked
package comet.titles.trackers;

import org.jspecify.annotations.NullMarked;
