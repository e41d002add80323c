/** The limits of the stores in memory; that they keep their contracts is tested where the ports are. */
@NullMarked
package comet.core.memory;

import org.jspecify.annotations.NullMarked;
