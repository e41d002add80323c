@NullMarked
package comet.core.episodes;

import org.jspecify.annotations.NullMarked;
