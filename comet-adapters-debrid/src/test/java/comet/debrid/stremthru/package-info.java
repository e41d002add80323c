@NullMarked
package comet.debrid.stremthru;

import org.jspecify.annotations.NullMarked;
