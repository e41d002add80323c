/** Broken on purpose, for the test of the walls. */
@NullMarked
package comet.debrid.broken;

import org.jspecify.annotations.NullMarked;
