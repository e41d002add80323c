@NullMarked
package comet.scrapers.debridio;

import org.jspecify.annotations.NullMarked;
