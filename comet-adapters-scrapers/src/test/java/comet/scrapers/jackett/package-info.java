@NullMarked
package comet.scrapers.jackett;

import org.jspecify.annotations.NullMarked;
