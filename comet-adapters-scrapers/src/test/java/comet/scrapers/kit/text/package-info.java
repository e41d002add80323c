@NullMarked
package comet.scrapers.kit.text;

import org.jspecify.annotations.NullMarked;
