@NullMarked
package comet.app.wiring;

import org.jspecify.annotations.NullMarked;
