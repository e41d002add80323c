/** Keeping a lock that all instances share for as long as the work under it goes on. */
@NullMarked
package comet.core.lease;

import org.jspecify.annotations.NullMarked;
