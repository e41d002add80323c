@NullMarked
package comet.app.logging;

import org.jspecify.annotations.NullMarked;
