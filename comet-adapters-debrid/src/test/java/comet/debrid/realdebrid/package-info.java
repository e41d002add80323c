@NullMarked
package comet.debrid.realdebrid;

import org.jspecify.annotations.NullMarked;
