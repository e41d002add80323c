@NullMarked
package comet.scrapers.jackettio;

import org.jspecify.annotations.NullMarked;
