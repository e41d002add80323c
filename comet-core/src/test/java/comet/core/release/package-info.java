@NullMarked
package comet.core.release;

import org.jspecify.annotations.NullMarked;
