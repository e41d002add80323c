/** The command that puts right what libraries told under wrong titles (SYNC-51, CLI-05). */
@NullMarked
package comet.app.repair;

import org.jspecify.annotations.NullMarked;
