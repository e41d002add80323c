@NullMarked
package comet.scrapers.kit.feed;

import org.jspecify.annotations.NullMarked;
