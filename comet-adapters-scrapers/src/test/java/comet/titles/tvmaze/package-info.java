@NullMarked
package comet.titles.tvmaze;

import org.jspecify.annotations.NullMarked;
