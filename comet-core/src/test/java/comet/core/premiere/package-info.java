@NullMarked
package comet.core.premiere;

import org.jspecify.annotations.NullMarked;
