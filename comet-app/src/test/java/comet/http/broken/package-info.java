/** Broken on purpose, for the test of the walls. */
@NullMarked
package comet.http.broken;

import org.jspecify.annotations.NullMarked;
