@NullMarked
package comet.titles.hen;

import org.jspecify.annotations.NullMarked;
