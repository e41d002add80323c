@NullMarked
package comet.scrapers.seadex;

import org.jspecify.annotations.NullMarked;
