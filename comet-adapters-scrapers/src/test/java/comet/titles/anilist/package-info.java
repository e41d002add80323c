@NullMarked
package comet.titles.anilist;

import org.jspecify.annotations.NullMarked;
