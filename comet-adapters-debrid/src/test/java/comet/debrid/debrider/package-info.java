@NullMarked
package comet.debrid.debrider;

import org.jspecify.annotations.NullMarked;
