@NullMarked
package comet.core.availability;

import org.jspecify.annotations.NullMarked;
