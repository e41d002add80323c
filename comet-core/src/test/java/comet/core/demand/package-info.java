/** Which titles are asked for, as one process remembers it. */
@NullMarked
package comet.core.demand;

import org.jspecify.annotations.NullMarked;
