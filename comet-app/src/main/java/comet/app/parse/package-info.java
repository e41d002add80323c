/** The command {@code parse}: what release names say, for people and for programs. */
@NullMarked
package comet.app.parse;

import org.jspecify.annotations.NullMarked;
