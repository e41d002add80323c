@NullMarked
package comet.app.repair;

import org.jspecify.annotations.NullMarked;
