@NullMarked
package comet.core.title;

import org.jspecify.annotations.NullMarked;
