@NullMarked
package comet.debrid.debridlink;

import org.jspecify.annotations.NullMarked;
