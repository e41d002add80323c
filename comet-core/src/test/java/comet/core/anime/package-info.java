@NullMarked
package comet.core.anime;

import org.jspecify.annotations.NullMarked;
