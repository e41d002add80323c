@NullMarked
package comet.scrapers.torznab;

import org.jspecify.annotations.NullMarked;
