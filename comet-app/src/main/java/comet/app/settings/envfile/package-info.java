/** The syntax of {@code .env} files (CFG-04). Knows nothing of settings. */
@NullMarked
package comet.app.settings.envfile;

import org.jspecify.annotations.NullMarked;
