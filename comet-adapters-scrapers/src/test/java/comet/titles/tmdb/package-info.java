@NullMarked
package comet.titles.tmdb;

import org.jspecify.annotations.NullMarked;
