/** Whether the database answers (HLT-07). */
@NullMarked
package comet.persistence.health;

import org.jspecify.annotations.NullMarked;
