/** Whether titles can be had, as it was found before. */
@NullMarked
package comet.persistence.premiere;

import org.jspecify.annotations.NullMarked;
