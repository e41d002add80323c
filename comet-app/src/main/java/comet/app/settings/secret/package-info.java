/** Secrets the server makes up itself and keeps in files. Nothing here runs before all settings are valid (CFG-22). */
@NullMarked
package comet.app.settings.secret;

import org.jspecify.annotations.NullMarked;
