/**
 * Log lines on standard error: one entry a line, as text or JSON, with everything removed that could be a secret. The
 * house logs through {@link java.lang.System.Logger}; libraries arrive here through SLF4J's binding to the JDK's logging.
 */
@NullMarked
package comet.app.logging;

import org.jspecify.annotations.NullMarked;
