@NullMarked
package comet.scrapers.kit.magnet;

import org.jspecify.annotations.NullMarked;
