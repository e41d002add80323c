/**
 * Nyaa, read from its pages, and from its feed where a bot filter keeps servers out (NYA-01 to NYA-D4).
 */
@NullMarked
package comet.scrapers.nyaa;

import org.jspecify.annotations.NullMarked;
