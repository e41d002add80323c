@NullMarked
package comet.core.lease;

import org.jspecify.annotations.NullMarked;
