@NullMarked
package comet.app.task;

import org.jspecify.annotations.NullMarked;
