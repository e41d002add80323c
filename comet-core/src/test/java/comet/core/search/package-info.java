@NullMarked
package comet.core.search;

import org.jspecify.annotations.NullMarked;
