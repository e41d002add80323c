@NullMarked
package comet.core.ranking;

import org.jspecify.annotations.NullMarked;
