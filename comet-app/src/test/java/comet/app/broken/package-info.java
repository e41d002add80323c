/** Broken on purpose, for the test of the walls. */
@NullMarked
package comet.app.broken;

import org.jspecify.annotations.NullMarked;
