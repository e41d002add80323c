@NullMarked
package comet.persistence.release;

import org.jspecify.annotations.NullMarked;
