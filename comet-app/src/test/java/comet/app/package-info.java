@NullMarked
package comet.app;

import org.jspecify.annotations.NullMarked;
