/** Broken on purpose, for the test of the walls. */
@NullMarked
package comet.core.egg;

import org.jspecify.annotations.NullMarked;
