@NullMarked
package comet.scrapers.aiostreams;

import org.jspecify.annotations.NullMarked;
