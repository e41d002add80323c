@NullMarked
package comet.titles.tvdb;

import org.jspecify.annotations.NullMarked;
