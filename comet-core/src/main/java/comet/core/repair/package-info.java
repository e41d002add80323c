/** Putting right what was stored wrongly before (SYNC-51). */
@NullMarked
package comet.core.repair;

import org.jspecify.annotations.NullMarked;
