@NullMarked
package comet.debrid;

import org.jspecify.annotations.NullMarked;
