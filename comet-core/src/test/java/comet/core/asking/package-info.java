@NullMarked
package comet.core.asking;

import org.jspecify.annotations.NullMarked;
