@NullMarked
package comet.app.metrics;

import org.jspecify.annotations.NullMarked;
