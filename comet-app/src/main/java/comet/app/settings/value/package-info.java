/** What settings hold once they are read: immutable values that check themselves and hide their secrets. */
@NullMarked
package comet.app.settings.value;

import org.jspecify.annotations.NullMarked;
