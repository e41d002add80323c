@NullMarked
package comet.titles.anizip;

import org.jspecify.annotations.NullMarked;
