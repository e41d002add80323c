@NullMarked
package comet.core.repair;

import org.jspecify.annotations.NullMarked;
