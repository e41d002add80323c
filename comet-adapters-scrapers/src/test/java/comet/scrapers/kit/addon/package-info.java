@NullMarked
package comet.scrapers.kit.addon;

import org.jspecify.annotations.NullMarked;
