@NullMarked
package comet.titles.kit;

import org.jspecify.annotations.NullMarked;
