@NullMarked
package comet.titles.seed;

import org.jspecify.annotations.NullMarked;
