/** The public trackers as they were last fetched. */
@NullMarked
package comet.persistence.tracker;

import org.jspecify.annotations.NullMarked;
