@NullMarked
package comet.core.finding;

import org.jspecify.annotations.NullMarked;
