@NullMarked
package comet.scrapers;

import org.jspecify.annotations.NullMarked;
