@NullMarked
package comet.titles;

import org.jspecify.annotations.NullMarked;
