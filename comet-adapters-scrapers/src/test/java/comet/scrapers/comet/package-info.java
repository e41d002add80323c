@NullMarked
package comet.scrapers.comet;

import org.jspecify.annotations.NullMarked;
