/** {@code comet explain}: why a release is not in a list, asked of the running server (ASK-37). */
@NullMarked
package comet.app.explain;

import org.jspecify.annotations.NullMarked;
