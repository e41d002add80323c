@NullMarked
package comet.core.debrid;

import org.jspecify.annotations.NullMarked;
