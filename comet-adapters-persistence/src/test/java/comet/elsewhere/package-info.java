@NullMarked
package comet.elsewhere;

import org.jspecify.annotations.NullMarked;
