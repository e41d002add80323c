/** The removal of what has expired (STOR-30). */
@NullMarked
package comet.persistence.sweep;

import org.jspecify.annotations.NullMarked;
