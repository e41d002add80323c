@NullMarked
package comet.debrid.alldebrid;

import org.jspecify.annotations.NullMarked;
