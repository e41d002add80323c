@NullMarked
package comet.titles.kitsu;

import org.jspecify.annotations.NullMarked;
