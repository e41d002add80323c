/** Reading release names: what a name says, and whether it names a given title. Pure functions on immutable values. */
@NullMarked
package comet.core.release;

import org.jspecify.annotations.NullMarked;
