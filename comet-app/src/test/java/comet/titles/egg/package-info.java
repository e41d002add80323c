@NullMarked
package comet.titles.egg;

import org.jspecify.annotations.NullMarked;
