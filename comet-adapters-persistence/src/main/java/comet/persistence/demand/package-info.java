/** What viewers ask for. */
@NullMarked
package comet.persistence.demand;

import org.jspecify.annotations.NullMarked;
