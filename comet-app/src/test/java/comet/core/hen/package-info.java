/** Broken on purpose, for the test of the walls. */
@NullMarked
package comet.core.hen;

import org.jspecify.annotations.NullMarked;
