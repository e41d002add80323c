@NullMarked
package comet.titles.trakt;

import org.jspecify.annotations.NullMarked;
