@NullMarked
package comet.titles.imdb;

import org.jspecify.annotations.NullMarked;
