/** Which titles are asked for, as one process remembers it: a list that many open costs no call of the store (SRCH-31). */
@NullMarked
package comet.core.demand;

import org.jspecify.annotations.NullMarked;
