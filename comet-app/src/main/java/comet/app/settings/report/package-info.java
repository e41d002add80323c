/** The settings in words: {@code print-config}, the start-up summary, and the generated documentation. */
@NullMarked
package comet.app.settings.report;

import org.jspecify.annotations.NullMarked;
