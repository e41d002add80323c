/** Recurring work: named, one thread each, on one instance only where it must be, with its last result kept. */
@NullMarked
package comet.app.task;

import org.jspecify.annotations.NullMarked;
