/** Reading release names. Pure functions on immutable values. */
@NullMarked
package comet.core.release;

import org.jspecify.annotations.NullMarked;
