/** Broken on purpose, for the test of the walls. */
@NullMarked
package comet.persistence.broken;

import org.jspecify.annotations.NullMarked;
