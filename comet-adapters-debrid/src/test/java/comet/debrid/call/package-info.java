@NullMarked
package comet.debrid.call;

import org.jspecify.annotations.NullMarked;
