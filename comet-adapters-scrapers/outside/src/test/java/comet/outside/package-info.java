@NullMarked
package comet.outside;

import org.jspecify.annotations.NullMarked;
