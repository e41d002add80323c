/** What services do that they should not, for the tests of every adapter. */
@NullMarked
package comet.outside.hostile;

import org.jspecify.annotations.NullMarked;
