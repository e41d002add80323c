@NullMarked
package comet.app.explain;

import org.jspecify.annotations.NullMarked;
