@NullMarked
package comet.titles.anime;

import org.jspecify.annotations.NullMarked;
