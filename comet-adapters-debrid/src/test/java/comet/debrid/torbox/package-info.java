@NullMarked
package comet.debrid.torbox;

import org.jspecify.annotations.NullMarked;
