@NullMarked
package comet.scrapers.torbox;

import org.jspecify.annotations.NullMarked;
