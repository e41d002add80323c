/** Broken on purpose, for the test of the walls. */
@NullMarked
package comet.core.broken;

import org.jspecify.annotations.NullMarked;
