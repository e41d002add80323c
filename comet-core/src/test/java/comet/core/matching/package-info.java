@NullMarked
package comet.core.matching;

import org.jspecify.annotations.NullMarked;
